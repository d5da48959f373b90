package org.castdesk.engine.show;

import java.time.Duration;
import java.util.regex.Pattern;
import org.castdesk.engine.format.Rgb;

/// What a source yields.
public sealed interface SourceContent {

  /// A file or URL that FFmpeg opens.
  ///
  /// @param location a path (relative ones count from the show file) or a URL
  /// @param repeat how often it plays
  /// @param begin offset of the first frame shown
  /// @param end offset of the end; negative counts back from the file's end, zero = the file's end
  record Media(String location, Repeat repeat, Duration begin, Duration end, AtEnd atEnd)
      implements SourceContent {
    public Media {
      Names.check("location", location, 4096);
      if (begin.isNegative()) {
        throw new IllegalArgumentException("The begin offset is not negative: " + begin);
      }
      if (end.isPositive() && end.compareTo(begin) <= 0) {
        throw new IllegalArgumentException(
            "The end offset " + end + " lies before the begin " + begin);
      }
    }

    /// Plays the whole of it for ever.
    public static Media endless(String location) {
      return new Media(location, Repeat.ENDLESS, Duration.ZERO, Duration.ZERO, AtEnd.HOLD);
    }
  }

  /// Something that plays by itself, whether anybody looks or not: a stream, a camera, a microphone,
  /// a screen. It has no position, and cannot be paused.
  ///
  /// @param address a URL of a stream, or a device: `v4l2:/dev/video0`, `alsa:default`,
  ///     `pulse:default`, `x11::0.0`
  /// @param buffer how much later it is shown than it came; it hides that pictures come irregularly
  record Live(String address, Duration buffer) implements SourceContent {
    private static final Pattern MEANT =
        Pattern.compile(
            "(?i)(?:rtmp[ste]?|rtsps?|srt|udp|rtp)://.+|(?:v4l2|alsa|pulse|x11):.+"
                + "|https?://[^?#]+\\.(?:m3u8|flv)(?:[?#].*)?");

    public static final Duration USUAL_BUFFER = Duration.ofMillis(200);
    public static final Duration SHORTEST_BUFFER = Duration.ofMillis(20);
    public static final Duration LONGEST_BUFFER = Duration.ofSeconds(10);

    public Live {
      Names.check("address", address, 4096);
      if (buffer.compareTo(SHORTEST_BUFFER) < 0 || buffer.compareTo(LONGEST_BUFFER) > 0) {
        throw new IllegalArgumentException(
            "A live source's buffer is 20 ms to 10 s, not " + buffer.toMillis() + " ms");
      }
    }

    public Live(String address) {
      this(address, USUAL_BUFFER);
    }

    /// Whether something a user named plays by itself. What a web server has is a file, unless it is
    /// a playlist or a stream by its name.
    public static boolean isMeant(String location) {
      return MEANT.matcher(location).matches();
    }
  }

  /// A picture: png, jpg, webp. Transparency is kept.
  record Still(String location) implements SourceContent {
    public Still {
      Names.check("location", location, 4096);
    }
  }

  /// One colour, no sound.
  record Colour(Rgb rgb) implements SourceContent {}

  /// The engine's own moving picture: frame number to read by eye and by machine, flash and beep in
  /// the same frame once a second, and a tone.
  ///
  /// @param toneHz pitch of the tone; 0 = only the beep
  record TestPattern(Motion motion, int toneHz) implements SourceContent {
    public TestPattern {
      if (toneHz < 0 || toneHz > 20_000) {
        throw new IllegalArgumentException("A test tone is 0 to 20000 Hz, not " + toneHz);
      }
    }
  }

  /// How the test pattern moves, so that four of them can be told apart at a glance.
  enum Motion {
    BARS,
    SWEEP,
    ORBIT,
    WAVES
  }

  /// What is shown after the last repeat.
  enum AtEnd {
    HOLD,
    SLATE
  }

  /// How often a file plays: `times` in all, or for ever when 0.
  record Repeat(int times) {
    public static final Repeat ENDLESS = new Repeat(0);
    public static final Repeat ONCE = new Repeat(1);

    public Repeat {
      if (times < 0) {
        throw new IllegalArgumentException("A file plays once or more, or 0 = for ever: " + times);
      }
    }

    public boolean isEndless() {
      return times == 0;
    }
  }
}
