package org.castdesk.app.control;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.castdesk.engine.show.Layout;
import org.jspecify.annotations.Nullable;

/// One scene of the bank: press = to PVW, with Shift = straight to PGM. The edge is always there,
/// so nothing shifts when a tally comes on.
///
/// It can be carried to another place from anywhere on it, so it goes to PVW when it is let go without
/// that; straight to PGM acts when it is pressed, like a key.
public final class SceneTile extends Control {
  private final StringProperty keyCap = new SimpleStringProperty(this, "keyCap", "");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty tag = new SimpleStringProperty(this, "tag", "");
  private final StringProperty reply = new SimpleStringProperty(this, "reply", "");
  private final BooleanProperty holding = new SimpleBooleanProperty(this, "holding");
  private final BooleanProperty broken = new SimpleBooleanProperty(this, "broken");
  private final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(this, "tally", Tally.OFF);
  private final ObjectProperty<Answer> answer =
      new SimpleObjectProperty<>(this, "answer", Answer.NONE);
  private final ObjectProperty<@Nullable Layout> layout = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable PictureSource> source = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Object> subject = new SimpleObjectProperty<>();
  private final BooleanProperty live = new SimpleBooleanProperty(this, "live", true);
  private final BooleanProperty selected = new SimpleBooleanProperty(this, "selected");
  private Runnable toPreview = () -> {};
  private Runnable toProgram = () -> {};
  private Consumer<String> rename = _ -> {};
  private TileDrag.Watcher dragWatcher = TileDrag.Watcher.NOBODY;

  public SceneTile() {
    getStyleClass().add("scene-tile");
    setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    selected.subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
    accessibleTextProperty().bind(keyCap.concat(" ").concat(name).concat(" ").concat(tag));
    setFocusTraversable(true);
  }

  public StringProperty keyCapProperty() {
    return keyCap;
  }

  public StringProperty nameProperty() {
    return name;
  }

  /// The word at the picture's corner: PVW, PGM, MIX, or nothing.
  public StringProperty tagProperty() {
    return tag;
  }

  public StringProperty replyProperty() {
    return reply;
  }

  /// A source of the scene holds its last picture.
  public BooleanProperty holdingProperty() {
    return holding;
  }

  /// A source of the scene failed: its place shows the slate.
  public BooleanProperty brokenProperty() {
    return broken;
  }

  public ObjectProperty<Tally> tallyProperty() {
    return tally;
  }

  public ObjectProperty<Answer> answerProperty() {
    return answer;
  }

  /// The geometry drawn on the tile; null = the slot is empty.
  public ObjectProperty<@Nullable Layout> layoutProperty() {
    return layout;
  }

  /// Small live pictures; while there are none, and when they are not live, the geometry is drawn.
  public ObjectProperty<@Nullable PictureSource> sourceProperty() {
    return source;
  }

  /// Whose picture it is: the picture of another one is wiped off at once.
  public ObjectProperty<@Nullable Object> subjectProperty() {
    return subject;
  }

  /// Whether the pictures can be believed.
  public BooleanProperty liveProperty() {
    return live;
  }

  /// How wide the picture of a tile of this width is. **Units**: logical pixels.
  public static double pictureWidth(double tileWidth) {
    return tileWidth - 2 * MonitorPane.EDGE_PX;
  }

  /// How high the picture of a tile of this height is. **Units**: logical pixels.
  public static double pictureHeight(double tileHeight) {
    return tileHeight - 2 * MonitorPane.EDGE_PX - SceneTileSkin.LABEL_HEIGHT;
  }

  /// Whether it is the chosen one, whose properties are shown. Never a state of the air.
  public BooleanProperty selectedProperty() {
    return selected;
  }

  /// Shows the newest picture.
  ///
  /// @return true = a new picture is shown
  public boolean poll() {
    return getSkin() instanceof SceneTileSkin skin && skin.poll();
  }

  /// Opens a text field in the place of the name.
  public void startRename() {
    if (layout.get() != null && getSkin() instanceof SceneTileSkin skin) {
      skin.startRename();
    }
  }

  /// Called with the new name, when it is another one.
  public void setOnRename(Consumer<String> action) {
    rename = action;
  }

  void renamed(String wish) {
    if (!wish.isBlank() && !wish.strip().equals(name.get())) {
      rename.accept(wish.strip());
    }
  }

  /// Who places tiles that are carried.
  public void setDragWatcher(TileDrag.Watcher watcher) {
    dragWatcher = watcher;
  }

  TileDrag.Watcher dragWatcher() {
    return dragWatcher;
  }

  public void setOnPreview(Runnable action) {
    toPreview = action;
  }

  public void setOnProgram(Runnable action) {
    toProgram = action;
  }

  void press(boolean straightToProgram) {
    if (!isDisabled()) {
      (straightToProgram ? toProgram : toPreview).run();
    }
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new SceneTileSkin(this);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? selected.get()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      press(false);
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
