package org.castdesk.app.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.layout.HBox;
import org.castdesk.engine.show.Bus;
import org.jspecify.annotations.Nullable;

/// A monitor: the picture of a bus with its tally edge, and above it what it is and how long.
///
/// Nothing is ever drawn over the PGM picture; over PVW there may be guides. The pictures are shown as large as they come; who places
/// the pane gives it the size of one picture plus [#EDGE_PX] all round and [#HEAD_PX] on top.
public final class MonitorPane extends Control {
  public static final double EDGE_PX = 3;
  public static final double HEAD_PX = 32;

  /// How much of a clip is left.
  public enum Rest {
    ENOUGH,
    LITTLE,
    NEARLY_NONE
  }

  private final Bus bus;
  private final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(Tally.UNKNOWN);
  private final ObjectProperty<@Nullable PictureSource> source = new SimpleObjectProperty<>();
  private final StringProperty busWord = new SimpleStringProperty("");
  private final StringProperty stateWord = new SimpleStringProperty("");
  private final StringProperty keyCap = new SimpleStringProperty("");
  private final StringProperty sceneName = new SimpleStringProperty("");
  private final StringProperty timeCaption = new SimpleStringProperty("");
  private final StringProperty time = new SimpleStringProperty("");
  private final StringProperty countCaption = new SimpleStringProperty("");
  private final StringProperty count = new SimpleStringProperty("");
  private final ObjectProperty<Rest> rest = new SimpleObjectProperty<>(Rest.ENOUGH);
  private final StringProperty notice = new SimpleStringProperty("");
  private final ObjectProperty<MonitorGuides> guides =
      new SimpleObjectProperty<>(MonitorGuides.NONE);
  private final HBox keys = new HBox();
  private Runnable newPicture = () -> {};
  private Runnable doubleClick = () -> {};

  public MonitorPane(Bus bus) {
    this.bus = bus;
    getStyleClass().add("monitor-pane");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    accessibleTextProperty()
        .bind(busWord.concat(" ").concat(stateWord).concat(" ").concat(sceneName));
    setFocusTraversable(false);
  }

  /// Looks for a new picture.
  ///
  /// @return true = a new picture is shown
  public boolean poll() {
    boolean found = getSkin() instanceof MonitorPaneSkin skin && skin.pollPicture();
    if (found) {
      newPicture.run();
    }
    return found;
  }

  /// Called after a new picture came on the glass.
  public void setOnNewPicture(Runnable action) {
    newPicture = action;
  }

  /// Called when the picture is clicked twice.
  public void setOnDoubleClick(Runnable action) {
    doubleClick = action;
  }

  void doubleClicked() {
    doubleClick.run();
  }

  /// What is drawn over the picture; a PGM monitor takes none.
  public ObjectProperty<MonitorGuides> guidesProperty() {
    return guides;
  }

  /// Small keys at the right end of the head.
  public ObservableList<Node> keys() {
    return keys.getChildren();
  }

  HBox keyRow() {
    return keys;
  }

  public Bus bus() {
    return bus;
  }

  public ObjectProperty<Tally> tallyProperty() {
    return tally;
  }

  public ObjectProperty<@Nullable PictureSource> sourceProperty() {
    return source;
  }

  /// First plate: PVW or PGM.
  public StringProperty busWordProperty() {
    return busWord;
  }

  /// Second plate: NEXT, LIVE, MIXING, BLACK, or a question mark.
  public StringProperty stateWordProperty() {
    return stateWord;
  }

  public StringProperty keyCapProperty() {
    return keyCap;
  }

  public StringProperty sceneNameProperty() {
    return sceneName;
  }

  public StringProperty timeCaptionProperty() {
    return timeCaption;
  }

  public StringProperty timeProperty() {
    return time;
  }

  public StringProperty countCaptionProperty() {
    return countCaption;
  }

  public StringProperty countProperty() {
    return count;
  }

  /// Whether the count hurries.
  public ObjectProperty<Rest> restProperty() {
    return rest;
  }

  /// An outlined plate at the right end of the head, such as "last known picture"; empty = none.
  public StringProperty noticeProperty() {
    return notice;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new MonitorPaneSkin(this);
  }
}
