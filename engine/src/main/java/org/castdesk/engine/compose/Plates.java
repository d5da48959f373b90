package org.castdesk.engine.compose;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.castdesk.engine.compose.kernel.Bulk;
import org.castdesk.engine.compose.kernel.Extent;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;

/// Tiny pictures of one colour, for borders and shadows: scaled to their box and masked like any
/// other picture.
///
/// **Thread**: the caller of the compositor. **Owns**: the pictures.
final class Plates implements AutoCloseable {
  private static final PictureSize SIZE = new PictureSize(2, 2);

  /// A show has a few; somebody who tries every colour must not fill the memory.
  private static final int MOST = 64;

  private final Map<Rgb, VideoFrame> plates = new HashMap<>();

  /// The same object for the same colour, so that what is made from it is kept.
  VideoFrame of(Rgb colour) {
    VideoFrame known = plates.get(colour);
    if (known != null) {
      return known;
    }
    VideoFrame made = paint(VideoColour.of(colour));
    plates.put(colour, made);
    return made;
  }

  /// Between two renders: no plate of the last one is drawn any more.
  void trim() {
    if (plates.size() > MOST) {
      close();
    }
  }

  private static VideoFrame paint(VideoColour colour) {
    try (FramePool pool = new FramePool(SIZE, 1)) {
      WritableFrame frame = Objects.requireNonNull(pool.tryAcquire(), "the pool's only frame");
      PictureView view = PictureView.of(frame.planes());
      Bulk.fill(view.luma(0, 0), new Extent(2, 2), colour.luma());
      Bulk.fill(view.blue(0, 0), new Extent(1, 1), colour.blue());
      Bulk.fill(view.red(0, 0), new Extent(1, 1), colour.red());
      return frame.seal();
    }
  }

  @Override
  public void close() {
    plates.values().forEach(VideoFrame::close);
    plates.clear();
  }
}
