package org.castdesk.engine.show;

import java.time.Duration;
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
