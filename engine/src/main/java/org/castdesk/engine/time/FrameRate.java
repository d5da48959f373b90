package org.castdesk.engine.time;

/// Frames per second as an exact fraction, so that 29.97 never drifts.
///
/// **Units**: frames per second = `numerator / denominator`, always in lowest terms.
public record FrameRate(int numerator, int denominator) {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  public FrameRate {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException(
          "A frame rate is a positive fraction, not " + numerator + "/" + denominator);
    }
    int divisor = gcd(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
    if (numerator > 240L * denominator || numerator < denominator) {
      throw new IllegalArgumentException(
          "A frame rate is between 1 and 240 frames per second, not "
              + numerator
              + "/"
              + denominator);
    }
  }

  public static FrameRate of(int framesPerSecond) {
    return new FrameRate(framesPerSecond, 1);
  }

  /// Reads `25`, `30000/1001`, or the customary short forms `23.976`, `29.97`, `59.94`, `119.88`.
  ///
  /// **Fails**: `IllegalArgumentException` that quotes the text.
  public static FrameRate parse(String text) {
    String trimmed = text.trim();
    try {
      int slash = trimmed.indexOf('/');
      if (slash >= 0) {
        return new FrameRate(
            Integer.parseInt(trimmed.substring(0, slash).trim()),
            Integer.parseInt(trimmed.substring(slash + 1).trim()));
      }
      return switch (trimmed) {
        case "23.976", "23.98" -> new FrameRate(24000, 1001);
        case "29.97" -> new FrameRate(30000, 1001);
        case "59.94" -> new FrameRate(60000, 1001);
        case "119.88" -> new FrameRate(120000, 1001);
        default -> of(Integer.parseInt(trimmed));
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a frame rate; write 25, 29.97 or 30000/1001", e);
    }
  }

  /// The moment frame `frame` begins, counted from frame 0. **Units**: nanoseconds.
  public long startNanos(long frame) {
    long perNumerator = Math.multiplyExact(NANOS_PER_SECOND, denominator);
    return Math.floorDiv(frame, (long) numerator) * perNumerator
        + Math.floorMod(frame, (long) numerator) * perNumerator / numerator;
  }

  /// The frame that is shown at `nanos` after the start of frame 0.
  public long frameAt(long nanos) {
    long guess = (long) Math.floor((double) nanos * numerator / denominator / NANOS_PER_SECOND) - 1;
    while (startNanos(guess + 1) <= nanos) {
      guess++;
    }
    return guess;
  }

  public long frameNanos() {
    return NANOS_PER_SECOND * denominator / numerator;
  }

  public double framesPerSecond() {
    return (double) numerator / denominator;
  }

  /// Frames counted per timecode second: 30 for 29.97.
  public int nominalFrames() {
    return Math.ceilDiv(numerator, denominator);
  }

  @Override
  public String toString() {
    return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
