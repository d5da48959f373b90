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
          component -> there(component.graphic().letters(), "letters"),
          (component, style) -> component.withGraphic(component.graphic().withLetters(style)));

  static final Lens<Component, Backing> PLATE =
      new Lens<>(component -> there(component.graphic().plate(), "plate"), Parts::plated);

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

  static Component plated(Component component, @Nullable Backing plate) {
    return component.withGraphic(component.graphic().withPlate(plate));
  }

  private static <P> P there(@Nullable P part, String what) {
    if (part == null) {
      throw new IllegalArgumentException("There is no " + what + " any more");
    }
    return part;
  }
}
