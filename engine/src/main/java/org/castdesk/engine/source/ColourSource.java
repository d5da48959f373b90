package org.castdesk.engine.source;

import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.jspecify.annotations.Nullable;

/// One colour all over the picture, without sound.
///
/// **Thread**: none of its own: the picture is made at once in [#start]. **Owns**: the picture.
/// **Source**: ITU-R BT.709-6, sections 3.2 to 3.4.
public final class ColourSource implements Source {
  private static final double RED_LUMA = 0.2126;
  private static final double BLUE_LUMA = 0.0722;

  private final PictureSize size;
  private final Rgb rgb;
  private @Nullable SourceSink sink;
  private @Nullable VideoFrame picture;
  private boolean closed;

  public ColourSource(Rgb rgb, PictureSize size) {
    this.rgb = rgb;
    this.size = size;
  }

  @Override
  public synchronized void start(SourceSink to) {
    if (sink != null) {
      throw new IllegalStateException("The source was started already");
    }
    if (closed) {
      return;
    }
    sink = to;
    picture = paint();
    to.buffer().declare(true, false);
    to.opened(new MediaInfo("colour", "colour", size, null, null, 0, 0, null));
    HeldPicture.put(to.buffer(), to.buffer().generation(), picture);
  }

  private VideoFrame paint() {
    FramePool pool = new FramePool(size, 1);
    try (WritableFrame frame = pool.tryAcquire()) {
      if (frame == null) {
        throw new IllegalStateException("A new pool has no frame");
      }
      VideoFrame.Planes planes = frame.planes();
      double luma =
          RED_LUMA * rgb.red() + (1 - RED_LUMA - BLUE_LUMA) * rgb.green() + BLUE_LUMA * rgb.blue();
      planes.y().fill((byte) Math.round(16 + luma * 219 / 255));
      planes.u().fill(chroma((rgb.blue() - luma) / (1 - BLUE_LUMA)));
      planes.v().fill(chroma((rgb.red() - luma) / (1 - RED_LUMA)));
      return frame.seal();
    } finally {
      pool.close();
    }
  }

  private static byte chroma(double difference) {
    return (byte) Math.round(128 + difference / 2 * 224 / 255);
  }

  @Override
  public synchronized void seek(long positionNanos, int generation) {
    if (sink != null && picture != null) {
      sink.buffer().flush(generation);
      HeldPicture.put(sink.buffer(), generation, picture);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (picture != null) {
      picture.close();
      picture = null;
    }
  }
}
