package org.castdesk.engine.cli.bench.eyes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.source.pattern.FlashLamp;

/// Measures how far sound and picture of a test pattern are apart: the start of each flash against
/// the start of the beep next to it.
///
/// **Units**: nanoseconds; an offset above 0 = the sound is late. The beep's start is found to
/// about half a millisecond, through a mix with other tones and through AAC.
public final class FlashBeepMeter {
  private static final int BEEP_HZ = 1_000;
  private static final int WINDOW = AudioFormat.SAMPLE_RATE_HZ / 500;
  private static final int HOP = WINDOW / 8;

  /// Half of the beep's ramp: where its strength passes one half.
  private static final double HALF_RAMP_SAMPLES = AudioFormat.SAMPLE_RATE_HZ / 1_000.0;

  private static final long SEARCH_NANOS = 400_000_000;
  private static final double FLASH_STEP = 50;

  private final List<Long> flashes = new ArrayList<>();
  private float[] sound = new float[AudioFormat.SAMPLE_RATE_HZ];
  private int samples;
  private double lastLuma = -1;

  /// One flash and its beep.
  public record Offset(long flashNanos, long beepNanos) {
    public long nanos() {
      return beepNanos - flashNanos;
    }
  }

  /// Takes the next picture.
  ///
  /// @param box where the pattern's whole picture lies
  public void frame(VideoFrame.Planes planes, PictureBox box, long positionNanos) {
    double side = box.height() * FlashLamp.SIDE_FRACTION;
    double luma =
        new LumaProbe(planes)
            .mean(
                new PictureBox(
                    box.x() + box.width() * FlashLamp.LEFT_FRACTION + side / 4,
                    box.y() + box.height() * FlashLamp.TOP_FRACTION + side / 4,
                    side / 2,
                    side / 2));
    if (lastLuma >= 0 && luma - lastLuma > FLASH_STEP) {
      flashes.add(positionNanos);
    }
    lastLuma = luma;
  }

  /// Takes the next stretch of sound; the first begins at position 0 of the pictures' timeline.
  public void sound(AudioBlock block) {
    if (samples + block.samples() > sound.length) {
      sound = Arrays.copyOf(sound, Math.max(sound.length * 2, samples + block.samples()));
    }
    System.arraycopy(block.left(), 0, sound, samples, block.samples());
    samples += block.samples();
  }

  public List<Long> flashNanos() {
    return List.copyOf(flashes);
  }

  /// One entry for each flash that has a beep within 0.4 s.
  public List<Offset> offsets() {
    List<Long> beeps = beepNanos();
    List<Offset> found = new ArrayList<>();
    for (long flash : flashes) {
      beeps.stream()
          .filter(beep -> Math.abs(beep - flash) < SEARCH_NANOS)
          .min((a, b) -> Long.compare(Math.abs(a - flash), Math.abs(b - flash)))
          .ifPresent(beep -> found.add(new Offset(flash, beep)));
    }
    return found;
  }

  /// Where beeps begin.
  public List<Long> beepNanos() {
    int hops = Math.max(0, (samples - WINDOW) / HOP);
    double[] strength = new double[hops];
    double strongest = 0;
    for (int i = 0; i < hops; i++) {
      strength[i] = strengthAt(i * HOP);
      strongest = Math.max(strongest, strength[i]);
    }
    List<Long> found = new ArrayList<>();
    double threshold = Math.max(strongest / 2, 0.01);
    for (int i = 1; i < hops; i++) {
      if (strength[i] >= threshold && strength[i - 1] < threshold) {
        double part = (threshold - strength[i - 1]) / (strength[i] - strength[i - 1]);
        double middle = (i - 1 + part) * HOP + WINDOW / 2.0;
        found.add((long) ((middle - HALF_RAMP_SAMPLES) * 1e9 / AudioFormat.SAMPLE_RATE_HZ));
      }
    }
    return found;
  }

  /// How much of 1 kHz there is in two whole waves.
  private double strengthAt(int start) {
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < WINDOW; i++) {
      double phase = 2 * Math.PI * BEEP_HZ * i / AudioFormat.SAMPLE_RATE_HZ;
      real += sound[start + i] * Math.cos(phase);
      imaginary += sound[start + i] * Math.sin(phase);
    }
    return Math.hypot(real, imaginary) * 2 / WINDOW;
  }
}
