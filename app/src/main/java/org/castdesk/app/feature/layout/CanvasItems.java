package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.control.canvas.CanvasItem;
import org.castdesk.app.feature.layout.canvas.Placed;
import org.castdesk.app.feature.layout.canvas.PlacedGraphic;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;

/// The boxes of the canvas, bottom to top: of what is seen, and of what is selected. What is not
/// drawn has no box.
final class CanvasItems {
  private CanvasItems() {}

  static List<CanvasItem> of(EditedThings things) {
    List<CanvasItem> items = new ArrayList<>();
    List<Placed> shown = things.shown();
    for (int i = 0; i < shown.size(); i++) {
      boolean selected = things.selected().contains(i);
      if (shown.get(i).isKnown() && (shown.get(i).opacity() > 0 || selected)) {
        items.add(
            new CanvasItem(
                i,
                name(shown.get(i)),
                shown.get(i).box().rectangle(),
                state(things.isLocked(i), selected),
                shown.get(i).resizes(),
                shown.get(i) instanceof PlacedGraphic
                    ? CanvasItem.Label.ABOVE
                    : CanvasItem.Label.INSIDE));
      }
    }
    return items;
  }

  private static CanvasItem.State state(boolean locked, boolean selected) {
    if (locked) {
      return selected ? CanvasItem.State.LOCKED_SELECTED : CanvasItem.State.LOCKED;
    }
    return selected ? CanvasItem.State.SELECTED : CanvasItem.State.REST;
  }

  private static String name(Placed thing) {
    return switch (thing) {
      case PlacedLayer layer -> layer.layer().slot().value();
      case PlacedGraphic graphic -> {
        var slot = graphic.component().slot();
        yield slot == null ? graphic.component().name() : slot.value();
      }
    };
  }
}
