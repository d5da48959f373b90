package org.castdesk.engine.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.FfmpegErrors;

/// What encoders answer, as faults.
final class EncodingErrors {
  private static final int TRY_AGAIN = -11;

  private EncodingErrors() {}

  static MediaException fault(String subject, String detail) {
    return new MediaException(MediaFault.fatal(FaultCode.ENCODER_FAILED, subject, detail));
  }

  static void check(int answer, String subject) throws MediaException {
    if (answer < 0) {
      throw fault(subject, FfmpegErrors.text(answer));
    }
  }

  /// Whether a codec only says that it has nothing to give now, or nothing any more.
  static boolean isNothingNow(int answer) {
    return answer == TRY_AGAIN || answer == AVERROR_EOF;
  }
}
