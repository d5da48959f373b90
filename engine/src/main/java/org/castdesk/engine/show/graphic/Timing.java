package org.castdesk.engine.show.graphic;

import org.castdesk.engine.time.FrameRate;

/// How a graphic comes on air, how long it stays and how it leaves.
///
/// **Units**: programme frames.
///
/// @param autoOffFrames from its first frame to the first one of its way out; 0 = it stays
public record Timing(Entrance in, Entrance out, int autoOffFrames) {
  /// A day at 60 frames a second.
  private static final int MOST_FRAMES = 24 * 3600 * 60;

  public static final Timing AT_ONCE = new Timing(Entrance.NONE, Entrance.NONE, 0);

  public Timing {
    if (autoOffFrames < 0 || autoOffFrames > MOST_FRAMES) {
      throw new IllegalArgumentException(
          "A graphic stays for 0 to " + MOST_FRAMES + " frames, not " + autoOffFrames);
    }
  }

  /// As long in another frame rate.
  public Timing inRate(FrameRate from, FrameRate to) {
    long stays = Math.round(autoOffFrames * to.framesPerSecond() / from.framesPerSecond());
    return new Timing(
        in.inRate(from, to),
        out.inRate(from, to),
        Math.clamp(stays, autoOffFrames == 0 ? 0 : 1, MOST_FRAMES));
  }

  /// One way in or out. A direction names where the graphic comes from, or goes to.
  public record Entrance(Kind kind, int frames) {
    public static final Entrance NONE = new Entrance(Kind.NONE, 12);

    public Entrance {
      if (frames < 1 || frames > 1000) {
        throw new IllegalArgumentException("A way in or out has 1 to 1000 frames, not " + frames);
      }
    }

    public boolean isNone() {
      return kind == Kind.NONE;
    }

    Entrance inRate(FrameRate from, FrameRate to) {
      long there = Math.round(frames * to.framesPerSecond() / from.framesPerSecond());
      return new Entrance(kind, Math.clamp(there, 1, 1000));
    }
  }

  /// Ways in and out.
  public enum Kind {
    NONE,
    FADE,
    SLIDE_LEFT,
    SLIDE_RIGHT,
    SLIDE_UP,
    SLIDE_DOWN,
    WIPE_LEFT,
    WIPE_RIGHT,
    WIPE_UP,
    WIPE_DOWN
  }
}
