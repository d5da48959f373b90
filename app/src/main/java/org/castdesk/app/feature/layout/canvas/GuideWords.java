package org.castdesk.app.feature.layout.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.castdesk.app.control.canvas.CanvasGuide;
import org.castdesk.app.control.canvas.CanvasGuide.Kind;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;

/// What a dragged box met, as lines with words.
public final class GuideWords {
  private GuideWords() {}

  public static List<CanvasGuide> of(List<Snapping.Met> met, List<Snapping.Gap> gaps, Texts texts) {
    List<CanvasGuide> guides = new ArrayList<>();
    for (Snapping.Met each : met) {
      Kind kind = each.across() ? Kind.UPRIGHT : Kind.LEVEL;
      String words = texts.get(name(each)) + " " + number(each.at());
      guides.add(new CanvasGuide(kind, each.at(), 0, 0, words));
    }
    for (Snapping.Gap gap : gaps) {
      Kind kind = gap.across() ? Kind.GAP_ACROSS : Kind.GAP_DOWN;
      guides.add(
          new CanvasGuide(kind, gap.at(), gap.from(), gap.to(), number(gap.to() - gap.from())));
    }
    return guides;
  }

  private static LayoutKey name(Snapping.Met met) {
    return switch (met.mark()) {
      case CENTRE -> LayoutKey.GUIDE_CENTRE;
      case START -> met.across() ? LayoutKey.GUIDE_LEFT : LayoutKey.GUIDE_TOP;
      case END -> met.across() ? LayoutKey.GUIDE_RIGHT : LayoutKey.GUIDE_BOTTOM;
      case BOX_EDGE -> LayoutKey.GUIDE_EDGE;
      case BOX_CENTRE -> LayoutKey.GUIDE_MIDDLE;
      case ACTION -> LayoutKey.GUIDE_ACTION;
      case GRAPHICS -> LayoutKey.GUIDE_GRAPHICS;
      case THIRD -> LayoutKey.GUIDE_THIRD;
    };
  }

  private static String number(double px) {
    return px == Math.rint(px) ? Long.toString((long) px) : String.format(Locale.ROOT, "%.1f", px);
  }
}
