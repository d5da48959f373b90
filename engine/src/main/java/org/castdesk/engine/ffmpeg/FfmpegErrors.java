package org.castdesk.engine.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_DECODER_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_DEMUXER_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_PROTOCOL_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;

/// FFmpeg's error numbers in plain words.
public final class FfmpegErrors {
  /// The numbers POSIX and Windows agree on, negated as FFmpeg does.
  private static final int NO_ENTRY = -2;

  private static final int NO_MEMORY = -12;
  private static final int NO_ACCESS = -13;

  /// Each system has a number of its own for it.
  private static final int REFUSED = refused(System.getProperty("os.name", ""));

  private static final String ADDRESS = "(?i)[a-z][a-z0-9+.-]+://.*";

  private FfmpegErrors() {}

  /// **Source**: errno.h of Linux, macOS and the Windows runtime.
  private static int refused(String system) {
    return system.startsWith("Windows") ? -107 : system.startsWith("Mac") ? -61 : -111;
  }

  /// FFmpeg's own sentence for an error number.
  public static String text(int error) {
    byte[] text = new byte[256];
    av_strerror(error, text, text.length);
    int length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }

  /// The fault for a file or address that does not open.
  public static MediaException opening(String subject, int error) {
    return new MediaException(openingFault(subject, error));
  }

  private static MediaFault openingFault(String subject, int error) {
    if (error == AVERROR_EXIT) {
      return MediaFault.retryable(
          FaultCode.OPEN_TIMEOUT, subject, "it did not open in time; nothing answers");
    }
    if (error == AVERROR_INVALIDDATA || error == AVERROR_DEMUXER_NOT_FOUND) {
      return MediaFault.fatal(
          FaultCode.NOT_MEDIA, subject, "this is no video, sound or picture file that can be read");
    }
    if (error == AVERROR_DECODER_NOT_FOUND || error == AVERROR_PROTOCOL_NOT_FOUND) {
      return MediaFault.fatal(
          FaultCode.UNSUPPORTED_CODEC, subject, "this kind of file is not supported");
    }
    if (error == NO_ENTRY || error == AVERROR_HTTP_NOT_FOUND) {
      return MediaFault.retryable(FaultCode.FILE_NOT_FOUND, subject, "there is no such file");
    }
    if (error == NO_ACCESS && !subject.matches(ADDRESS)) {
      return MediaFault.retryable(
          FaultCode.FILE_UNREADABLE, subject, "reading it is not permitted");
    }
    return subject.matches(ADDRESS)
        ? addressFault(subject, error)
        : MediaFault.retryable(
            FaultCode.FILE_UNREADABLE, subject, "it does not open: " + text(error));
  }

  private static MediaFault addressFault(String subject, int error) {
    return error == REFUSED
        ? MediaFault.retryable(
            FaultCode.CONNECTION_REFUSED, subject, "the connection was refused; nothing listens")
        : MediaFault.retryable(
            FaultCode.ADDRESS_UNREACHABLE, subject, "it cannot be reached: " + text(error));
  }

  /// The fault for a decoder, filter or converter that fails while it runs or starts.
  public static MediaException decoding(String subject, String what, int error) {
    return new MediaException(
        MediaFault.fatal(FaultCode.DECODER_FAILED, subject, what + ": " + text(error)));
  }

  /// What FFmpeg answers only when memory has run out.
  public static OutOfMemoryError outOfMemory(String what) {
    return new OutOfMemoryError("FFmpeg has no memory for " + what + ": " + text(NO_MEMORY));
  }
}
