package org.castdesk.app.air;

import java.io.IOException;
import java.nio.file.Path;
import org.castdesk.engine.testing.BundledTools;

/// The pictures of a recording, read back: place n is programme frame n of it.
///
/// **Source**: docs/decisions/0046-recordings-repeat-rather-than-leave-holes.md.
public final class Film {
  private static final int CELLS = ExpectedPicture.COLUMNS * ExpectedPicture.ROWS;
  private static final double SAME = 0.7;

  private final byte[] cells;

  private Film(byte[] cells) {
    this.cells = cells;
  }

  /// @param rate pictures in a second
  public static Film read(Path recording, int rate) throws IOException {
    String scale =
        "scale=" + ExpectedPicture.COLUMNS + ":" + ExpectedPicture.ROWS + ":flags=area,format=gray";
    return new Film(
        BundledTools.ffmpeg(
            "-v",
            "error",
            "-copyts",
            "-i",
            recording.toString(),
            "-map",
            "0:v",
            "-fps_mode",
            "cfr",
            "-r",
            Integer.toString(rate),
            "-vf",
            // Grey of the full range would stretch what is measured here.
            "extractplanes=y," + scale,
            "-f",
            "rawvideo",
            "-"));
  }

  public int frames() {
    return Math.floorDiv(cells.length, CELLS);
  }

  double cell(int frame, int cell) {
    return cells[frame * CELLS + cell] & 0xff;
  }

  public double mean(int frame) {
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      sum += cell(frame, i);
    }
    return sum / CELLS;
  }

  public double brightest(int frame) {
    double most = 0;
    for (int i = 0; i < CELLS; i++) {
      most = Math.max(most, cell(frame, i));
    }
    return most;
  }

  /// Whether a frame repeats the one before.
  boolean isRepeat(int frame) {
    double difference = 0;
    for (int i = 0; frame > 0 && i < CELLS; i++) {
      difference += Math.abs(cell(frame, i) - cell(frame - 1, i));
    }
    return frame > 0 && difference < SAME * CELLS;
  }
}
