package org.castdesk.engine.ffmpeg.encode;

import java.util.Locale;
import java.util.Optional;

/// The kinds of file a programme can be recorded to, each set up so that a file cut off at any
/// moment plays up to its last second.
///
/// **Source**: ISO/IEC 14496-12 (movie fragments), RFC 9559 (Matroska clusters), ISO/IEC 13818-1.
public enum Container {
  MP4(
      "mp4",
      Lead.TRIMMED,
      "movflags=+frag_keyframe+delay_moov+default_base_moof:frag_duration="
          + Container.LONGEST_PIECE_MILLIS * 1000),
  MKV("matroska", Lead.TRIMMED, "cluster_time_limit=" + Container.LONGEST_PIECE_MILLIS),
  FLV("flv", Lead.LEFT_OUT, ""),
  TS("mpegts", Lead.LEFT_OUT, "");

  /// What a kill may cost; together with the encoder's delay it stays below one second.
  static final int LONGEST_PIECE_MILLIS = 500;

  /// What becomes of the sound before the first picture, which a decoder needs to warm up.
  public enum Lead {
    /// The file tells players to decode it and not to play it.
    TRIMMED,
    /// The format cannot say so: it is not written.
    LEFT_OUT
  }

  private final String muxerName;
  private final Lead lead;
  private final String options;

  Container(String muxerName, Lead lead, String options) {
    this.muxerName = muxerName;
    this.lead = lead;
    this.options = options;
  }

  /// The container a file's ending asks for: mp4, mkv, flv or ts.
  public static Optional<Container> ofFileName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (Container container : values()) {
      if (lower.endsWith("." + container.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(container);
      }
    }
    return Optional.empty();
  }

  public Lead lead() {
    return lead;
  }

  String muxerName() {
    return muxerName;
  }

  /// FFmpeg's options of the muxer, as `name=value:name=value`.
  String options() {
    return options;
  }
}
