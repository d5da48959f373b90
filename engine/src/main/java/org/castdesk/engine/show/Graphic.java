package org.castdesk.engine.show;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.show.graphic.TextStyle;
import org.jspecify.annotations.Nullable;

/// What a component shows.
public sealed interface Graphic {
  /// More is no graphic any more but a document.
  int MOST_CHARACTERS = 20_000;

  /// Whose drawing it is: a component's, or that of the layout whose background it is.
  sealed interface Owner permits ComponentId, LayoutId {
    String value();
  }

  /// How its letters look; null = it has none. The lines below the first may look otherwise.
  default @Nullable TextStyle letters() {
    return switch (this) {
      case Text text -> text.style();
      case Caption caption -> caption.style();
      case Clock clock -> clock.style();
      case Countdown countdown -> countdown.style();
      case Timecode timecode -> timecode.style();
      case Image _ -> null;
    };
  }

  /// The same with other letters; itself where it has none.
  default Graphic withLetters(TextStyle changed) {
    return switch (this) {
      case Text text -> text.withStyle(changed);
      case Caption caption -> caption.withLook(changed, caption.backing());
      case Clock clock -> clock.withLook(changed, clock.backing());
      case Countdown countdown -> countdown.withLook(changed, countdown.backing());
      case Timecode timecode -> timecode.withLook(changed, timecode.backing());
      case Image image -> image;
    };
  }

  /// What its letters stand on; null = nothing, or it has no letters.
  default @Nullable Backing plate() {
    return switch (this) {
      case Text text -> text.backing();
      case Caption caption -> caption.backing();
      case Clock clock -> clock.backing();
      case Countdown countdown -> countdown.backing();
      case Timecode timecode -> timecode.backing();
      case Image _ -> null;
    };
  }

  /// The same on another plate; itself where it has no letters.
  default Graphic withPlate(@Nullable Backing changed) {
    return switch (this) {
      case Text text -> text.withBacking(changed);
      case Caption caption -> caption.withLook(caption.style(), changed);
      case Clock clock -> clock.withLook(clock.style(), changed);
      case Countdown countdown -> countdown.withLook(countdown.style(), changed);
      case Timecode timecode -> timecode.withLook(timecode.style(), changed);
      case Image image -> image;
    };
  }

  /// Words on the picture.
  ///
  /// @param text what is typed; with a binding `{}` in it stands for what is read, and without any
  ///     `{}` all of it is replaced once something was read
  /// @param binding where the words come from, null = from nowhere else
  /// @param style of the first line
  /// @param under of the lines below it, null = the same
  /// @param wrap lines are broken at this width, 0 = only where the text says. **Units**: fraction of
  ///     the programme picture's width
  /// @param backing null = none
  record Text(
      String text,
      @Nullable Binding binding,
      TextStyle style,
      @Nullable TextStyle under,
      double wrap,
      @Nullable Backing backing)
      implements Graphic {
    public Text {
      checkText(text);
      if (!(wrap >= 0 && wrap <= 4)) {
        throw new IllegalArgumentException("A text is broken at a width of 0 to 4, not " + wrap);
      }
    }

    public static Text of(String text, TextStyle style) {
      return new Text(text, null, style, null, 0, null);
    }

    public Text withText(String changed) {
      return new Text(changed, binding, style, under, wrap, backing);
    }

    public Text withBinding(@Nullable Binding changed) {
      return new Text(text, changed, style, under, wrap, backing);
    }

    public Text withStyle(TextStyle changed) {
      return new Text(text, binding, changed, under, wrap, backing);
    }

    public Text withUnder(@Nullable TextStyle changed) {
      return new Text(text, binding, style, changed, wrap, backing);
    }

    public Text withWrap(double changed) {
      return new Text(text, binding, style, under, changed, backing);
    }

    public Text withBacking(@Nullable Backing changed) {
      return new Text(text, binding, style, under, wrap, changed);
    }
  }

  /// A picture, with its transparency.
  ///
  /// @param location a png, jpg, webp, gif or svg file; relative paths count from the show file
  record Image(String location) implements Graphic {
    public Image {
      Names.check("location", location, 4096);
    }
  }

