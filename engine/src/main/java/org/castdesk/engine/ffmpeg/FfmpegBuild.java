package org.castdesk.engine.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_version;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_version;
import static org.bytedeco.ffmpeg.global.avformat.avformat_version;
import static org.bytedeco.ffmpeg.global.avutil.av_version_info;
import static org.bytedeco.ffmpeg.global.avutil.avutil_license;
import static org.bytedeco.ffmpeg.global.swresample.swresample_version;
import static org.bytedeco.ffmpeg.global.swscale.swscale_version;

/// Which FFmpeg this is, and what it can do.
///
/// @param version as FFmpeg numbers itself
/// @param licence as FFmpeg states it; decides how a package with it may be passed on
public record FfmpegBuild(String version, String licence) {
  /// Loads the native libraries and takes over their log. **Fails**: with an `UnsatisfiedLinkError` where they cannot run.
  public static FfmpegBuild load() {
    FfmpegLog.redirect();
    // Every library that is used anywhere: NativeShelf notes what is loaded here.
    avcodec_version();
    avformat_version();
    avfilter_version();
    swscale_version();
    swresample_version();
    return new FfmpegBuild(av_version_info().getString(), avutil_license().getString());
  }

  /// GPL builds have x264 and x265; LGPL builds encode H.264 with openh264.
  public boolean isGpl() {
    return licence.startsWith("GPL");
  }

  public boolean hasEncoder(String name) {
    return avcodec_find_encoder_by_name(name) != null;
  }

  public boolean hasDecoder(String name) {
    return avcodec_find_decoder_by_name(name) != null;
  }
}
