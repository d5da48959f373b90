package org.castdesk.engine.plan.words;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.state.ClipRest;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.GraphicsState.Reading;
import org.castdesk.engine.state.GraphicsState.WallClock;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.Timecode;
import org.jspecify.annotations.Nullable;

/// The words that a graphic shows at one frame, when nobody typed them.
public final class LiveText {
  private static final String PLACE = "{}";
  private static final long DAY_SECONDS = 86_400;

  /// So long after its goal a countdown to a time of day begins with the next day's.
  private static final long PAST_SECONDS = 3_600;

  private LiveText() {}

  public static String words(EngineState state, Graphic.Text text) {
    Binding binding = text.binding();
    if (binding == null) {
      return text.text();
    }
    Reading reading = state.graphics().reading(binding);
    String read = reading == null ? null : reading.text();
    if (text.text().contains(PLACE)) {
      return text.text().replace(PLACE, read == null ? "" : read);
    }
    return read == null ? text.text() : read;
  }

  public static Artwork.@Nullable Words caption(
      EngineState state, ComponentId id, Graphic.Caption caption, long frame) {
    String words = state.graphics().words(id, caption);
    return words.isEmpty()
        ? null
        : new Artwork.Words(
            lines(state, id, caption, frame),
            caption.style(),
            null,
            0,
            caption.backing() != null && caption.backing().isSeen() ? caption.backing() : null,
            Artwork.Size.OWN);
  }

  /// A client's newest words count, so they are the last ones; those of a track all get their time.
  private static String lines(
      EngineState state, ComponentId id, Graphic.Caption caption, long frame) {
    String words = state.graphics().words(id, caption);
    Graphic.Caption.Track track = caption.track();
    GraphicsState.Spoken spoken = track == null ? null : state.graphics().spoken(track);
    return spoken == null || state.graphics().captions().containsKey(id)
        ? CaptionLines.broken(words, caption.words(), caption.lines())
        : CaptionLines.page(words, caption.words(), caption.lines(), spoken.shareAt(frame));
  }

  public static String clock(EngineState state, Graphic.Clock clock, ClockForms forms, long frame) {
    ZonedDateTime now = now(state, frame);
    ZoneId zone = clock.zone();
    return forms.of(clock.pattern()).format(zone == null ? now : now.withZoneSameInstant(zone));
  }

  public static String timecode(
      EngineState state, Graphic.Timecode timecode, @Nullable FrameNumber since, long frame) {
    FrameRate rate = rate(state);
    long number =
        switch (timecode.kind()) {
          case RUNNING -> Math.max(0, frame - (since == null ? 0 : since.value()));
          case TIME_OF_DAY -> {
            // Counted on from one reading: rounding each frame's time anew would skip some.
            WallClock clock = state.graphics().clock();
            long midnight = clock.instant().atZone(clock.zone()).toLocalTime().toNanoOfDay();
            yield Math.max(0, rate.frameAt(midnight) + frame - clock.frame().value());
          }
        };
    return Timecode.of(number, rate).toString();
  }

  /// Empty: it hides.
  public static String countdown(
      EngineState state, Graphic.Countdown countdown, @Nullable FrameNumber since, long frame) {
    double left = left(state, countdown.goal(), since, frame);
    if (Double.isNaN(left)) {
      return "--:--";
    }
    if (left > 0) {
      return written((long) Math.ceil(left - 1e-6));
    }
    return switch (countdown.atZero()) {
      case STAYS -> written(0);
      case COUNTS_ON -> (left <= -1 ? "+" : "") + written((long) Math.floor(-left + 1e-6));
      case HIDES -> "";
    };
  }

  /// **Units**: seconds; not a number = nobody knows.
  private static double left(
      EngineState state, Graphic.Countdown.Goal goal, @Nullable FrameNumber since, long frame) {
    return switch (goal) {
      case Graphic.Countdown.Goal.Length(Duration length) -> {
        long frames = Math.max(0, frame - (since == null ? 0 : since.value()));
        yield length.toNanos() / 1e9 - frames / rate(state).framesPerSecond();
      }
      case Graphic.Countdown.Goal.TimeOfDay(var time) -> {
        double now = now(state, frame).toLocalTime().toNanoOfDay() / 1e9;
        double left = time.toSecondOfDay() - now;
        yield left <= -PAST_SECONDS
            ? left + DAY_SECONDS
            : left > DAY_SECONDS - PAST_SECONDS ? left - DAY_SECONDS : left;
      }
      case Graphic.Countdown.Goal.EndOf(var slot) -> ClipRest.seconds(state, slot, frame);
    };
  }

  private static String written(long seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static ZonedDateTime now(EngineState state, long frame) {
    return state.graphics().clock().at(frame, rate(state));
  }

  private static FrameRate rate(EngineState state) {
    return state.show().format().rate();
  }
}
