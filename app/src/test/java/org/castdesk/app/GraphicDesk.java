package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.feature.inspector.graphic.GraphicSheets;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A desk with a graphic of every kind, and hands for their properties.
abstract class GraphicDesk extends ToyDeskTest {
  static final SceneId PIP = ToyShow.id(3);
  FxRobot robot;

  GraphicDesk() {
    super(1280, 800);
  }

  @BeforeEach
  void graphics() {
    ui.keepTicking(engine);
    robot = ui.robot();
    for (GraphicTemplate template : GraphicTemplate.values()) {
      ComponentId id = id(template);
      Component.Slot slot = Component.Slot.of(template.ordinal() + 1);
      String name =
          template.name().charAt(0) + template.name().substring(1).toLowerCase(Locale.ROOT);
      engine.ask(
          new ShowCommand.PutComponent(
              template.make(
                  id, slot, name, template == GraphicTemplate.LOGO ? "logo.png" : "Ana\nReyes")));
    }
    Scene pip = engine.state().show().scene(PIP).orElseThrow();
    engine.ask(
        new ShowCommand.PutScene(
            new Scene(
                pip.id(),
                pip.name(),
                pip.layout(),
                List.of(id(GraphicTemplate.LOWER_THIRD), id(GraphicTemplate.CLOCK)))));
    ui.settle();
  }

  static ComponentId id(GraphicTemplate template) {
    return new ComponentId(template.name().toLowerCase(Locale.ROOT));
  }

  final Component it(GraphicTemplate template) {
    return engine.state().show().component(id(template)).orElseThrow();
  }

  /// By the menu of its key.
  final void open(GraphicTemplate template) {
    TallyButton key = ui.find("#graphic-" + (template.ordinal() + 1), TallyButton.class);
    onFx(key::requestFocus);
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    if (menu() == null) {
      robot.rightClickOn(key);
    }
    pick("graphic-properties");
    await("its properties", () -> it(template).name().equals(text("#properties-title")));
    // What is set rarely is folded.
    for (String section : GraphicSheets.FURTHER) {
      String fold = "#fold-graphic-" + section;
      if (robot.lookup(fold).tryQuery().isPresent() && isFolded(fold)) {
        press(fold);
      }
    }
  }

  final boolean isFolded(String fold) {
    return fromFx(() -> ui.find(fold, TallyButton.class).iconProperty().get().endsWith("-right"));
  }

  static ContextMenu menu() {
    return fromFx(() ->
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast)
            .findFirst()
            .orElse(null));
  }

  final void pick(String id) {
    await("a menu", () -> menu() != null);
    ContextMenu menu = menu();
    onFx(() -> {
      MenuItem item =
          menu.getItems().stream()
              .filter(each -> id.equals(each.getId()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no " + id + " in " + menu.getItems()));
      item.fire();
      menu.hide();
    });
    ui.settle();
  }

  final void press(String key) {
    TallyButton button = ui.find(key, TallyButton.class);
    onFx(button::press);
    ui.settle();
  }

  final void type(String field, String words) {
    Node node = ui.find("#prop-graphic-" + field, Node.class);
    onFx(node::requestFocus);
    ui.settle();
    robot.push(KeyCode.CONTROL, KeyCode.A).write(words).push(KeyCode.ENTER);
    ui.settle();
  }

  /// Set, seen in the engine, taken back.
  final void sets(GraphicTemplate template, Runnable deed, Predicate<Component> isSet) {
    Component before = it(template);
    deed.run();
    await("it is set", () -> isSet.test(it(template)));
    undo();
    await("it is taken back", () -> before.equals(it(template)));
    redo();
    await("it is set again", () -> isSet.test(it(template)));
  }

  /// The same, by the menu that a key opens.
  final void picks(
      GraphicTemplate template, String key, String choice, Predicate<Component> isSet) {
    sets(
        template,
        () -> {
          press(key);
          pick(choice);
        },
        isSet);
  }

  final void undo() {
    onFx(() -> ui.desk().edits().undo());
    ui.settle();
  }

  final void redo() {
    onFx(() -> ui.desk().edits().redo());
    ui.settle();
  }

  /// Typed, said why not, kept for another try.
  final void refuses(GraphicTemplate template, String field, String words, String reason) {
    Component before = it(template);
    type(field, words);
    await(reason, () -> texts(".property-reason").stream().anyMatch(it -> it.contains(reason)));
    assertEquals(words, text("#prop-graphic-" + field + " .entry"), "what was typed stays");
    assertTrue(fromFx(() -> ui.scene().getFocusOwner() instanceof TextInputControl));
    assertEquals(before, it(template));
    robot.push(KeyCode.ESCAPE);
    await("no reason", () -> texts(".property-reason").isEmpty());
  }

  final String text(String node) {
    return fromFx(() -> {
      Node found = ui.find(node, Node.class);
      return found instanceof TextField field ? field.getText() : ((Label) found).getText();
    });
  }

  final List<String> texts(String selector) {
    return fromFx(() ->
        robot.lookup(selector).queryAllAs(Label.class).stream()
            .filter(Node::isVisible)
            .map(Label::getText)
            .toList());
  }

  static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain for " + what, e);
    }
  }
}
