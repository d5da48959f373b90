package org.castdesk.app.feature.library;

import java.time.Duration;
import java.util.Locale;
import org.castdesk.app.feature.library.MaterialRow.TwoLines;
import org.castdesk.app.text.LibraryKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.library.Loudness;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Numbers of material as people read them.
final class MaterialWords {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
  private static final double OFF_TARGET_LU = 1;

  private MaterialWords() {}

  /// `4:05`, `1:02:03`, and with tenths what is shorter than ten seconds.
  static String duration(@Nullable Duration duration) {
    if (duration == null) {
      return "";
    }
    long seconds = duration.plusMillis(500).toSeconds();
    if (duration.toMillis() < 10_000) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }
    return seconds >= 3600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /// `12.4 MB`: thousands, as file managers count.
  static String size(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return unit == 0 || value >= 100
        ? Math.round(value) + " " + UNITS[unit]
        : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }

  static TwoLines picture(Material material) {
    MediaInfo info = material.info();
    if (info == null || info.picture() == null) {
      return TwoLines.NONE;
    }
    String size = info.picture().widthPx() + "×" + info.picture().heightPx();
    boolean moves = material.kind() == Material.Kind.VIDEO;
    return new TwoLines(size, moves && info.rate() != null ? rate(info.rate()) : "");
  }

  private static String rate(FrameRate rate) {
    double fps = rate.framesPerSecond();
    return (fps == Math.rint(fps)
            ? Long.toString(Math.round(fps))
            : String.format(Locale.ROOT, "%.2f", fps))
        + " fps";
  }

  static TwoLines codec(Material material, Texts texts) {
    MediaInfo info = material.info();
    if (info == null) {
      return TwoLines.NONE;
    }
    String sound =
        info.audioCodec() == null
            ? ""
            : info.audioCodec()
                + " "
                + texts.get(LibraryKey.MATERIAL_CHANNELS, info.audioChannels());
    String picture = info.videoCodec() == null ? "" : info.videoCodec();
    if (material.kind() == Material.Kind.STILL) {
      return new TwoLines(picture, texts.get(LibraryKey.MATERIAL_STILL));
    }
    return picture.isEmpty() ? new TwoLines(sound, rate(info)) : new TwoLines(picture, sound);
  }

  private static String rate(MediaInfo info) {
    return info.audioSampleRateHz() > 0
        ? String.format(Locale.ROOT, "%.1f kHz", info.audioSampleRateHz() / 1e3)
        : "";
  }

  static TwoLines loudness(@Nullable Loudness loudness, Texts texts) {
    if (loudness == null) {
      return TwoLines.NONE;
    }
    return loudness.isSilent()
        ? new TwoLines(texts.get(LibraryKey.MATERIAL_SILENT), "")
        : new TwoLines(
            number(loudness.integratedLufs()) + " LUFS", number(loudness.truePeakDb()) + " dBTP");
  }

  /// Whether it would have to be turned up or down on air.
  static boolean isOffTarget(@Nullable Loudness loudness) {
    return loudness != null
        && !loudness.isSilent()
        && (Math.abs(loudness.integratedLufs() - Loudness.TARGET_LUFS) > OFF_TARGET_LU
            || loudness.truePeakDb() > Loudness.MOST_PEAK_DB);
  }

  private static String number(double value) {
    return Double.isInfinite(value)
        ? "−∞"
        : String.format(Locale.ROOT, "%.1f", value).replace('-', '−');
  }
}
