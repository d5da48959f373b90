package org.castdesk.engine.time;

/// A position on the engine's timeline: frame 0 is the first programme frame of this engine run.
public record FrameNumber(long value) implements Comparable<FrameNumber> {
  public static final FrameNumber ZERO = new FrameNumber(0);

  public FrameNumber {
    if (value < 0) {
      throw new IllegalArgumentException("A frame number is not negative: " + value);
    }
  }

  public FrameNumber plus(long frames) {
    return new FrameNumber(value + frames);
  }

  @Override
  public int compareTo(FrameNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
