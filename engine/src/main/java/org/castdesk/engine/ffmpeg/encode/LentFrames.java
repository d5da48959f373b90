package org.castdesk.engine.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avutil.av_buffer_create;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.Free_Pointer_BytePointer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.castdesk.engine.media.VideoFrame;

/// Pictures FFmpeg reads where they lie. Each is kept until FFmpeg says that it has finished.
///
/// **Thread**: one lends; FFmpeg may give back on any of its own. **Owns**: one reference of each
/// lent picture.
final class LentFrames implements AutoCloseable {
  private final Map<Long, VideoFrame> held = new ConcurrentHashMap<>();
  private final GiveBack giveBack = new GiveBack();
  private long lastNumber;

  /// A counted FFmpeg buffer over the picture's memory.
  AVBufferRef lend(VideoFrame picture) {
    long number = ++lastNumber;
    held.put(number, picture.retain());
    AVBufferRef buffer =
        av_buffer_create(
            NativeAddress.of(picture.planes().y()),
            picture.planes().y().byteSize(),
            giveBack,
            new NativeAddress(number),
            0);
    if (buffer == null) {
      giveBack(number);
      throw new OutOfMemoryError("FFmpeg has no memory for a picture");
    }
    return buffer;
  }

  int count() {
    return held.size();
  }

  /// Call only after FFmpeg has been freed and so has given everything back.
  @Override
  public void close() {
    if (!held.isEmpty()) {
      throw new IllegalStateException(held.size() + " pictures are still with FFmpeg");
    }
    giveBack.close();
  }

  private void giveBack(long number) {
    VideoFrame picture = held.remove(number);
    if (picture != null) {
      picture.close();
    }
  }

  private final class GiveBack extends Free_Pointer_BytePointer {
    @Override
    public void call(Pointer opaque, BytePointer data) {
      giveBack(opaque.address());
    }
  }
}
