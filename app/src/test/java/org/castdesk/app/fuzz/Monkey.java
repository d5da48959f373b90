package org.castdesk.app.fuzz;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.castdesk.app.RealStudio;

/// Clicks, drags, turns the wheel and types at random; the same seed does the same at a desk that
/// answers the same.
final class Monkey {
  private static final int REMEMBERED = 50;

  private final Random random;
  private final RealStudio studio;
  private final Paws paws;
  private final MonkeyKeys keys;
  private final List<Path> files;
  private final Deque<String> last = new ArrayDeque<>();
  private int actions;

  Monkey(long seed, RealStudio studio, List<Path> files) {
    random = new Random(seed);
    this.studio = studio;
    this.files = files;
    paws = new Paws(studio.stage());
    keys = new MonkeyKeys(random);
  }

  int actions() {
    return actions;
  }

  /// What it did last, newest at the end.
  List<String> last() {
    return List.copyOf(last);
  }

  /// One thing.
  void act() {
    actions++;
    int dice = random.nextInt(100);
    String done =
        dice < 24
            ? "key of the desk " + push(keys.ofTheDesk())
            : dice < 44
                ? "key " + push(keys.any())
                : dice < 64
                    ? clickControl()
                    : dice < 76 ? clickAnywhere() : dice < 83 ? drag() : rare(dice);
    remember(done);
  }

  private String rare(int dice) {
    return dice < 88
        ? wheel()
        : dice < 93
            ? type()
            : dice < 95 ? hold() : dice < 97 ? paste() : dice < 99 ? resize() : closeAndCancel();
  }

  private void remember(String done) {
    last.addLast(actions + ": " + done);
    if (last.size() > REMEMBERED) {
      last.removeFirst();
    }
  }

  private String push(KeyCode[] stroke) {
    String where = paws.push(stroke);
    return List.of(stroke) + " " + where;
  }

  private String clickControl() {
    List<Node> controls = paws.controls();
    if (controls.isEmpty()) {
      return "nothing to click";
    }
    double[] at = paws.middle(controls.get(random.nextInt(controls.size())));
    return click(at[0], at[1]);
  }

  private String clickAnywhere() {
    return click(
        random.nextDouble() * studio.stage().getWidth(),
        random.nextDouble() * studio.stage().getHeight());
  }

  private String click(double x, double y) {
    MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    int times = random.nextInt(6) == 0 ? 2 : 1;
    paws.move(x, y);
    String what = "";
    for (int i = 0; i < times; i++) {
      what = paws.press(button);
      paws.release(button);
    }
    return "click %s x%d at %.0f,%.0f: %s".formatted(button, times, x, y, what);
  }

  private String drag() {
    double width = studio.stage().getWidth();
    double height = studio.stage().getHeight();
    double x = random.nextDouble() * width;
    double y = random.nextDouble() * height;
    paws.move(x, y);
    String what = paws.press(MouseButton.PRIMARY);
    int steps = 1 + random.nextInt(6);
    for (int i = 0; i < steps; i++) {
      x = Math.clamp(x + random.nextGaussian() * 120, 1, width - 2);
      y = Math.clamp(y + random.nextGaussian() * 120, 1, height - 2);
      paws.move(x, y);
      if (random.nextInt(12) == 0) {
        push(keys.ofTheDesk());
      }
    }
    paws.release(MouseButton.PRIMARY);
    return "drag to %.0f,%.0f from %s".formatted(x, y, what);
  }

  private String wheel() {
    paws.move(
        random.nextDouble() * studio.stage().getWidth(),
        random.nextDouble() * studio.stage().getHeight());
    int clicks = random.nextInt(9) - 4;
    paws.wheel(clicks);
    return "wheel " + clicks;
  }

  private String type() {
    StringBuilder typed = new StringBuilder();
    for (KeyCode key : keys.word()) {
      paws.push(key);
      typed.append(key.getName()).append(' ');
    }
    return "types " + typed;
  }

  private String hold() {
    KeyCode key = random.nextBoolean() ? KeyCode.U : keys.any()[0];
    paws.down(key);
    Paws.pause(random.nextInt(900));
    if (random.nextInt(3) == 0) {
      clickAnywhere();
    }
    paws.up(key);
    return "holds " + key;
  }

  private String paste() {
    Path file = files.get(random.nextInt(files.size()));
    Map<DataFormat, Object> content =
        random.nextBoolean()
            ? Map.of(DataFormat.FILES, List.of(file.toFile()))
            : Map.of(DataFormat.PLAIN_TEXT, random.nextBoolean() ? "#33aa77" : file.toString());
    paws.fx(() -> Clipboard.getSystemClipboard().setContent(content));
    return "pastes " + content.values() + " " + push(new KeyCode[] {KeyCode.CONTROL, KeyCode.V});
  }

  private String resize() {
    Stage stage = studio.stage();
    double width = 1366 + random.nextInt(540);
    double height = 768 + random.nextInt(300);
    paws.fx(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
    });
    return "resizes to %.0fx%.0f".formatted(width, height);
  }

  private String closeAndCancel() {
    Stage stage = studio.stage();
    paws.fx(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    return "wants to close and thinks better of it " + push(new KeyCode[] {KeyCode.ESCAPE});
  }
}
