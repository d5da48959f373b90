package org.castdesk.engine.json;

import java.util.List;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.show.graphic.Timing;

/// What may be left out where a show file describes a graphic.
final class GraphicDefaults {
  private static final Rgb WHITE = new Rgb(255, 255, 255);
  private static final TextStyle STYLE = TextStyle.of("Inter", 0.05, WHITE);

  private final Defaults defaults;

  GraphicDefaults(Defaults defaults) {
    this.defaults = defaults;
  }

  void all() {
    component();
    styles();
    contents();
  }

  private void component() {
    Placement corner = Placement.at(0, 0, Anchor.TOP_LEFT);
    defaults.put(Placement.class, "x", corner.x());
    defaults.put(Placement.class, "y", corner.y());
    defaults.put(Placement.class, "width", corner.width());
    defaults.put(Placement.class, "height", corner.height());
    defaults.put(Placement.class, "anchor", corner.anchor());
    defaults.put(Placement.class, "opacity", corner.opacity());
    defaults.put(Component.class, "name", (before, object) -> String.valueOf(before.get("id")));
    defaults.put(Component.class, "placement", corner);
    defaults.put(Component.class, "motion", Motion.STILL);
    defaults.put(Component.class, "timing", Timing.AT_ONCE);
    Motion crawl = Motion.CRAWL;
    defaults.put(Motion.class, "kind", crawl.kind());
    defaults.put(Motion.class, "speed", crawl.speed());
    defaults.put(Motion.class, "window", crawl.window());
    defaults.put(Motion.class, "gap", crawl.gap());
    defaults.put(Motion.class, "loops", crawl.loops());
    defaults.put(Timing.class, "in", Timing.Entrance.NONE);
    defaults.put(Timing.class, "out", Timing.Entrance.NONE);
    defaults.put(Timing.class, "autoOffFrames", 0);
    defaults.put(Timing.Entrance.class, "frames", Timing.Entrance.NONE.frames());
  }

  private void styles() {
    defaults.put(TextStyle.class, "family", STYLE.family());
    defaults.put(TextStyle.class, "size", STYLE.size());
    defaults.put(TextStyle.class, "colour", STYLE.colour());
    defaults.put(TextStyle.class, "align", STYLE.align());
    defaults.put(TextStyle.class, "lineHeight", STYLE.lineHeight());
    defaults.put(TextStyle.Border.class, "colour", Rgb.BLACK);
    TextStyle.Shadow shadow = TextStyle.Shadow.USUAL;
    defaults.put(TextStyle.Shadow.class, "x", shadow.x());
    defaults.put(TextStyle.Shadow.class, "y", shadow.y());
    defaults.put(TextStyle.Shadow.class, "blur", shadow.blur());
    defaults.put(TextStyle.Shadow.class, "colour", shadow.colour());
    defaults.put(TextStyle.Shadow.class, "opacity", shadow.opacity());
    Backing backing = Backing.of(Rgb.BLACK, 1);
    defaults.put(Backing.class, "colour", backing.colour());
    defaults.put(Backing.class, "opacity", backing.opacity());
    defaults.put(Backing.class, "side", backing.side());
    defaults.put(Backing.class, "top", backing.top());
    defaults.put(Backing.class, "corner", backing.corner());
  }

  private void contents() {
    for (Class<?> words :
        List.of(
            Graphic.Text.class,
            Graphic.Caption.class,
            Graphic.Clock.class,
            Graphic.Countdown.class,
            Graphic.Timecode.class)) {
      defaults.put(words, "style", STYLE);
    }
    defaults.put(Graphic.Text.class, "text", "");
    defaults.put(Graphic.Text.class, "wrap", 0.0);
    defaults.put(Graphic.Caption.class, "offsetMillis", 0);
    defaults.put(Graphic.Caption.class, "words", 35);
    defaults.put(Graphic.Caption.class, "lines", 2);
    defaults.put(Graphic.Clock.class, "pattern", "HH:mm:ss");
    defaults.put(Graphic.Countdown.class, "atZero", Graphic.Countdown.AtZero.STAYS);
    defaults.put(Graphic.Timecode.class, "kind", Graphic.Timecode.Kind.TIME_OF_DAY);
    defaults.put(Binding.Json.class, "pointer", "");
    defaults.put(Binding.Json.class, "everySeconds", 5);
  }
}