  /// The words that are spoken in a source.
  ///
  /// **Source**: CaptionLayerContent of the caster API.
  ///
  /// Words that a client sends in are shown before all others, until it sends none.
  ///
  /// @param slot whose time the cues count in; null = only a client sends words
  /// @param file subtitles such as WebVTT or SRT; null = the source's own subtitle track
  /// @param offsetMillis later (above 0) or earlier than written, -10000 to 10000
  /// @param words signs in a line, 10 to 50; a sign that is two columns wide counts twice
  /// @param lines how many are shown at most
  record Caption(
      @Nullable SourceSlot slot,
      @Nullable String file,
      int offsetMillis,
      int words,
      int lines,
      TextStyle style,
      @Nullable Backing backing)
      implements Graphic {
    public Caption {
      if (offsetMillis < -10_000 || offsetMillis > 10_000) {
        throw new IllegalArgumentException(
            "A caption's offset is -10000 to 10000 ms, not " + offsetMillis);
      }
      if (words < 10 || words > 50) {
        throw new IllegalArgumentException("A caption's line has 10 to 50 signs, not " + words);
      }
      if (lines < 1 || lines > 6) {
        throw new IllegalArgumentException("A caption has 1 to 6 lines, not " + lines);
      }
      if (file != null) {
        Names.check("caption file", file, 4096);
        if (slot == null) {
          throw new IllegalArgumentException(
              "A caption file counts in the time of a source: choose which one");
        }
      }
    }

    /// What is read for it, null = nothing.
    public @Nullable Track track() {
      return slot == null ? null : new Track(slot, file, offsetMillis);
    }

    /// Subtitles in the time of a source.
    ///
    /// @param file null = the source's own
    /// @param offsetMillis later (above 0) or earlier than written
    public record Track(SourceSlot slot, @Nullable String file, int offsetMillis) {}

    public Caption withLook(TextStyle newStyle, @Nullable Backing newBacking) {
      return new Caption(slot, file, offsetMillis, words, lines, newStyle, newBacking);
    }
  }

  /// The time of day.
  ///
  /// @param pattern `HH:mm:ss`, `d MMMM yyyy`. **Source**: java.time.format.DateTimeFormatter
  /// @param zone null = the station's
  record Clock(String pattern, @Nullable ZoneId zone, TextStyle style, @Nullable Backing backing)
      implements Graphic {
    public Clock {
      checkPattern(pattern);
    }

    public Clock withLook(TextStyle newStyle, @Nullable Backing newBacking) {
      return new Clock(pattern, zone, newStyle, newBacking);
    }

    private static void checkPattern(String pattern) {
      if (pattern.isBlank() || pattern.length() > 64) {
        throw new IllegalArgumentException("A clock's form has 1 to 64 characters");
      }
      try {
        // Only what a moment of a day in a zone can fill in.
        var _ =
            DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(java.time.ZonedDateTime.of(2026, 1, 31, 23, 59, 59, 0, ZoneId.of("UTC")));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IllegalArgumentException(
            "A clock's form is written like HH:mm:ss, not '" + pattern + "'", e);
      }
    }
  }

  /// Time that is left.
  ///
  /// @param atZero what happens when nothing is left
  record Countdown(Goal goal, AtZero atZero, TextStyle style, @Nullable Backing backing)
      implements Graphic {
    public Countdown withLook(TextStyle newStyle, @Nullable Backing newBacking) {
      return new Countdown(goal, atZero, newStyle, newBacking);
    }

    /// What is counted down to.
    public sealed interface Goal {
      /// The next time the station's clock shows this.
      record TimeOfDay(LocalTime time) implements Goal {}

      /// So long after it came on air.
      record Length(Duration length) implements Goal {
        public Length {
          if (length.isNegative() || length.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("A countdown has at most 24 hours, not " + length);
          }
        }
      }

      /// The end of what a source plays.
      record EndOf(SourceSlot slot) implements Goal {}
    }

    /// What follows zero.
    public enum AtZero {
      STAYS,
      /// It counts on, upwards, with a plus.
      COUNTS_ON,
      HIDES
    }
  }

  /// Hours, minutes, seconds and frames.
  record Timecode(Kind kind, TextStyle style, @Nullable Backing backing) implements Graphic {
    public Timecode withLook(TextStyle newStyle, @Nullable Backing newBacking) {
      return new Timecode(kind, newStyle, newBacking);
    }

    /// Which time.
    public enum Kind {
      TIME_OF_DAY,
      /// Since it came on air.
      RUNNING
    }
  }

  private static void checkText(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "A text component has at most %d characters, not %d"
              .formatted(MOST_CHARACTERS, text.length()));
    }
  }
}
