package org.castdesk.engine.output;

import java.lang.foreign.MemorySegment;
import org.castdesk.engine.ffmpeg.FfmpegScaler;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;

/// Converts with FFmpeg's scaler. **Owns**: its native contexts.
final class ScalingConverter implements BgraConverter {
  private final FfmpegScaler scaler = new FfmpegScaler();

  @Override
  public void toBgra(
      VideoFrame.Planes source, MemorySegment target, int strideBytes, PictureSize size) {
    scaler.toBgra(source, target, strideBytes, size);
  }

  @Override
  public void close() {
    scaler.close();
  }
}
