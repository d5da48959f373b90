package org.castdesk.app.fuzz;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.castdesk.app.RealStudio;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.KeyMap;
import org.castdesk.app.keys.KeyPreset;
import org.castdesk.app.keys.KeyStroke;
import org.castdesk.app.testing.FxTest;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.state.OnAir;

/// After the storm every key of the desk must still do its job: each is echoed in the status bar,
/// and those of the air do to the engine what they are for.
final class LivingKeys {
  private static final int MOST_ANSWERS = 20;

  private final RealStudio studio;
  private final Paws paws;

  LivingKeys(RealStudio studio) {
    this.studio = studio;
    paws = new Paws(studio.stage());
  }

  /// Closes what is open, and puts the usual keys back as a user does.
  void comeToRest() {
    paws.fx(() -> {
      studio.stage().setWidth(1600);
      studio.stage().setHeight(960);
    });
    closeOtherWindows();
    for (int i = 0; i < 5; i++) {
      paws.push(KeyCode.ESCAPE);
    }
    studio.await(
        "no transition of its own", () -> !(air().mixing() instanceof OnAir.Mixing.Running));
    click("#tab-SETTINGS");
    click("#section-KEYS");
    click("#keys-reset-all");
    click("#preset-ATEM");
    click("#tab-DIRECTOR");
    openPadlock();
    if (air().urgent() != null) {
      press("the programme uncovered", () -> air().urgent() == null, KeyCode.U);
    }
    if (air().mixing() != null) {
      press("the throw by hand ended", () -> air().mixing() == null, KeyCode.SPACE);
    }
    if (air().fade().black()) {
      press("picture", () -> !air().fade().black(), KeyCode.F);
    }
  }

  /// Whatever was taken out into windows goes by its close button.
  private void closeOtherWindows() {
    paws.fx(() -> {
      for (Window window : List.copyOf(Window.getWindows())) {
        if (window instanceof Stage && !window.equals(studio.stage()) && window.isShowing()) {
          window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        }
      }
      studio.stage().toFront();
      studio.stage().requestFocus();
    });
  }

  private OnAir air() {
    return studio.air();
  }

  private void click(String query) {
    studio.await(query, () -> !studio.robot().lookup(query).queryAll().isEmpty());
    Node node = studio.find(query, Node.class);
    double[] at = paws.middle(node);
    paws.move(at[0], at[1]);
    paws.press(MouseButton.PRIMARY);
    paws.release(MouseButton.PRIMARY);
  }

  void check() {
    List<Scene> scenes = studio.state().show().scenes();
    for (int place = 0; place < Math.min(2, scenes.size()); place++) {
      Scene scene = scenes.get(place);
      KeyCode digit = KeyCode.valueOf("DIGIT" + (place + 1));
      press(scene + " on PVW", () -> air().preview().equals(scene.id()), digit);
      press(
          scene + " on PGM",
          () -> air().program().scene().id().equals(scene.id()),
          KeyCode.SHIFT,
          digit);
    }
    Scene first = scenes.getFirst();
    press("the first on PVW", () -> air().preview().equals(first.id()), KeyCode.DIGIT1);
    long before = air().program().takenAt().value();
    press("a cut", () -> air().program().takenAt().value() > before, KeyCode.SPACE);
    long cut = air().program().takenAt().value();
    press(
        "a transition",
        () -> air().mixing() != null || air().program().takenAt().value() > cut,
        KeyCode.ENTER);
    studio.await("its end", () -> air().mixing() == null);
    press("black", () -> air().fade().black(), KeyCode.F);
    press("no black", () -> !air().fade().black(), KeyCode.F);
    int steps = air().history().size();
    if (steps > 0) {
      press("take-back", () -> air().history().size() < steps, KeyCode.BACK_SPACE);
    }
    paws.down(KeyCode.U);
    studio.await("URGENT", () -> air().urgent() != null);
    paws.up(KeyCode.U);
    press("no URGENT", () -> air().urgent() == null, KeyCode.U);
    echo();
  }

  /// Presses a key once: that must do.
  private void press(String what, Callable<Boolean> done, KeyCode... stroke) {
    paws.push(stroke);
    studio.await(what + ", by " + List.of(stroke), done);
  }

  /// A closed padlock asks before it opens; on a slow machine the answer may come too late.
  private void openPadlock() {
    for (int i = 0; i < MOST_ANSWERS && studio.state().padlock().closed(); i++) {
      paws.push(KeyCode.CONTROL, KeyCode.L);
      boolean _ = cameSoon(() -> !studio.state().padlock().questions().isEmpty());
      paws.push(KeyCode.CONTROL, KeyCode.L);
      boolean _ = cameSoon(() -> !studio.state().padlock().closed());
    }
    studio.await("an open padlock", () -> !studio.state().padlock().closed());
  }

  private static boolean cameSoon(Callable<Boolean> done) {
    try {
      for (int i = 0; i < 10; i++) {
        if (done.call()) {
          return true;
        }
        Paws.pause(100);
      }
      return false;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// Every key that belongs to an action says so in the status bar.
  private void echo() {
    KeyMap map = KeyMap.of(KeyPreset.ATEM);
    for (DeskKey key : DeskKey.all()) {
      if (isSafe(key)) {
        map.strokes(key).stream().filter(LivingKeys::isOnEveryBoard).forEach(s -> echo(key, s));
      }
    }
  }

  /// What opens windows of its own, or another screen, is closed again by the same key.
  private static boolean isSafe(DeskKey key) {
    return switch (key.action()) {
      case URGENT, COMMAND_PALETTE, FULL_SCREEN_PROGRAM, MULTIVIEW, PADLOCK -> false;
      default -> true;
    };
  }

  /// What the number pad sends depends on its lock.
  private static boolean isOnEveryBoard(KeyStroke stroke) {
    return !stroke.code().name().startsWith("NUMPAD");
  }

  private void echo(DeskKey key, KeyStroke stroke) {
    Label last = studio.find("#last-key", Label.class);
    String before = FxTest.fromFx(last::getText);
    paws.fx(() -> studio.stage().getScene().getRoot().requestFocus());
    paws.push(codes(stroke));
    studio.await(
        key + " to be echoed for " + stroke, () -> !FxTest.fromFx(last::getText).equals(before));
    if (key.action() == DeskKey.Action.SETTINGS
        || key.action() == DeskKey.Action.LAYOUT
        || key.action() == DeskKey.Action.HELP) {
      paws.push(codes(stroke));
    }
  }

  private static KeyCode[] codes(KeyStroke stroke) {
    return Stream.of(
            Stream.of(KeyCode.CONTROL).filter(_ -> stroke.control()),
            Stream.of(KeyCode.SHIFT).filter(_ -> stroke.shift()),
            Stream.of(stroke.code()))
        .flatMap(codes -> codes)
        .toArray(KeyCode[]::new);
  }
}
