package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_FCC;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE240M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.castdesk.engine.format.PictureSize;

/// What a coded picture is like, as far as it decides how it becomes a programme picture.
///
/// @param pixelFormat FFmpeg's number
/// @param sarNumerator pixel aspect, 1:1 when unknown
record PictureTraits(
    int widthPx,
    int heightPx,
    int pixelFormat,
    int sarNumerator,
    int sarDenominator,
    Matrix matrix,
    Range range,
    Scan scan,
    Orientation orientation) {

  enum Range {
    LIMITED,
    FULL
  }

  enum Scan {
    PROGRESSIVE,
    INTERLACED
  }

  /// The colour matrices a scaler knows, by its names for them.
  enum Matrix {
    BT601("bt601"),
    BT709("bt709"),
    BT2020("bt2020"),
    SMPTE240M("smpte240m"),
    FCC("fcc"),
    RGB("bt709");

    final String scalerName;

    Matrix(String scalerName) {
      this.scalerName = scalerName;
    }
  }

  /// Pictures up to this height that name no matrix were made for standard definition television.
  private static final int SD_HEIGHT_PX = 576;

  static Matrix matrix(int colorSpace, int pixelFormat, int heightPx, DecoderOptions.Content is) {
    if (hasFlag(pixelFormat, AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) {
      return Matrix.RGB;
    }
    return switch (colorSpace) {
      case AVCOL_SPC_BT709 -> Matrix.BT709;
      case AVCOL_SPC_BT470BG, AVCOL_SPC_SMPTE170M -> Matrix.BT601;
      case AVCOL_SPC_FCC -> Matrix.FCC;
      case AVCOL_SPC_SMPTE240M -> Matrix.SMPTE240M;
      case AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL -> Matrix.BT2020;
      // JPEG and WebP files are BT.601 at any size (JFIF 1.02, RFC 9649).
      default ->
          heightPx <= SD_HEIGHT_PX || is == DecoderOptions.Content.STILL
              ? Matrix.BT601
              : Matrix.BT709;
    };
  }

  static Range range(int colorRange, int pixelFormat) {
    boolean isFull =
        colorRange == AVCOL_RANGE_JPEG
            || pixelFormat == AV_PIX_FMT_YUVJ420P
            || pixelFormat == AV_PIX_FMT_YUVJ422P
            || pixelFormat == AV_PIX_FMT_YUVJ444P
            || hasFlag(pixelFormat, AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL);
    return isFull ? Range.FULL : Range.LIMITED;
  }

  /// Whether it is a programme picture as it is, apart from its size.
  boolean isProgrammeLike() {
    return pixelFormat == AV_PIX_FMT_YUV420P
        && matrix == Matrix.BT709
        && range == Range.LIMITED
        && scan == Scan.PROGRESSIVE
        && orientation == Orientation.UPRIGHT
        && sarNumerator == sarDenominator;
  }

  boolean hasAlpha() {
    return hasFlag(pixelFormat, AV_PIX_FMT_FLAG_ALPHA) || hasFlag(pixelFormat, AV_PIX_FMT_FLAG_PAL);
  }

  /// Size on the screen: square pixels, upright.
  PictureSize displaySize() {
    long stretched = Math.round((double) widthPx * sarNumerator / sarDenominator);
    int width = Math.clamp(stretched, 1, 32768);
    return orientation.isSideways()
        ? new PictureSize(heightPx, width)
        : new PictureSize(width, heightPx);
  }

  static boolean isUsable(AVRational aspect) {
    return aspect.num() > 0
        && aspect.den() > 0
        && aspect.num() <= 16L * aspect.den()
        && aspect.den() <= 16L * aspect.num();
  }

  private static boolean hasFlag(int pixelFormat, int flag) {
    AVPixFmtDescriptor descriptor = av_pix_fmt_desc_get(pixelFormat);
    return descriptor != null && (descriptor.flags() & flag) != 0;
  }
}
