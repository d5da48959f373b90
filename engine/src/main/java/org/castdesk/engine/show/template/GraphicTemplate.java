package org.castdesk.engine.show.template;

import java.time.Duration;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.show.graphic.Timing;
import org.castdesk.engine.show.graphic.Timing.Entrance;

/// Graphics that every programme needs, within the graphics safe area of EBU R 95.
public enum GraphicTemplate {
  LOWER_THIRD,
  TICKER,
  TITLE,
  SCORE,
  CLOCK,
  COUNTDOWN,
  TIMECODE,
  CAPTION,
  LOGO;

  private static final Rgb WHITE = new Rgb(255, 255, 255);
  private static final Rgb SOFT = Rgb.parse("#D9DEEE");
  private static final Rgb AMBER = Rgb.parse("#F5B84A");
  private static final Rgb NIGHT = Rgb.parse("#11193A");
  private static final double SAFE = 0.06;
  private static final Timing FADES = both(Timing.Kind.FADE);

  private static Timing both(Timing.Kind kind) {
    return new Timing(new Entrance(kind, 12), new Entrance(kind, 12), 0);
  }

  /// Whether its words are typed; a logo's are the name of its file.
  public boolean hasWords() {
    return switch (this) {
      case LOWER_THIRD, TICKER, TITLE, SCORE, LOGO -> true;
      case CLOCK, COUNTDOWN, TIMECODE, CAPTION -> false;
    };
  }

  /// @param words what it says at first; of a logo: its file
  public Component make(ComponentId id, Component.Slot slot, String name, String words) {
    return Component.of(id, name, placement(), graphic(words))
        .withSlot(slot)
        .withMotion(this == TICKER ? Motion.CRAWL : Motion.STILL)
        .withTiming(timing());
  }

  private Placement placement() {
    return switch (this) {
      case LOWER_THIRD -> Placement.at(SAFE, -0.14, Anchor.BOTTOM_LEFT);
      case TICKER -> Placement.at(0, -SAFE, Anchor.BOTTOM_LEFT);
      case TITLE -> Placement.at(0, 0, Anchor.CENTER);
      case SCORE, CLOCK -> Placement.at(SAFE, SAFE, Anchor.TOP_LEFT);
      case COUNTDOWN -> Placement.at(0, SAFE, Anchor.TOP_CENTER);
      case TIMECODE -> Placement.at(-SAFE, -SAFE, Anchor.BOTTOM_RIGHT);
      case CAPTION -> Placement.at(0, -0.1, Anchor.BOTTOM_CENTER);
      case LOGO -> Placement.at(-SAFE, SAFE, Anchor.TOP_RIGHT).withSize(0, 0.08);
    };
  }

  private Timing timing() {
    return switch (this) {
      case LOWER_THIRD ->
          new Timing(
              new Entrance(Timing.Kind.WIPE_LEFT, 12), new Entrance(Timing.Kind.FADE, 12), 0);
      case TICKER -> both(Timing.Kind.SLIDE_DOWN);
      case CAPTION -> Timing.AT_ONCE;
      default -> FADES;
    };
  }

  private Graphic graphic(String words) {
    TextStyle bold = TextStyle.of("Inter Bold", 0.05, WHITE);
    Backing plate = Backing.of(NIGHT, 0.85);
    return switch (this) {
      case LOWER_THIRD ->
          Graphic.Text.of(words, bold)
              .withUnder(TextStyle.of("Inter", 0.032, SOFT))
              .withBacking(plate.withAccent(new Backing.Accent(0.12, AMBER)));
      case TICKER ->
          Graphic.Text.of(words, TextStyle.of("Inter SemiBold", 0.036, WHITE)).withBacking(plate);
      case TITLE ->
          Graphic.Text.of(
                  words,
                  bold.withSize(0.14)
                      .withAlign(TextStyle.Align.CENTER)
                      .withShadow(TextStyle.Shadow.USUAL))
              .withUnder(
                  TextStyle.of("Inter", 0.05, SOFT)
                      .withAlign(TextStyle.Align.CENTER)
                      .withShadow(TextStyle.Shadow.USUAL));
      case SCORE ->
          Graphic.Text.of(words, bold.withSize(0.042))
              .withBinding(new Binding.Variable("score"))
              .withBacking(plate.withCorner(0.2));
      case CLOCK -> new Graphic.Clock("HH:mm", null, bold, null);
      case COUNTDOWN ->
          new Graphic.Countdown(
              new Graphic.Countdown.Goal.Length(Duration.ofMinutes(5)),
              Graphic.Countdown.AtZero.STAYS,
              bold.withSize(0.07),
              plate.withCorner(0.2));
      case TIMECODE ->
          new Graphic.Timecode(
              Graphic.Timecode.Kind.TIME_OF_DAY, bold.withSize(0.036), Backing.of(Rgb.BLACK, 0.6));
      case CAPTION ->
          new Graphic.Caption(
              null,
              null,
              0,
              35,
              2,
              TextStyle.of("Inter SemiBold", 0.045, WHITE).withAlign(TextStyle.Align.CENTER),
              Backing.of(Rgb.BLACK, 0.6));
      case LOGO -> new Graphic.Image(words);
    };
  }
}
