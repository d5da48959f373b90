package org.castdesk.app.feature.layout;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.CleanPicture;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.layout.LayoutModel.Row;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One layer of the list: eye and lock, its picture, its name, its place.
final class LayerRow extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass ON_AIR = PseudoClass.getPseudoClass("on-air");

  private final Texts texts;
  private final TallyButton eye;
  private final TallyButton lock;
  private final CleanPicture picture = CleanPicture.stretched();
  private final FontIcon icon = new FontIcon();
  private final Caption name = new Caption(TypeStep.BODY_MEDIUM, "tile-name");
  private final Caption slot = new Caption(TypeStep.LABEL, "quiet", "layer-detail");
  private final Caption number = new Caption(TypeStep.NUM_BODY, "quiet").whole();
  private final ObjectProperty<@Nullable Row> row = new SimpleObjectProperty<>();

  LayerRow(Hands hands, Texts texts) {
    this.texts = texts;
    getStyleClass().add("layer-row");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    eye = key(hands::onSeen);
    lock = key(hands::onLock);
    StackPane thumb = new StackPane(icon, picture);
    thumb.getStyleClass().add("layer-thumb");
    VBox words = new VBox(name, slot);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    number.getStyleClass().add("layer-number");
    HBox keys = new HBox(eye, lock);
    keys.getStyleClass().add("layer-keys");
    keys.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(keys, thumb, words, number);
  }

  /// What its keys ask for.
  interface Hands {
    void onSeen(Row row);

    void onLock(Row row);
  }

  private interface Deed {
    void on(Row row);
  }

  private TallyButton key(Deed deed) {
    TallyButton key =
        TallyButton.withIcon(
            "mdi2e-eye-outline", TypeStep.BODY_MEDIUM, "icon-key", "small-key", "flat-key");
    key.accessibleTextProperty().unbind();
    key.setOnPress(() -> {
      Row now = row.get();
      if (now != null) {
        deed.on(now);
      }
    });
    return key;
  }

  void show(Row now) {
    row.set(now);
    Row.State state = now.state();
    setId("layer-" + now.id());
    eye.setId("layer-eye-" + now.id());
    lock.setId("layer-lock-" + now.id());
    eye.iconProperty().set(state.hidden() ? "mdi2e-eye-off-outline" : "mdi2e-eye-outline");
    lock.iconProperty()
        .set(state.locked() ? "mdi2l-lock-outline" : "mdi2l-lock-open-variant-outline");
    String who = now.spoken();
    lock.setVisible(now.index() >= 0);
    eye.setAccessibleText(
        texts.get(state.hidden() ? LayoutKey.LAYER_SHOW : LayoutKey.LAYER_HIDE, who));
    lock.setAccessibleText(
        texts.get(state.locked() ? LayoutKey.LAYER_UNLOCK : LayoutKey.LAYER_LOCK, who));
    lock.pseudoClassStateChanged(OFF, !state.locked());
    icon.setIconLiteral(now.icon());
    name.setText(now.name());
    slot.setText(now.detail());
    number.setText(now.index() < 0 ? "" : Integer.toString(now.index() + 1));
    pseudoClassStateChanged(SELECTED, state.selected());
    pseudoClassStateChanged(OFF, state.hidden());
    pseudoClassStateChanged(ON_AIR, state.onAir());
    setAccessibleText(who);
  }

  @Nullable Row row() {
    return row.get();
  }

  void setPicture(@Nullable ObservableValue<@Nullable PictureSource> pictures) {
    picture.sourceProperty().unbind();
    if (pictures == null) {
      picture.sourceProperty().set(null);
    } else {
      picture.sourceProperty().bind(pictures);
    }
  }

  boolean poll() {
    return picture.poll();
  }

  /// Whether something in it has its own use for the mouse.
  boolean isKey(Node node) {
    for (Node up = node; up != null && up != this; up = up.getParent()) {
      if (up.equals(eye) || up.equals(lock)) {
        return true;
      }
    }
    return false;
  }
}
