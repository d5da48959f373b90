package org.castdesk.engine.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_WARNING;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends FFmpeg's own messages to our log, at debug: what matters to a user is said as a fault.
///
/// **Thread**: FFmpeg calls it from any of its threads.
public final class FfmpegLog extends LogCallback {
  private static final Logger LOG = LoggerFactory.getLogger("org.castdesk.ffmpeg");

  /// Held for ever: FFmpeg keeps the pointer.
  private static final FfmpegLog INSTANCE = install();

  private FfmpegLog() {}

  /// Makes sure that nothing of FFmpeg's goes to the terminal. Cheap; call before each use.
  public static void redirect() {
    if (INSTANCE.isNull()) {
      throw new IllegalStateException("FFmpeg's log has no receiver");
    }
  }

  private static FfmpegLog install() {
    FfmpegLog log = new FfmpegLog();
    av_log_set_level(LOG.isDebugEnabled() ? AV_LOG_WARNING : AV_LOG_QUIET);
    setLogCallback(log);
    return log;
  }

  @Override
  public void call(int level, BytePointer message) {
    if (level <= AV_LOG_WARNING) {
      LOG.debug("{}", message.getString().strip());
    }
  }
}
