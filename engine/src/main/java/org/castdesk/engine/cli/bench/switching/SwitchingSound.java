package org.castdesk.engine.cli.bench.switching;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sound of a recording, read back: where it beeps, and where it clicks.
///
/// @param samples mono, 48 kHz
public record SwitchingSound(float[] samples) {
  static final int HZ = 48000;

  private static final int STEP = 48;
  private static final int WINDOW = 96;
  private static final double BEEP_THRESHOLD = 0.12;

  /// A jump of a tenth of the quiet tone changes the slope by this much; the tones themselves and
  /// the coder stay well below.
  private static final double CLICK_SLOPE_CHANGE = 0.02;

  /// ffmpeg's options that decode a recording into a file for [#read].
  public static List<String> decoding(Path recording, Path raw) {
    return List.of(
        "-i",
        recording.toString(),
        "-map",
        "0:a",
        "-ac",
        "1",
        "-ar",
        "48000",
        "-f",
        "f32le",
        raw.toString());
  }

  public static SwitchingSound read(Path raw) throws IOException {
    FloatBuffer floats =
        ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] samples = new float[floats.remaining()];
    floats.get(samples);
    return new SwitchingSound(samples);
  }

  /// When each beep begins. **Units**: seconds from the first sample.
  public List<Double> beeps() {
    List<Double> starts = new ArrayList<>();
    boolean isBeeping = false;
    for (int at = 0; at + WINDOW <= samples.length; at += STEP) {
      boolean isLoud = amplitude(at) > BEEP_THRESHOLD;
      if (isLoud && !isBeeping) {
        starts.add((at + WINDOW / 2.0) / HZ);
      }
      isBeeping = isLoud;
    }
    return starts;
  }

  /// How loud the beep's pitch is in one window (Goertzel's filter).
  private double amplitude(int at) {
    double factor = 2 * Math.cos(2 * Math.PI * SwitchingMarks.BEEP_HZ / HZ);
    double last = 0;
    double before = 0;
    for (int i = 0; i < WINDOW; i++) {
      double now = samples[at + i] + factor * last - before;
      before = last;
      last = now;
    }
    double power = last * last + before * before - factor * last * before;
    return 2 * Math.sqrt(Math.max(0, power)) / WINDOW;
  }

  /// Is there a jump within `reach` samples around `second`?
  public boolean clicksAt(double second, int reach) {
    int middle = (int) Math.round(second * HZ);
    int from = Math.max(1, middle - reach);
    int to = Math.min(samples.length - 1, middle + reach);
    for (int i = from; i < to; i++) {
      double slopeChange = samples[i - 1] - 2 * samples[i] + samples[i + 1];
      if (Math.abs(slopeChange) > CLICK_SLOPE_CHANGE) {
        return true;
      }
    }
    return false;
  }
}
