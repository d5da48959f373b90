package org.castdesk.app.feature.inspector.graphic;

import org.castdesk.app.feature.inspector.property.Lens;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.show.graphic.Timing;
import org.castdesk.engine.show.graphic.Timing.Entrance;
import org.jspecify.annotations.Nullable;

/// The parts of a graphic, found alike in every kind that has them.
///
/// **Fails**: `IllegalArgumentException` when a part went away meanwhile.
final class Parts {
  static final Lens<Component, TextStyle> LETTERS =
      new Lens<>(
          component -> there(letters(component.graphic()), "letters"),
          (component, style) -> component.withGraphic(withLetters(component.graphic(), style)));

  static final Lens<Component, Backing> PLATE =
      new Lens<>(component -> there(plate(component.graphic()), "plate"), Parts::plated);

  static final Lens<Component, Motion> MOTION =
      new Lens<>(Component::motion, Component::withMotion);

  static final Lens<Component, Timing> TIMING =
      new Lens<>(Component::timing, Component::withTiming);

  static final Lens<Timing, Entrance> IN =
      new Lens<>(
          Timing::in, (timing, way) -> new Timing(way, timing.out(), timing.autoOffFrames()));

  static final Lens<Timing, Entrance> OUT =
      new Lens<>(
          Timing::out, (timing, way) -> new Timing(timing.in(), way, timing.autoOffFrames()));

  private Parts() {}

  static <G extends Graphic> Lens<Component, G> kind(Class<G> kind) {
    return new Lens<>(
        component -> {
          if (kind.isInstance(component.graphic())) {
            return kind.cast(component.graphic());
          }
          throw new IllegalArgumentException(component.id() + " is something else by now");
        },
        Component::withGraphic);
  }

  /// Null: it has none.
  static @Nullable TextStyle letters(Graphic graphic) {
    return switch (graphic) {
      case Graphic.Text text -> text.style();
      case Graphic.Caption caption -> caption.style();
      case Graphic.Clock clock -> clock.style();
      case Graphic.Countdown countdown -> countdown.style();
      case Graphic.Timecode timecode -> timecode.style();
      case Graphic.Image _ -> null;
    };
  }

  private static Graphic withLetters(Graphic graphic, TextStyle style) {
    return switch (graphic) {
      case Graphic.Text text -> text.withStyle(style);
      case Graphic.Caption caption -> caption.withLook(style, caption.backing());
      case Graphic.Clock clock -> clock.withLook(style, clock.backing());
      case Graphic.Countdown countdown -> countdown.withLook(style, countdown.backing());
      case Graphic.Timecode timecode -> timecode.withLook(style, timecode.backing());
      case Graphic.Image image -> image;
    };
  }

  /// Null: it has none.
  static @Nullable Backing plate(Graphic graphic) {
    return switch (graphic) {
      case Graphic.Text text -> text.backing();
      case Graphic.Caption caption -> caption.backing();
      case Graphic.Clock clock -> clock.backing();
      case Graphic.Countdown countdown -> countdown.backing();
      case Graphic.Timecode timecode -> timecode.backing();
      case Graphic.Image _ -> null;
    };
  }

  static Component plated(Component component, @Nullable Backing plate) {
    return component.withGraphic(
        switch (component.graphic()) {
          case Graphic.Text text -> text.withBacking(plate);
          case Graphic.Caption caption -> caption.withLook(caption.style(), plate);
          case Graphic.Clock clock -> clock.withLook(clock.style(), plate);
          case Graphic.Countdown countdown -> countdown.withLook(countdown.style(), plate);
          case Graphic.Timecode timecode -> timecode.withLook(timecode.style(), plate);
          case Graphic.Image image -> image;
        });
  }

  private static <P> P there(@Nullable P part, String what) {
    if (part == null) {
      throw new IllegalArgumentException("There is no " + what + " any more");
    }
    return part;
  }
}
