package org.castdesk.app.feature.inspector.graphic;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Among;
import org.castdesk.app.feature.inspector.property.Amount;
import org.castdesk.app.feature.inspector.property.Measure;
import org.castdesk.app.feature.inspector.property.Measure.Range;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Look;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.SheetKey;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.Motion.Kind;

/// Whether a graphic rests or travels, which way, how fast, through which window.
///
/// @param whole what a window of 0 is called
record MotionSheet(PictureSize programme, String whole) {
  private static final double FASTEST = 4;
  private static final double SLOWEST = 0.001;
  private static final String FORWARD = "FORWARD";
  private static final String BACKWARD = "BACKWARD";

  List<Row<Motion>> rows(Motion now) {
    List<Row<Motion>> rows = new ArrayList<>();
    rows.add(
        Row.of(
            Among.keys(Kind.class, kind -> SheetKey.valueOf("GFX_MOTION_" + kind.name()))
                .of("motion", SheetKey.GFX_MOVES, Motion::kind, Motion::withKind, Kind.NONE)));
    if (!now.isStill()) {
      rows.add(Row.of(direction(now)));
      rows.add(speed(now));
      rows.add(length("window", now));
      rows.add(length("gap", now));
      rows.add(
          Row.beside(
              Among.onOff("loops", SheetKey.GFX_LOOPS, Motion::loops, MotionSheet::looping, true)));
    }
    return rows;
  }

  private int wholePx(Motion now) {
    return now.kind() == Kind.ANIMATE_V ? programme.heightPx() : programme.widthPx();
  }

  /// The sign of the speed.
  private static Property<Motion> direction(Motion now) {
    boolean isUp = now.kind() == Kind.ANIMATE_V;
    return new Property.Choice<>(
        "direction",
        SheetKey.GFX_DIRECTION,
        Look.KEYS,
        List.of(
            new Option(FORWARD, Words.of(isUp ? SheetKey.GFX_UPWARDS : SheetKey.GFX_LEFTWARDS)),
            new Option(
                BACKWARD, Words.of(isUp ? SheetKey.GFX_DOWNWARDS : SheetKey.GFX_RIGHTWARDS))),
        motion -> motion.speed() < 0 ? BACKWARD : FORWARD,
        (motion, code) ->
            motion.withSpeed(Math.abs(motion.speed()) * (code.equals(BACKWARD) ? -1 : 1)),
        FORWARD);
  }

  /// A graphic that stands still while it travels is not allowed.
  private Row<Motion> speed(Motion now) {
    Amount<Motion> speed =
        new Amount<>(
            "speed",
            SheetKey.GFX_SPEED,
            motion -> Math.abs(motion.speed()),
            (motion, value) -> motion.withSpeed(motion.speed() < 0 ? -value : value));
    int px = wholePx(now);
    double usual = now.kind() == Kind.ANIMATE_V ? Motion.ROLL.speed() : Motion.CRAWL.speed();
    return Row.above(
        Words.of(SheetKey.GFX_SPEED),
        speed.as(
            "-px", NumberRule.of("px/s", Math.ceil(SLOWEST * px), FASTEST * px, 10, 1), px, usual),
        speed.as("-percent", NumberRule.of("%/s", SLOWEST * 100, FASTEST * 100, 1, 2), 100, usual));
  }

  private Row<Motion> length(String id, Motion now) {
    boolean isWindow = id.equals("window");
    Measure<Motion> length =
        new Measure<>(
            id,
            isWindow ? SheetKey.GFX_WINDOW : SheetKey.GFX_GAP,
            _ -> new Range(0, 4, isWindow ? whole : null),
            isWindow ? Motion::window : Motion::gap,
            isWindow ? Motion::withWindow : MotionSheet::withGap,
            wholePx(now),
            isWindow ? 0 : Motion.STILL.gap());
    return Row.above(Words.of(length.name()), length.pixels(), length.percent());
  }

  private static Motion withGap(Motion motion, double gap) {
    return new Motion(motion.kind(), motion.speed(), motion.window(), gap, motion.loops());
  }

  private static Motion looping(Motion motion, boolean loops) {
    return new Motion(motion.kind(), motion.speed(), motion.window(), motion.gap(), loops);
  }
}
