package org.castdesk.engine.audio;

import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;

/// How loud a sound is, as a meter on the desk shows it: peaks rise at once and fall slowly, the
/// average follows over 300 ms.
///
/// **Thread**: one measures; any reads [#reading()].
public final class LevelMeter {
  /// What stands for silence. **Units**: dBFS.
  public static final double SILENT_DB = -200;

  /// **Source**: IEC 60268-10 type I (20 dB in 1.7 s).
  private static final double FALL_DB_PER_SECOND = 20 / 1.7;

  private static final double AVERAGE_SECONDS = 0.3;

  private final Channel left = new Channel();
  private final Channel right = new Channel();
  private volatile Reading reading = new Reading(SILENT_DB, SILENT_DB, SILENT_DB, SILENT_DB);

  /// **Units**: dBFS; a full-scale sine has a peak of 0 and an average of -3.
  public record Reading(
      double peakLeftDb, double peakRightDb, double rmsLeftDb, double rmsRightDb) {}

  public void measure(AudioBlock block) {
    if (block.samples() == 0) {
      return;
    }
    left.measure(block.left(), block.samples());
    right.measure(block.right(), block.samples());
    reading = new Reading(left.peakDb, right.peakDb, left.rmsDb(), right.rmsDb());
  }

  public Reading reading() {
    return reading;
  }

  private static double db(double linear) {
    return linear > 1e-10 ? 20 * Math.log10(linear) : SILENT_DB;
  }

  private static final class Channel {
    private double peakDb = SILENT_DB;
    private double meanSquare;

    void measure(float[] samples, int count) {
      float peak = 0;
      double sum = 0;
      for (int i = 0; i < count; i++) {
        float size = Math.abs(samples[i]);
        // Neither infinite nor no number at all.
        if (size <= Float.MAX_VALUE) {
          peak = size > peak ? size : peak;
          sum += (double) size * size;
        }
      }
      double seconds = (double) count / AudioFormat.SAMPLE_RATE_HZ;
      peakDb = Math.max(db(peak), Math.max(SILENT_DB, peakDb - FALL_DB_PER_SECOND * seconds));
      double kept = Math.exp(-seconds / AVERAGE_SECONDS);
      meanSquare = meanSquare * kept + sum / count * (1 - kept);
    }

    double rmsDb() {
      return db(Math.sqrt(meanSquare));
    }
  }
}
