package org.castdesk.app.feature.inspector.graphic;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Among;
import org.castdesk.app.feature.inspector.property.Amount;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.show.graphic.Timing;
import org.castdesk.engine.show.graphic.Timing.Entrance;
import org.castdesk.engine.show.graphic.Timing.Kind;
import org.castdesk.engine.time.FrameRate;

/// How a graphic comes, how long it stays, how it goes; in frames and in seconds.
///
/// @param stays what it is called when it does not leave by itself
record TimingSheet(FrameRate rate, String stays) {
  private static final int MOST_WAY_FRAMES = 1000;
  private static final int MOST_FRAMES = 24 * 3600 * 60;

  List<Row<Timing>> rows(Timing now) {
    List<Row<Timing>> rows = new ArrayList<>();
    rows.add(Row.of(way("in", SheetKey.GFX_IN, "GFX_IN_").within("", Parts.IN)));
    if (!now.in().isNone()) {
      rows.addAll(Row.within(List.of(length("in", SheetKey.GFX_IN_LENGTH)), "", Parts.IN));
    }
    rows.add(Row.of(way("out", SheetKey.GFX_OUT, "GFX_OUT_").within("", Parts.OUT)));
    if (!now.out().isNone()) {
      rows.addAll(Row.within(List.of(length("out", SheetKey.GFX_OUT_LENGTH)), "", Parts.OUT));
    }
    rows.add(autoOff());
    return rows;
  }

  private static Property<Entrance> way(String id, Wording name, String words) {
    return Among.menu(Kind.class, kind -> SheetKey.valueOf(words + kind.name()))
        .of(id, name, Entrance::kind, (way, kind) -> new Entrance(kind, way.frames()), Kind.NONE);
  }

  private Row<Entrance> length(String id, Wording name) {
    return both(
        new Amount<>(
            id,
            name,
            Entrance::frames,
            (way, frames) ->
                new Entrance(way.kind(), Math.clamp(Math.round(frames), 1, MOST_WAY_FRAMES))),
        new NumberRule("f", 1, MOST_WAY_FRAMES, 1, 0, null, null),
        (double) Entrance.NONE.frames());
  }

  private Row<Timing> autoOff() {
    return both(
        new Amount<>(
            "auto-off",
            SheetKey.GFX_AUTO_OFF,
            Timing::autoOffFrames,
            (timing, frames) ->
                new Timing(
                    timing.in(), timing.out(), Math.clamp(Math.round(frames), 0, MOST_FRAMES))),
        NumberRule.of("f", 0, MOST_FRAMES, 1, 0).saying(new NumberRule.Special(0, stays)),
        0.0);
  }

  /// @param frames in frames; the same in seconds stands beside it
  private <S> Row<S> both(Amount<S> amount, NumberRule frames, double standard) {
    double second = 1 / rate.framesPerSecond();
    NumberRule seconds =
        new NumberRule(
            "s",
            Math.floor(frames.min() * second * 100) / 100,
            frames.max() * second,
            0.1,
            2,
            null,
            frames.special());
    return Row.above(
        Words.of(amount.name()),
        amount.as("-frames", frames, 1, standard),
        amount.as("-seconds", seconds, second, standard));
  }
}
