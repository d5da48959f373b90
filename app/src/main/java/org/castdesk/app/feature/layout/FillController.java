package org.castdesk.app.feature.layout;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.castdesk.app.feature.LayoutShape;
import org.castdesk.app.feature.layout.canvas.Box;
import org.castdesk.app.feature.layout.canvas.LayoutLayers;
import org.castdesk.app.feature.layout.canvas.Placed;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;
import org.castdesk.app.settings.OwnPreset;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.jspecify.annotations.Nullable;

/// What comes into the boxes: a source into one of them or into a new one, all of them into the
/// places of a preset.
final class FillController {
  /// A new box is half as large as the picture.
  private static final double NEW_SIZE = 0.5;

  private final EditedThings things;
  private final SelectionController selection;
  private final SelectionController.Around around;

  FillController(
      EditedThings things, SelectionController selection, SelectionController.Around around) {
    this.things = things;
    this.selection = selection;
    this.around = around;
  }

  /// Another source in a box.
  void onAssign(int index, SourceSlot slot) {
    selection.perform(
        LayoutKey.STEP_LAYER_SOURCE,
        now -> SelectionController.changed(now, index, layer -> layer.withSlot(slot)));
  }

  /// A source was chosen: into the one box that is selected, else into a new one.
  void onSource(SourceSlot slot) {
    if (things.selected().size() == 1 && things.selected().first() < things.layerCount()) {
      onAssign(things.selected().first(), slot);
    } else {
      onAdd(slot);
    }
  }

  /// A new box in the middle of the picture.
  void onAdd(SourceSlot slot) {
    EditedScene now = around.scene();
    if (now != null) {
      Box frame = now.frame();
      onNew(slot, new Point2D(frame.centreX(), frame.centreY()));
    }
  }

  /// A new box with a source, in front, its middle at a place of the picture.
  void onNew(SourceSlot slot, Point2D middle) {
    EditedScene now = around.scene();
    if (now != null) {
      double width = now.programme().widthPx() * NEW_SIZE;
      double height = now.programme().heightPx() * NEW_SIZE;
      double x = Math.rint(middle.getX() - width / 2);
      double y = Math.rint(middle.getY() - height / 2);
      VideoLayer layer = now.placed(VideoLayer.full(slot)).in(new Box(x, y, width, height)).layer();
      selection.add(LayoutKey.STEP_LAYER_ADD, List.of(layer));
    }
  }

  /// The box a source would come into at this place; -1 = a new one.
  int boxAt(Point2D place) {
    List<Placed> shown = things.shown();
    for (int i = things.layerCount() - 1; i >= 0; i--) {
      boolean can = !things.isLocked(i) && shown.get(i).opacity() > 0;
      if (can && shown.get(i).box().holds(place.getX(), place.getY())) {
        return i;
      }
    }
    return -1;
  }

  /// Where a source would come at this place; null = there is nothing to edit.
  @Nullable Rectangle2D placeOf(Point2D place) {
    EditedScene now = around.scene();
    int box = boxAt(place);
    return now == null
        ? null
        : box < 0 ? now.frame().rectangle() : things.shown().get(box).box().rectangle();
  }

  /// A source was let go over the picture.
  void onDrop(SourceSlot slot, Point2D place) {
    int box = boxAt(place);
    if (box < 0) {
      onNew(slot, place);
    } else {
      onAssign(box, slot);
    }
  }

  /// The boxes of the layout, bottom to top.
  List<OwnPreset.Box> boxes() {
    EditedScene now = around.scene();
    if (now == null) {
      return List.of();
    }
    double width = now.programme().widthPx();
    double height = now.programme().heightPx();
    return things.shown().subList(0, things.layerCount()).stream()
        .map(Placed::box)
        .map(box ->
            new OwnPreset.Box(
                box.x() / width, box.y() / height, box.width() / width, box.height() / height))
        .toList();
  }

  void onPreset(LayoutShape shape) {
    EditedScene now = around.scene();
    if (now == null) {
      return;
    }
    List<SourceSlot> known = around.sources();
    selection.perform(
        LayoutKey.STEP_LAYER_PRESET,
        all -> LayoutLayers.arranged(shape, now.placed(all), spare(now, known, all)).orElse(all));
  }

  /// The sources that are not in the layout, each as a layer.
  static List<PlacedLayer> spare(
      EditedScene scene, List<SourceSlot> known, List<VideoLayer> layers) {
    return known.stream()
        .filter(slot -> layers.stream().noneMatch(layer -> layer.slot().equals(slot)))
        .map(slot -> scene.placed(VideoLayer.full(slot)))
        .toList();
  }
}
