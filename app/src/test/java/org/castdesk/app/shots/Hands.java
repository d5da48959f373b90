package org.castdesk.app.shots;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.castdesk.app.RealStudio;
import org.castdesk.app.testing.FxTest;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OutputStatus;

/// What the photographer does at the desk: keys, a glance at the engine's state, a picture.
///
/// **Thread**: the test's.
final class Hands {
  private final RealStudio studio;

  Hands(RealStudio studio) {
    this.studio = studio;
  }

  Hands push(KeyCode... keys) {
    studio.robot().push(keys);
    return this;
  }

  /// Holds a key until the engine has done what it is for.
  Hands hold(KeyCode key, Predicate<Hands> done) {
    studio.robot().press(key);
    await("what " + key + " does", done);
    studio.robot().release(key);
    return this;
  }

  Hands focus(String selector) {
    Node node = studio.find(selector, Node.class);
    FxTest.fromFx(() -> {
      node.requestFocus();
      return true;
    });
    return this;
  }

  Hands click(String selector) {
    studio.robot().clickOn(selector);
    return this;
  }

  Hands point(String selector) {
    studio.robot().moveTo(selector);
    return this;
  }

  /// Gives the desk's window the keyboard: nobody manages windows on this screen, and what a window
  /// had that goes, nobody gets.
  Hands forward() {
    FxTest.fromFx(() -> {
      studio.stage().toFront();
      studio.stage().requestFocus();
      return true;
    });
    return await("the desk in front", hands -> hands.studio.stage().isFocused());
  }

  /// Closes what is open.
  void escape() {
    push(KeyCode.ESCAPE).relax();
  }

  /// No ring on any control, and the mouse where it lights nothing.
  void relax() {
    Stage stage = studio.stage();
    FxTest.fromFx(() -> {
      stage.getScene().getRoot().requestFocus();
      return true;
    });
    studio.robot().moveTo(stage.getX() + stage.getWidth() / 2, stage.getY() + 2);
  }

  Hands await(String what, Predicate<Hands> condition) {
    studio.await(what, () -> condition.test(this));
    return this;
  }

  /// Waits until something is in sight, in the window or in a pop-up of it.
  void awaitNode(String selector) {
    await(selector, hands -> hands.isThere(selector));
  }

  boolean isThere(String selector) {
    return studio.robot().lookup(selector).queryAll().stream()
        .anyMatch(node -> FxTest.fromFx(() -> isSeen(node)));
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null && node.getLayoutBounds().getHeight() > 0;
  }

  /// Straight to PGM, and seen there.
  void take(KeyCode scene) {
    OnAir before = studio.air();
    push(KeyCode.SHIFT, scene);
    await("a take", h -> h.studio.air().history().size() > before.history().size());
  }

  String preview() {
    return studio.air().preview().value();
  }

  boolean isMixing() {
    return studio.air().mixing() != null;
  }

  double bar() {
    return studio.air().mixing() instanceof OnAir.Mixing.ByHand hand ? hand.positionFraction() : 0;
  }

  boolean isLocked() {
    return studio.state().padlock().closed();
  }

  boolean isAsked() {
    return !studio.state().padlock().questions().isEmpty();
  }

  boolean isUrgent() {
    return studio.air().urgent() != null;
  }

  boolean isRecording() {
    return studio.state().outputs().values().stream()
        .anyMatch(output -> output.phase() instanceof OutputStatus.Phase.Running);
  }

  /// Makes the window this large, and waits until every picture in it is there in its new size.
  void resize(int width, int height) {
    place(studio.stage(), width, height);
  }

  /// Lays the window of a node exactly over the desk's.
  void cover(String selector) {
    Stage stage = (Stage) studio.robot().lookup(selector).query().getScene().getWindow();
    place(stage, studio.stage().getWidth(), studio.stage().getHeight());
  }

  private void place(Stage stage, double width, double height) {
    FxTest.fromFx(() -> {
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(width);
      stage.setHeight(height);
      return true;
    });
    Scene scene = stage.getScene();
    await("places at " + width + "x" + height, _ -> isLaidOut(scene, width, height));
    await("all pictures at " + width + "x" + height, _ -> hasPictures(scene));
  }

  private static boolean isLaidOut(Scene scene, double width, double height) {
    return FxTest.fromFx(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return scene.getWidth() == width && scene.getHeight() == height;
    });
  }

  private boolean hasPictures(Scene scene) {
    List<Node> glasses =
        List.copyOf(studio.robot().from(scene.getRoot()).lookup(".picture-glass").queryAll());
    return FxTest.fromFx(() ->
        glasses.stream().filter(Hands::isSeen).filter(Hands::isWanted).allMatch(Hands::isFilled));
  }

  /// Empty tiles have a glass, too.
  private static boolean isWanted(Node glass) {
    return glass.getLayoutBounds().getWidth() > 1 && glass.lookup("ImageView") != null;
  }

  /// A picture of another size is fitted to the glass; the right one is shown as it is.
  private static boolean isFilled(Node glass) {
    ImageView view = (ImageView) Objects.requireNonNull(glass.lookup("ImageView"));
    Image image = view.getImage();
    return image == null || Math.abs(view.getFitWidth() - image.getWidth() / scale(glass)) < 0.01;
  }

  private static double scale(Node glass) {
    return glass.getScene().getWindow().getOutputScaleX();
  }

  /// The window as it stands on the screen, pixel for pixel.
  Image photograph() {
    Stage stage = studio.stage();
    return FxTest.fromFx(() ->
        new Robot()
            .getScreenCapture(
                null, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
  }
}
