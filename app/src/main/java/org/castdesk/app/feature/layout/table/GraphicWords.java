package org.castdesk.app.feature.layout.table;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Graphic.Countdown.Goal;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.Timing;
import org.castdesk.engine.time.FrameRate;

/// A graphic in a few words: what kind it is, what it says, when it comes and goes.
public final class GraphicWords {
  /// More nobody reads in a row.
  private static final int MOST_LETTERS = 200;

  private final Texts texts;

  public GraphicWords(Texts texts) {
    this.texts = texts;
  }

  public static String icon(Component component) {
    return switch (component.graphic()) {
      case Graphic.Image _ -> "mdi2i-image-outline";
      case Graphic.Clock _ -> "mdi2c-clock-outline";
      case Graphic.Countdown _ -> "mdi2t-timer-outline";
      case Graphic.Timecode _ -> "mdi2t-timeline-clock-outline";
      case Graphic.Caption _ -> "mdi2c-closed-caption-outline";
      case Graphic.Text text ->
          !component.motion().isStill()
              ? "mdi2t-text"
              : text.backing() == null ? "mdi2f-format-text" : "mdi2c-card-text-outline";
    };
  }

  /// `text, crawl`.
  public String kind(Component component) {
    LayoutKey kind =
        switch (component.graphic()) {
          case Graphic.Text _ -> LayoutKey.KIND_TEXT;
          case Graphic.Image _ -> LayoutKey.KIND_IMAGE;
          case Graphic.Caption _ -> LayoutKey.KIND_CAPTION;
          case Graphic.Clock _ -> LayoutKey.KIND_CLOCK;
          case Graphic.Countdown _ -> LayoutKey.KIND_COUNTDOWN;
          case Graphic.Timecode _ -> LayoutKey.KIND_TIMECODE;
        };
    Motion.Kind motion = component.motion().kind();
    return motion == Motion.Kind.NONE
        ? texts.get(kind)
        : texts.get(
            LayoutKey.KIND_MOVING,
            texts.get(kind),
            texts.get(
                motion == Motion.Kind.ANIMATE_H ? LayoutKey.KIND_CRAWL : LayoutKey.KIND_ROLL));
  }

  public String content(Component component) {
    List<String> parts = new ArrayList<>();
    parts.add(
        switch (component.graphic()) {
          case Graphic.Text text -> text(text);
          case Graphic.Image(String location) -> fileName(location);
          case Graphic.Caption caption -> caption(caption);
          case Graphic.Clock clock -> clock(clock);
          case Graphic.Countdown countdown -> countdown(countdown.goal());
          case Graphic.Timecode timecode ->
              texts.get(
                  timecode.kind() == Graphic.Timecode.Kind.RUNNING
                      ? LayoutKey.CONTENT_RUNNING
                      : LayoutKey.CONTENT_TIME_OF_DAY);
        });
    double opacity = component.placement().opacity();
    if (opacity < 1) {
      parts.add(texts.get(LayoutKey.CONTENT_OPACITY, Math.round(opacity * 100)));
    }
    String all = String.join(", ", parts);
    return all.length() <= MOST_LETTERS ? all : all.substring(0, MOST_LETTERS) + "…";
  }

  private String text(Graphic.Text text) {
    String typed = text.text().strip().replaceAll("\\s*\\n\\s*", " | ");
    return switch (text.binding()) {
      case null -> typed;
      case Binding.File(String path) -> texts.get(LayoutKey.CONTENT_FILE, fileName(path));
      case Binding.Json(String url, var _, var _) -> texts.get(LayoutKey.CONTENT_WEB, url);
      case Binding.Variable(String name) -> texts.get(LayoutKey.CONTENT_VARIABLE, name);
    };
  }

  private static String fileName(String location) {
    return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
  }

  private String caption(Graphic.Caption caption) {
    String file = caption.file();
    if (file != null) {
      return fileName(file);
    }
    return caption.slot() == null
        ? texts.get(LayoutKey.CONTENT_SENT_IN)
        : texts.get(LayoutKey.CONTENT_SUBTITLES, caption.slot().value());
  }

  private String clock(Graphic.Clock clock) {
    return clock.zone() == null
        ? texts.get(LayoutKey.CONTENT_STATION, clock.pattern())
        : clock.zone().getId() + ", " + clock.pattern();
  }

  private String countdown(Goal goal) {
    return switch (goal) {
      case Goal.TimeOfDay(var time) ->
          texts.get(
              LayoutKey.CONTENT_UNTIL,
              DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(time));
      case Goal.Length(Duration length) ->
          texts.get(
              LayoutKey.CONTENT_LENGTH,
              "%d:%02d:%02d"
                  .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart()));
      case Goal.EndOf(var slot) -> texts.get(LayoutKey.CONTENT_END_OF, slot.value());
    };
  }

  public String timing(Timing timing, FrameRate rate) {
    List<String> parts = new ArrayList<>();
    if (!timing.in().isNone()) {
      parts.add(texts.get(LayoutKey.TIMING_IN, timing.in().frames()));
    }
    if (!timing.out().isNone()) {
      parts.add(texts.get(LayoutKey.TIMING_OUT, timing.out().frames()));
    }
    if (timing.autoOffFrames() > 0) {
      double seconds = timing.autoOffFrames() / rate.framesPerSecond();
      parts.add(texts.get(LayoutKey.TIMING_OFF, "%.1f".formatted(seconds)));
    }
    return parts.isEmpty() ? texts.get(LayoutKey.TIMING_ALWAYS) : String.join(", ", parts);
  }
}
