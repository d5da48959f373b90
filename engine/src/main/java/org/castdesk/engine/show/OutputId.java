package org.castdesk.engine.show;

/// Names one output of a show; unique within it, short enough for a key cap or a log line.
public record OutputId(String value) {
  public OutputId {
    Names.check("output id", value, 64);
  }

  @Override
  public String toString() {
    return value;
  }
}
