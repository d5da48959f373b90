package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.CleanPicture;
import org.castdesk.app.control.PickTile;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.feature.layout.LayoutModel.Source;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sources below the canvas: carried onto a box they come into it, carried onto the picture
/// beside they get a box of their own.
final class SourcesView extends VBox {
  private static final double CARRIED = 6;
  private static final int SLOTS = 12;

  private final LayoutController controller;
  private final Strip strip = new Strip();
  private final List<CleanPicture> glasses = new ArrayList<>();
  private Function<SourceSlot, @Nullable ObservableValue<@Nullable PictureSource>> pictures =
      _ -> null;
  private List<String> shape = List.of();
  private double fromX;
  private double fromY;
  private boolean carried;

  SourcesView(LayoutController controller, LayoutModel model, Texts texts) {
    this.controller = controller;
    setId("layout-sources");
    getStyleClass().add("sources-panel");
    VBox.setVgrow(strip, Priority.ALWAYS);
    getChildren().add(strip);
    model.sources.subscribe(this::show);
    KeyTips.explain(this, texts, LayoutKey.LAYOUT_SOURCES, LayoutKey.HELP_LAYOUT_SOURCES);
  }

  void setPictures(Function<SourceSlot, @Nullable ObservableValue<@Nullable PictureSource>> of) {
    pictures = of;
  }

  private void show(List<Source> sources) {
    List<String> now =
        sources.stream()
            .map(source -> source.slot() + " " + source.name() + source.icon())
            .toList();
    if (now.equals(shape)) {
      return;
    }
    shape = now;
    glasses.clear();
    strip.getChildren().clear();
    sources.forEach(source -> strip.getChildren().add(tile(source)));
  }

  private PickTile tile(Source source) {
    CleanPicture glass = CleanPicture.stretched();
    ObservableValue<@Nullable PictureSource> feed = pictures.apply(source.slot());
    if (feed != null) {
      glass.sourceProperty().bind(feed);
    }
    glasses.add(glass);
    PickTile tile = new PickTile(new StackPane(new FontIcon(source.icon()), glass));
    tile.setId("layout-source-" + source.slot().value());
    tile.nameProperty().set(source.slot().value() + " " + source.name());
    tile.setCursor(Cursor.OPEN_HAND);
    tile.setOnPress(() -> {
      if (!carried) {
        controller.fill().onSource(source.slot());
      }
    });
    tile.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    tile.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(tile, event));
    tile.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> released(tile, source, event));
    return tile;
  }

  private void pressed(MouseEvent event) {
    carried = false;
    fromX = event.getSceneX();
    fromY = event.getSceneY();
  }

  private void dragged(PickTile tile, MouseEvent event) {
    carried |= Math.hypot(event.getSceneX() - fromX, event.getSceneY() - fromY) > CARRIED;
    if (carried && event.isPrimaryButtonDown()) {
      tile.setCursor(Cursor.CLOSED_HAND);
      controller.onCarry(event.getSceneX(), event.getSceneY());
    }
  }

  private void released(PickTile tile, Source source, MouseEvent event) {
    tile.setCursor(Cursor.OPEN_HAND);
    if (carried && event.getButton() == MouseButton.PRIMARY) {
      controller.onDrop(source.slot(), event.getSceneX(), event.getSceneY());
    }
  }

  void poll() {
    glasses.forEach(glass -> {
      boolean _ = glass.poll();
    });
  }

  /// Twelve tiles in a row, of the same size as if there were twelve.
  private static final class Strip extends Pane {
    private static final double GAP = 4;
    private static final double PAD = 6;

    @Override
    protected void layoutChildren() {
      double wide = Math.floor((getWidth() - 2 * PAD - (SLOTS - 1) * GAP) / SLOTS);
      double high = Math.max(0, getHeight() - 2 * PAD);
      for (int i = 0; i < getChildren().size(); i++) {
        double wanted = Math.min(high, getChildren().get(i).prefHeight(wide));
        getChildren().get(i).resizeRelocate(PAD + i * (wide + GAP), PAD, wide, wanted);
      }
    }
  }
}
