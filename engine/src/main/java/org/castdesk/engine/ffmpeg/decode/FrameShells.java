package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVA420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy_props;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.castdesk.engine.ffmpeg.NativeMemory;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;

/// Lends native frames to the rest of the engine without copying, and takes them back.
///
/// **Thread**: frames come back on any thread, also after [#close()].
///
/// **Owns**: the frame structs; the pixels belong to the decoder's pool and are counted there.
final class FrameShells implements AutoCloseable {
  private final ArrayDeque<AVFrame> free = new ArrayDeque<>();
  private final AtomicInteger lent = new AtomicInteger();
  private boolean closed;

  /// An empty shell; give it to [#wrap] or back with [#recycle].
  synchronized AVFrame take() {
    AVFrame shell = free.poll();
    if (shell != null) {
      return shell;
    }
    AVFrame made = av_frame_alloc();
    if (made == null) {
      throw FfmpegErrors.outOfMemory("a picture");
    }
    return made;
  }

  void recycle(AVFrame shell) {
    av_frame_unref(shell);
    boolean isKept;
    synchronized (this) {
      isKept = !closed;
      if (isKept) {
        free.push(shell);
      }
    }
    if (!isKept) {
      av_frame_free(shell);
    }
  }

  /// Pictures that somebody outside still holds.
  int outstanding() {
    return lent.get();
  }

  /// Turns a filled shell of 4:2:0 planes into a picture; its last close brings the shell back.
  VideoFrame wrap(AVFrame filled, PictureSize displaySize) {
    AVFrame shell = filled.linesize(0) < 0 ? upright(filled) : filled;
    lent.incrementAndGet();
    return VideoFrame.wrap(
        planes(shell),
        displaySize,
        () -> {
          lent.decrementAndGet();
          recycle(shell);
        });
  }

  /// A picture whose rows lie bottom up in memory, as a flip filter leaves it, is copied.
  private AVFrame upright(AVFrame bottomUp) {
    AVFrame copy = take();
    copy.format(bottomUp.format()).width(bottomUp.width()).height(bottomUp.height());
    if (av_frame_get_buffer(copy, 0) < 0 || av_frame_copy(copy, bottomUp) < 0) {
      throw FfmpegErrors.outOfMemory("a picture");
    }
    av_frame_copy_props(copy, bottomUp);
    av_frame_unref(bottomUp);
    av_frame_move_ref(bottomUp, copy);
    recycle(copy);
    return bottomUp;
  }

  private static VideoFrame.Planes planes(AVFrame frame) {
    int width = frame.width();
    int height = frame.height();
    boolean hasAlpha = frame.format() == AV_PIX_FMT_YUVA420P;
    int strideY = frame.linesize(0);
    int strideUv = frame.linesize(1);
    int chromaHeight = (height + 1) / 2;
    return new VideoFrame.Planes(
        width,
        height,
        plane(frame, 0, strideY, height),
        strideY,
        plane(frame, 1, strideUv, chromaHeight),
        plane(frame, 2, strideUv, chromaHeight),
        strideUv,
        hasAlpha ? plane(frame, 3, frame.linesize(3), height) : null,
        hasAlpha ? frame.linesize(3) : 0);
  }

  private static MemorySegment plane(AVFrame frame, int index, int stride, int rows) {
    return NativeMemory.view(frame.data(index).address(), (long) stride * rows);
  }

  /// Frees what is here; what is lent is freed when it comes back.
  @Override
  public synchronized void close() {
    closed = true;
    free.forEach(org.bytedeco.ffmpeg.global.avutil::av_frame_free);
    free.clear();
  }
}
