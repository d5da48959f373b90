package org.castdesk.engine.source.pattern;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.graphics.Rasters;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.show.SourceContent.Motion;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.VirtualClock;

/// Draws what a show needs for its first picture: four patterns, words, an image, a slate. Also a
/// program: `StartedShow FOLDER`, with `logo.png` in the folder.
final class StartedShow {
  private StartedShow() {}

  public static void main(String[] arguments) {
    start(Path.of(arguments[0]));
  }

  /// **Fails**: `IllegalStateException` when something could not be drawn.
  static void start(Path folder) {
    PictureSize size = new PictureSize(640, 360);
    PlateShelf shelf =
        new PlateShelf(
            folder.resolve("plates"), "test", new VirtualClock(Instant.EPOCH), Runnable::run);
    List<String> faults = new ArrayList<>();
    try (Rasters rasters =
        new Rasters(size, folder, shelf, Runnable::run, fault -> faults.add(fault.message()))) {
      if (!rasters.prepare(components(), Duration.ofSeconds(10))) {
        throw new IllegalStateException("Not drawn: " + faults);
      }
      rasters.slate(SourceSlot.of(7));
      for (Motion motion : Motion.values()) {
        paint(motion, new VideoFormat(size, FrameRate.of(30)), rasters, shelf);
      }
    }
    shelf.settle();
  }

  private static void paint(Motion motion, VideoFormat format, Rasters rasters, PlateShelf shelf) {
    SourceSpec spec = PatternBench.spec(1, motion);
    PatternArt art = PatternArt.of(spec, format, rasters.lettering(), shelf);
    try (FramePool pool = new FramePool(format.size(), 1);
        WritableFrame frame = pool.tryAcquire()) {
      new PatternPicture(spec, format, art).paint(frame.planes(), 1);
    }
  }

  private static List<Artwork> components() {
    return List.of(
        new Artwork.Words(
            "Harbour 港口",
            TextStyle.of("Inter Bold", 0.1, Rgb.BLACK),
            null,
            0,
            null,
            Artwork.Size.OWN),
        new Artwork.Picture("logo.png", new Artwork.Size(0, 0.2), 0));
  }
}
