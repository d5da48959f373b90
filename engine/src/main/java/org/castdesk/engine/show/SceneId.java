package org.castdesk.engine.show;

/// Names one scene of a show; unique within it, short enough for a key cap or a log line.
public record SceneId(String value) {
  public SceneId {
    Names.check("scene id", value, 64);
  }

  @Override
  public String toString() {
    return value;
  }
}
