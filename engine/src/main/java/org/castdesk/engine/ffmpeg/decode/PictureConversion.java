package org.castdesk.engine.ffmpeg.decode;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// What must be done to a file's pictures before they are programme pictures. Pure.
///
/// @param stored the size they have in memory afterwards
/// @param isDoubled one picture for each field
record PictureConversion(PictureTraits traits, PictureSize stored, boolean isDoubled) {
  /// A programme with this many pictures per picture of the file shows both fields of each.
  private static final double DOUBLING_RATIO = 1.5;

  static PictureConversion of(
      PictureTraits traits, @Nullable FrameRate fileRate, VideoFormat programme) {
    boolean isDoubled =
        traits.scan() == PictureTraits.Scan.INTERLACED
            && fileRate != null
            && programme.rate().framesPerSecond() >= DOUBLING_RATIO * fileRate.framesPerSecond();
    return new PictureConversion(traits, storedSize(traits, programme.size()), isDoubled);
  }

  /// Never smaller than what fills the programme picture, never larger than it is.
  private static PictureSize storedSize(PictureTraits traits, PictureSize programme) {
    PictureSize shown = traits.displaySize();
    double factor =
        Math.max(
            (double) programme.widthPx() / shown.widthPx(),
            (double) programme.heightPx() / shown.heightPx());
    if (factor >= 1) {
      return shown;
    }
    return new PictureSize(even(shown.widthPx() * factor), even(shown.heightPx() * factor));
  }

  private static int even(double size) {
    return Math.max(2, (int) Math.round(size / 2) * 2);
  }

  boolean isNeeded() {
    return !traits.isProgrammeLike() || !stored.equals(traits.displaySize());
  }

  /// Why it is needed, in the user's words; empty when it is not.
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (traits.scan() == PictureTraits.Scan.INTERLACED) {
      reasons.add("it is interlaced");
    }
    if (traits.orientation() != Orientation.UPRIGHT) {
      reasons.add("it is turned or mirrored");
    }
    if (traits.sarNumerator() != traits.sarDenominator()) {
      reasons.add("its pixels are not square");
    }
    if (!stored.equals(traits.displaySize())) {
      reasons.add("it is larger than the programme");
    }
    if (traits.matrix() != PictureTraits.Matrix.BT709) {
      reasons.add("its colours are " + traits.matrix() + ", not BT709");
    }
    if (traits.range() == PictureTraits.Range.FULL) {
      reasons.add("its colours use the full range");
    }
    if (reasons.isEmpty() && isNeeded()) {
      reasons.add("its pixel format is not 8 bit 4:2:0");
    }
    return reasons;
  }

  /// The scaler changes a matrix by way of 8 bit RGB, which costs up to two levels; the filter for it
  /// is exact, but knows no transparency and leaves out pictures of a single row.
  private boolean isRematrixed() {
    return traits.matrix() != PictureTraits.Matrix.BT709
        && traits.matrix() != PictureTraits.Matrix.RGB
        && !traits.hasAlpha()
        && stored.heightPx() > 1
        && stored.widthPx() > 1;
  }

  /// The filters in FFmpeg's own notation.
  String filters() {
    List<String> chain = new ArrayList<>();
    if (traits.scan() == PictureTraits.Scan.INTERLACED) {
      chain.add(
          "bwdif=mode=%s:parity=auto:deint=interlaced"
              .formatted(isDoubled ? "send_field" : "send_frame"));
    }
    boolean isSideways = traits.orientation().isSideways();
    int width = isSideways ? stored.heightPx() : stored.widthPx();
    int height = isSideways ? stored.widthPx() : stored.heightPx();
    boolean isShrunk = (long) width * height < (long) traits.widthPx() * traits.heightPx();
    chain.add(
        "scale=%d:%d:flags=%s+accurate_rnd+full_chroma_inp:in_color_matrix=%s:out_color_matrix=%s:in_range=%s:out_range=limited"
            .formatted(
                width,
                height,
                isShrunk ? "bilinear" : "bicubic",
                traits.matrix().scalerName,
                isRematrixed() ? traits.matrix().scalerName : "bt709",
                traits.range() == PictureTraits.Range.FULL ? "full" : "limited"));
    chain.add("format=pix_fmts=" + (traits.hasAlpha() ? "yuva420p" : "yuv420p"));
    if (isRematrixed()) {
      chain.add("colormatrix=" + traits.matrix().scalerName + ":bt709");
    }
    if (traits.orientation() != Orientation.UPRIGHT) {
      chain.add(traits.orientation().filters);
    }
    return String.join(",", chain);
  }
}
