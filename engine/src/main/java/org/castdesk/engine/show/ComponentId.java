package org.castdesk.engine.show;

/// Names one component of a show; unique within it, short enough for a key cap or a log line.
public record ComponentId(String value) implements Graphic.Owner {
  public ComponentId {
    Names.check("component id", value, 64);
  }

  @Override
  public String toString() {
    return value;
  }
}
