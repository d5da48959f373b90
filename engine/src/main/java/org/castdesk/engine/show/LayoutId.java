package org.castdesk.engine.show;

/// Names one layout of a show; unique within it, short enough for a key cap or a log line.
public record LayoutId(String value) implements Graphic.Owner {
  public LayoutId {
    Names.check("layout id", value, 64);
  }

  @Override
  public String toString() {
    return value;
  }
}
