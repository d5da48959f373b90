package org.castdesk.app.control;

import org.jspecify.annotations.Nullable;

/// What a source tile says, ready to be drawn.
///
/// @param reading the small word or age beside the light
/// @param plate what lies over the middle of the picture; empty = nothing
/// @param fault why it does not play, in the user's words; empty = it plays
/// @param details what it is: size, rate, codec, length; empty = not known yet
/// @param clip null = it has no playing head to move
/// @param live the word for what plays by itself, where a clip has its time; empty = it does not
public record SourceFace(
    String name,
    Kind kind,
    LinkLight.Flow flow,
    String reading,
    String plate,
    String fault,
    String details,
    @Nullable ClipFace clip,
    String live) {

  /// What sits in the slot, by its drawing.
  public enum Kind {
    FREE("mdi2p-plus"),
    FILE("mdi2f-file-video-outline"),
    NETWORK("mdi2a-access-point-network"),
    STILL("mdi2i-image-outline"),
    SOUND("mdi2m-music-note-outline"),
    GENERATOR("mdi2t-television-classic");

    private final String icon;

    Kind(String icon) {
      this.icon = icon;
    }

    public String icon() {
      return icon;
    }
  }

  /// The playing head of a clip.
  ///
  /// @param positionFraction 0 = begin, 1 = end
  public record ClipFace(double positionFraction, Motion motion, Rounds rounds, String time) {
    /// Whether it moves.
    public enum Motion {
      PLAYING,
      PAUSED
    }

    /// What happens at its end.
    public enum Rounds {
      LOOP,
      ONCE
    }
  }

  /// A slot with nothing in it.
  public static SourceFace free(String words) {
    return new SourceFace(words, Kind.FREE, LinkLight.Flow.OFF, "", "", "", "", null, "");
  }

  /// The same source while nobody tells how it does.
  public SourceFace withoutNews() {
    return new SourceFace(name, kind, LinkLight.Flow.OFF, "", "", "", details, null, live);
  }

  public boolean isFree() {
    return kind == Kind.FREE;
  }

  /// Whether it plays by itself: it can be opened anew, not paused.
  public boolean isLive() {
    return !live.isEmpty();
  }

  public boolean isFailed() {
    return flow == LinkLight.Flow.FAILED;
  }
}
