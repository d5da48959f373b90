package org.castdesk.engine.cli.bench.eyes;

import java.util.Optional;
import java.util.OptionalLong;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.source.pattern.NumberStrip;

/// Reads from a picture which test pattern it shows, and which of its frames: through scaling,
/// encoding, opacity and fades, or not at all.
public final class FrameNumberReader {
  private static final double LEAST_CONTRAST = 20;
  private static final double CORE = 0.5;

  /// @param slot whose pattern it is
  public record Reading(SourceSlot slot, long frame) {}

  private FrameNumberReader() {}

  /// The frame number of the pattern that fills the whole picture.
  public static OptionalLong frameNumber(VideoFrame.Planes planes) {
    return frameNumber(planes, PictureBox.all(planes));
  }

  public static OptionalLong frameNumber(VideoFrame.Planes planes, PictureBox box) {
    Optional<Reading> reading = read(planes, box);
    return reading.isPresent() ? OptionalLong.of(reading.get().frame()) : OptionalLong.empty();
  }

  public static Optional<Reading> read(VideoFrame.Planes planes) {
    return read(planes, PictureBox.all(planes));
  }

  /// @param box where the pattern's whole picture lies
  /// @return nothing when there is no strip, or its checksum does not fit
  public static Optional<Reading> read(VideoFrame.Planes planes, PictureBox box) {
    LumaProbe probe = new LumaProbe(planes);
    double[] levels = new double[NumberStrip.CELLS];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = probe.mean(core(box, i));
    }
    double white = (levels[0] + levels[2]) / 2;
    double black = (levels[1] + levels[3]) / 2;
    if (white - black < LEAST_CONTRAST) {
      return Optional.empty();
    }
    long cells = 0;
    for (double level : levels) {
      cells = (cells << 1) | (level > (white + black) / 2 ? 1 : 0);
    }
    int slot = NumberStrip.slotNumber(cells);
    return NumberStrip.isIntact(cells) && slot >= 1 && slot <= 12
        ? Optional.of(new Reading(SourceSlot.of(slot), NumberStrip.frame(cells)))
        : Optional.empty();
  }

  /// The middle of a cell, away from its blurred edges.
  private static PictureBox core(PictureBox box, int cell) {
    double width = box.width() / NumberStrip.CELLS;
    double height = box.height() * NumberStrip.HEIGHT_FRACTION;
    return new PictureBox(
        box.x() + (cell + (1 - CORE) / 2) * width,
        box.y() + (1 - CORE) / 2 * height,
        width * CORE,
        height * CORE);
  }
}
