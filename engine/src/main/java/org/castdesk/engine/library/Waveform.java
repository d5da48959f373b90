package org.castdesk.engine.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The shape of a file's sound from beginning to end: the loudest sample of each of up to
/// [#MOST] equal parts. **Units**: 0 = silence, 255 = full scale or more.
public final class Waveform {
  /// More parts than any strip on screen has pixels.
  public static final int MOST = 4096;

  private static final byte[] MAGIC = "CDWAVE1\n".getBytes(StandardCharsets.US_ASCII);

  private final byte[] peaks;

  Waveform(byte[] peaks) {
    this.peaks = peaks;
  }

  public int length() {
    return peaks.length;
  }

  /// The loudest within `part` of `parts` equal stretches, 0..1.
  public double peak(int part, int parts) {
    int from = (int) ((long) part * peaks.length / parts);
    int to = Math.max(from + 1, (int) ((long) (part + 1) * peaks.length / parts));
    int most = 0;
    for (int i = from; i < Math.min(to, peaks.length); i++) {
      most = Math.max(most, peaks[i] & 0xFF);
    }
    return most / 255.0;
  }

  public void write(Path file) throws IOException {
    byte[] bytes = Arrays.copyOf(MAGIC, MAGIC.length + peaks.length);
    System.arraycopy(peaks, 0, bytes, MAGIC.length, peaks.length);
    Files.write(file, bytes);
  }

  /// **Fails**: when it is not what [#write] wrote.
  public static Waveform read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length < MAGIC.length
        || bytes.length > MAGIC.length + MOST
        || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new IOException(file + ": no waveform");
    }
    return new Waveform(Arrays.copyOfRange(bytes, MAGIC.length, bytes.length));
  }

  /// Collects a waveform without knowing how long the sound is: when there are too many parts, each
  /// two become one.
  public static final class Builder {
    private static final int FIRST_SAMPLES = 480;

    private final float[] parts = new float[MOST];
    private int full;
    private long samplesPerPart = FIRST_SAMPLES;
    private long inPart;
    private float peak;

    public void add(float[] left, float[] right, int samples) {
      for (int i = 0; i < samples; i++) {
        peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        if (++inPart == samplesPerPart) {
          close();
        }
      }
    }

    private void close() {
      parts[full++] = peak;
      peak = 0;
      inPart = 0;
      if (full == MOST) {
        for (int i = 0; i < MOST / 2; i++) {
          parts[i] = Math.max(parts[2 * i], parts[2 * i + 1]);
        }
        full = MOST / 2;
        samplesPerPart *= 2;
      }
    }

    public Waveform build() {
      boolean open = inPart > 0;
      byte[] peaks = new byte[full + (open ? 1 : 0)];
      for (int i = 0; i < full; i++) {
        peaks[i] = level(parts[i]);
      }
      if (open) {
        peaks[full] = level(peak);
      }
      return new Waveform(peaks);
    }

    private static byte level(float peak) {
      return (byte) Math.round(Math.clamp(peak, 0f, 1f) * 255);
    }
  }
}
