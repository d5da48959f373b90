package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.feature.layout.LayoutModel.Row;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Rows from front to back: pressed they are selected, dragged they change their order. Rows of what
/// is hidden stand last and stay there.
final class LayerList extends VBox {
  private static final double CARRIED = 6;

  private final SelectionController selection;
  private final LayerRow.Hands hands;
  private final Texts texts;
  private final Region mark = new Region();
  private final List<LayerRow> pool = new ArrayList<>();
  private List<Row> rows = List.of();
  private Function<SourceSlot, @Nullable ObservableValue<@Nullable PictureSource>> pictures =
      _ -> null;
  private double pressedY;
  private int carried = -1;

  LayerList(String id, SelectionController selection, LayerRow.Hands hands, Texts texts) {
    this.selection = selection;
    this.hands = hands;
    this.texts = texts;
    mark.getStyleClass().add("drop-mark");
    mark.setManaged(false);
    mark.setVisible(false);
    mark.setMouseTransparent(true);
    setFocusTraversable(true);
    setId(id);
    getStyleClass().add("layer-list");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
  }

  void setPictures(Function<SourceSlot, @Nullable ObservableValue<@Nullable PictureSource>> of) {
    pictures = of;
  }

  void show(List<Row> all) {
    rows = all;
    while (pool.size() < all.size()) {
      LayerRow made = new LayerRow(hands, texts);
      listen(made);
      pool.add(made);
    }
    if (getChildren().size() != all.size() + 1) {
      List<Node> nodes = new ArrayList<>(pool.subList(0, all.size()));
      nodes.add(mark);
      getChildren().setAll(nodes);
    }
    for (int i = 0; i < all.size(); i++) {
      LayerRow row = pool.get(i);
      Row before = row.row();
      row.show(all.get(i));
      if (before == null || !Objects.equals(before.slot(), all.get(i).slot())) {
        row.setPicture(picture(all.get(i)));
      }
    }
  }

  private @Nullable ObservableValue<@Nullable PictureSource> picture(Row row) {
    return row.slot() == null ? null : pictures.apply(row.slot());
  }

  /// The pictures of the rows, when there are other sources.
  void renew() {
    pool.forEach(row -> {
      Row now = row.row();
      if (now != null) {
        row.setPicture(picture(now));
      }
    });
  }

  void poll() {
    for (int i = 0; i < rows.size() && i < pool.size(); i++) {
      boolean _ = pool.get(i).poll();
    }
  }

  private void listen(LayerRow row) {
    row.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(row, event));
    row.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(row, event));
    row.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
  }

  private void pressed(LayerRow row, MouseEvent event) {
    Row now = row.row();
    boolean own = event.getTarget() instanceof Node node && row.isKey(node);
    if (now != null && now.index() >= 0 && event.getButton() == MouseButton.PRIMARY && !own) {
      requestFocus();
      // What scrolls would take the focus.
      event.consume();
      selection.onSelect(now.index(), event.isShiftDown() || event.isShortcutDown());
      pressedY = event.getSceneY();
      carried = now.index();
    }
  }

  /// Those that are not hidden.
  private int count() {
    return (int) rows.stream().filter(row -> row.index() >= 0).count();
  }

  private void dragged(LayerRow row, MouseEvent event) {
    boolean far = Math.abs(event.getSceneY() - pressedY) > CARRIED;
    if (carried >= 0 && (far || mark.isVisible())) {
      double y = sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
      double height = Math.max(1, row.getHeight());
      int place = Math.clamp(Math.round(y / height), 0, count());
      mark.setUserData(place);
      mark.setVisible(true);
      mark.resizeRelocate(0, Math.max(0, place * height - 1), getWidth(), 2);
    }
  }

  /// Dropped between two rows: in front of the lower one.
  private void released() {
    if (carried >= 0 && mark.isVisible() && count() > 0) {
      int front = rows.getFirst().index();
      int place = Objects.requireNonNullElse((Integer) mark.getUserData(), 0);
      int was = front - carried;
      int now = place > was ? place - 1 : place;
      if (now != was) {
        selection.onMoveTo(carried, front - now);
      }
    }
    mark.setVisible(false);
    carried = -1;
  }
}
