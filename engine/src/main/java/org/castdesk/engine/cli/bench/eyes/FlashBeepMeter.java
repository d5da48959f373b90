package org.castdesk.engine.cli.bench.eyes;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.source.pattern.FlashLamp;

/// Measures how far sound and picture of a test pattern are apart: the start of each flash against
/// the start of the beep next to it.
///
/// **Units**: nanoseconds; an offset above 0 = the sound is late. The beep's start is found to
/// about half a millisecond, through a mix with other tones and through AAC.
public final class FlashBeepMeter {

  private static final long SEARCH_NANOS = 400_000_000;
  private static final double FLASH_STEP = 50;

  private final List<Long> flashes = new ArrayList<>();
  private BeepEar beeps = new BeepEar();
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
    beeps.add(block);
  }

  /// Hears what another meter hears: the sound of one recording is listened to once.
  public void share(FlashBeepMeter other) {
    beeps = other.beeps;
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
    return beeps.nanos();
  }
}
