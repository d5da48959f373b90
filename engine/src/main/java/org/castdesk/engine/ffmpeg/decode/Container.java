package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.castdesk.engine.ffmpeg.FfmpegLog;

/// Opens files and addresses, safely, and says in the user's words why one does not open.
public final class Container {
  /// FFmpeg paints letters as pictures of a terminal; nobody who picks a text file wants that.
  private static final Set<String> TEXT_ART = Set.of("tty", "bin", "xbin", "adf", "idf");

  private Container() {}

  /// Opens it and reads as much as it takes to know its streams.
  ///
  /// **Owns**: the caller closes the context, before the deadline.
  public static AVFormatContext open(
      MediaLocation location, DecoderOptions options, IoDeadline deadline) throws MediaException {
    FfmpegLog.redirect();
    location.check();
    AVFormatContext context = avformat_alloc_context();
    if (context == null) {
      throw FfmpegErrors.outOfMemory("a container");
    }
    deadline.attachTo(context);
    deadline.allow(options.openTimeout().toNanos());
    AVDictionary settings = new AVDictionary(null);
    if (location.path() != null) {
      // A file from somebody else must not make this machine open other files or addresses.
      av_dict_set(settings, "protocol_whitelist", "file,crypto,data", 0);
    }
    int opened = avformat_open_input(context, location.url(), null, settings);
    av_dict_free(settings);
    if (opened < 0) {
      throw openFault(location, opened);
    }
    int found = avformat_find_stream_info(context, (AVDictionary) null);
    if (found < 0) {
      avformat_close_input(context);
      throw openFault(location, found);
    }
    if (TEXT_ART.contains(context.iformat().name().getString())) {
      avformat_close_input(context);
      throw FfmpegErrors.opening(location.subject(), AVERROR_INVALIDDATA);
    }
    return context;
  }

  private static MediaException openFault(MediaLocation location, int error) {
    MediaException fault = FfmpegErrors.opening(location.subject(), error);
    if (fault.fault().code() == FaultCode.NOT_MEDIA && location.beginsLikeMp4()) {
      return new MediaException(
          MediaFault.retryable(
              FaultCode.DATA_DAMAGED,
              location.subject(),
              "the file was cut off: its index (moov) is missing or damaged"));
    }
    return fault;
  }
}
