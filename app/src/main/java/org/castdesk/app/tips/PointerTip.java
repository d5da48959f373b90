package org.castdesk.app.tips;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.Texts;
import org.jspecify.annotations.Nullable;

/// Says beside a key without words what it does, with its key on the keyboard, after the mouse has
/// rested on it. A key that can be read needs none: the status bar says the rest.
///
/// **Thread**: FX.
public final class PointerTip {
  private static final Duration REST = Duration.millis(500);

  /// The parts full of keys that act on air.
  private static final List<String> KEYS =
      List.of(".transition-column", ".scene-bank", ".source-bank");

  private final Texts texts;
  private final Scene scene;
  private final Caption said = new Caption(TypeStep.LABEL_MEDIUM).whole();
  private final Tooltip words = new Tooltip();
  private final PauseTransition rest = new PauseTransition(REST);
  private @Nullable TallyButton under;

  private PointerTip(Scene scene, Texts texts) {
    this.scene = scene;
    this.texts = texts;
    said.setId("pointer-tip");
    words.setGraphic(said);
    words.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // Esc belongs to the desk.
    words.setHideOnEscape(false);
    words.setAutoFix(false);
    words.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    rest.setOnFinished(_ -> show());
  }

  /// Watches the mouse over a window of the desk.
  public static void install(Scene scene, Texts texts) {
    PointerTip tip = new PointerTip(scene, texts);
    scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> tip.at(key(event)));
    scene.addEventFilter(
        MouseEvent.MOUSE_EXITED,
        event -> {
          if (Objects.equals(event.getTarget(), scene)) {
            tip.at(null);
          }
        });
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> tip.quiet());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> tip.quiet());
    scene.windowProperty().subscribe(_ -> tip.quiet());
  }

  private void at(@Nullable TallyButton key) {
    if (!Objects.equals(key, under)) {
      quiet();
      under = key;
      if (key != null) {
        rest.playFromStart();
      }
    }
  }

  /// Gone until the mouse comes to another key.
  private void quiet() {
    rest.stop();
    words.hide();
  }

  /// The mouse looks through a key that is off to what lies behind it; its words say why.
  private static @Nullable TallyButton key(MouseEvent event) {
    Node node = event.getPickResult().getIntersectedNode();
    for (Node up = node; up != null; up = up.getParent()) {
      if (up instanceof TallyButton key) {
        return wordless(key);
      }
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        if (child instanceof TallyButton key
            && key.isDisabled()
            && isShown(key)
            && key.contains(key.sceneToLocal(event.getSceneX(), event.getSceneY()))) {
          return wordless(key);
        }
      }
    }
    return null;
  }

  private static @Nullable TallyButton wordless(TallyButton key) {
    return key.labelProperty().get().isEmpty() ? key : null;
  }

  private void show() {
    TallyButton key = under;
    Window window = scene.getWindow();
    if (key == null || window == null || !Objects.equals(key.getScene(), scene) || !isShown(key)) {
      return;
    }
    said.setText(line(key));
    if (said.getText().isBlank()) {
      return;
    }
    Rectangle2D at = onScreen(key);
    // How large it is, is known when it shows.
    words.show(key, at.getMinX(), at.getMaxY());
    List<Rectangle2D> others = new ArrayList<>();
    KEYS.forEach(selector -> others.addAll(all(selector)));
    Point2D place =
        new TipPlace(onScreen(scene.getRoot()), all(".monitor-pane"), others)
            .of(at, new Dimension2D(words.getWidth(), words.getHeight()));
    words.setAnchorX(place.getX());
    words.setAnchorY(place.getY());
  }

  /// Its name as a screen reader says it, which knows its state; and the keys that do the same.
  private String line(TallyButton key) {
    Tip tip = key.getProperties().get(Tip.class) instanceof Tip own ? own : null;
    String spoken = key.getAccessibleText();
    String name =
        spoken != null && !spoken.isBlank() ? spoken : tip == null ? "" : texts.get(tip.title());
    String strokes = tip == null ? "" : tip.strokes(texts);
    return strokes.isEmpty() ? name : name + "  [" + strokes + "]";
  }

  private List<Rectangle2D> all(String selector) {
    return scene.getRoot().lookupAll(selector).stream()
        .filter(PointerTip::isShown)
        .map(PointerTip::onScreen)
        .toList();
  }

  private static boolean isShown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static Rectangle2D onScreen(Node node) {
    Bounds at = node.localToScreen(node.getLayoutBounds());
    return new Rectangle2D(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
  }
}
