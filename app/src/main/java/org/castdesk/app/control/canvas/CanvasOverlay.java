package org.castdesk.app.control.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.jspecify.annotations.Nullable;

/// What lies over the picture: outlines with their names, handles, the rubber band.
final class CanvasOverlay extends Pane {
  private static final double HANDLE = 12;
  private static final double THIN = 3;
  private static final double THICK = 4;

  /// The facts of more would cover what they are about.
  private static final int MOST_FACTS = 3;

  private final List<Outline> outlines = new ArrayList<>();
  private final List<Region> handles = new ArrayList<>();
  private final LineBox around = new LineBox("canvas-around", THIN);
  private final LineBox rubber = new LineBox("canvas-rubber", THIN);
  private final LineBox drop = new LineBox("canvas-drop", THICK);

  /// How many of the nodes belong to outlines.
  private int lines;

  /// The parts of one item.
  private static final class Outline {
    final LineBox rest = new LineBox("canvas-rest", THIN);
    final LineBox locked = new LineBox("canvas-locked", THIN);
    final LineBox selected = new LineBox("canvas-selected", THICK);
    final Caption tag = new Caption(TypeStep.LABEL_MEDIUM, "canvas-tag").whole();
    final Caption facts = new Caption(TypeStep.NUM_LABEL, "canvas-facts").whole();

    List<Node> nodes() {
      List<Node> nodes = new ArrayList<>(rest.nodes());
      nodes.addAll(locked.nodes());
      nodes.addAll(selected.nodes());
      nodes.add(tag);
      return nodes;
    }
  }

  CanvasOverlay() {
    getStyleClass().add("canvas-overlay");
    setMouseTransparent(true);
    getChildren().addAll(around.nodes());
    getChildren().addAll(rubber.nodes());
    getChildren().addAll(drop.nodes());
    for (Grip grip : Grip.values()) {
      if (grip != Grip.BODY) {
        Region handle = new Region();
        handle.getStyleClass().add("canvas-handle");
        handle.setId("grip-" + grip.name());
        handle.setManaged(false);
        handles.add(handle);
      }
    }
    getChildren().addAll(handles);
  }

  /// Shows everything as it is now.
  ///
  /// @param dropAt where a carried source would come; null = none is carried
  void show(
      List<CanvasItem> items,
      CanvasScale scale,
      @Nullable Rectangle2D band,
      @Nullable Rectangle2D dropAt) {
    int before = outlines.size();
    while (outlines.size() < items.size()) {
      Outline outline = new Outline();
      outlines.add(outline);
      // Over those behind, below the handles; the facts of what is selected are over everything.
      List<Node> nodes = outline.nodes();
      getChildren().addAll(lines, nodes);
      lines += nodes.size();
      getChildren().add(outline.facts);
    }
    if (outlines.size() > before) {
      // Without its style a word has no size yet.
      applyCss();
    }
    boolean many = items.stream().filter(item -> item.state().isSelected()).count() > MOST_FACTS;
    for (int i = 0; i < outlines.size(); i++) {
      Outline outline = outlines.get(i);
      boolean used = i < items.size();
      outline.nodes().forEach(node -> node.setVisible(used));
      outline.facts.setVisible(used);
      if (used) {
        show(outline, items.get(i), scale);
        if (many) {
          outline.facts.setVisible(false);
        }
      }
    }
    place(rubber, band, scale);
    place(drop, dropAt, scale);
    showHandles(items, scale);
  }

  private static void place(LineBox lines, @Nullable Rectangle2D box, CanvasScale scale) {
    lines.setVisible(box != null);
    if (box != null) {
      lines.around(scale.place(box));
    }
  }

  private void show(Outline outline, CanvasItem item, CanvasScale scale) {
    Rectangle2D place = scale.place(item.box());
    CanvasItem.State state = item.state();
    outline.rest.setVisible(state == CanvasItem.State.REST);
    outline.locked.setVisible(state == CanvasItem.State.LOCKED);
    outline.selected.setVisible(state.isSelected());
    LineBox shown =
        state.isSelected()
            ? outline.selected
            : state == CanvasItem.State.LOCKED ? outline.locked : outline.rest;
    shown.around(place);
    outline.tag.setVisible(!state.isSelected());
    outline.facts.setVisible(state.isSelected());
    if (state.isSelected()) {
      outline.facts.setText(facts(item));
      under(outline.facts, place);
    } else {
      outline.tag.setText(item.name());
      tag(outline.tag, item.label(), place);
    }
  }

  private static void tag(Caption tag, CanvasItem.Label label, Rectangle2D place) {
    double width = tag.prefWidth(-1);
    double height = tag.prefHeight(-1);
    boolean above = label == CanvasItem.Label.ABOVE && place.getMinY() >= height;
    tag.setVisible(label == CanvasItem.Label.ABOVE || width + THICK < place.getWidth());
    tag.resizeRelocate(
        Math.rint(Math.max(place.getMinX(), 0) + (above ? -1 : 2)),
        Math.rint(above ? place.getMinY() - height - 1 : Math.max(place.getMinY(), 0) + 2),
        width,
        height);
  }

  /// Below the box, or in it where there is no room below.
  private void under(Caption facts, Rectangle2D place) {
    double width = facts.prefWidth(-1);
    double height = facts.prefHeight(-1);
    double below = place.getMaxY() + HANDLE / 2 + 2;
    double y = below + height <= getHeight() ? below : place.getMaxY() - height - HANDLE;
    double x = Math.min(place.getMinX(), getWidth() - width);
    facts.resizeRelocate(
        Math.rint(Math.max(0, x)),
        Math.rint(Math.clamp(y, 0, Math.max(0, getHeight() - height))),
        width,
        height);
  }

  /// `RV05  984, 216  864 × 486`.
  private static String facts(CanvasItem item) {
    Rectangle2D box = item.box();
    return item.name()
        + "   "
        + number(box.getMinX())
        + ", "
        + number(box.getMinY())
        + "   "
        + number(box.getWidth())
        + " × "
        + number(box.getHeight());
  }

  private static String number(double px) {
    double tenth = Math.rint(px * 10) / 10;
    String digits =
        tenth == Math.rint(tenth)
            ? Long.toString(Math.abs((long) tenth))
            : String.format(Locale.ROOT, "%.1f", Math.abs(tenth));
    return tenth < 0 ? "−" + digits : digits;
  }

  private void showHandles(List<CanvasItem> items, CanvasScale scale) {
    Rectangle2D place = CanvasHit.handles(items).map(scale::place).orElse(null);
    long selected = items.stream().filter(i -> i.state() == CanvasItem.State.SELECTED).count();
    around.setVisible(place != null && selected > 1);
    if (place != null) {
      around.around(place);
    }
    int next = 0;
    for (Grip grip : Grip.values()) {
      if (grip == Grip.BODY) {
        continue;
      }
      Region handle = handles.get(next++);
      boolean room =
          place != null
              && (grip.isCorner()
                  || (grip.horizontal() == 0 ? place.getWidth() : place.getHeight()) > 3 * HANDLE);
      handle.setVisible(room);
      if (place != null) {
        handle.resizeRelocate(
            Math.rint(
                place.getMinX() + place.getWidth() * (1 + grip.horizontal()) / 2 - HANDLE / 2),
            Math.rint(place.getMinY() + place.getHeight() * (1 + grip.vertical()) / 2 - HANDLE / 2),
            HANDLE,
            HANDLE);
      }
    }
  }
}
