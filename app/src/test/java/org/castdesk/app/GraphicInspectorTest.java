package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Graphic.Countdown;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.show.graphic.Timing;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.castdesk.engine.state.Fact;
import org.junit.jupiter.api.Test;

/// Each section of a graphic's properties: set, taken back, refused.
class GraphicInspectorTest extends GraphicDesk {
  @Test
  void letters() {
    GraphicTemplate third = GraphicTemplate.LOWER_THIRD;
    open(third);
    assertEquals("RC01", text("#properties .key-cap"));
    sets(third, () -> type("size-px", "108"), it -> Math.abs(style(it).size() - 0.1) < 1e-9);
    sets(third, () -> type("font", "KaiTi"), it -> style(it).family().equals("KaiTi"));
    picks(
        third,
        "#offers-graphic-font",
        "prop-graphic-font-Noto Sans SC",
        it -> style(it).family().equals("Noto Sans SC"));
    sets(third, () -> type("colour", "#102030"), it -> style(it).colour().red() == 0x10);
    sets(third, () -> type("border-px", "6"), it -> Math.abs(style(it).borderPx(1080) - 6) < 1e-6);
    sets(
        third,
        () -> press("#prop-graphic-align-CENTER"),
        it -> style(it).align() == TextStyle.Align.CENTER);
    sets(third, () -> type("line-height", "1.5"), it -> style(it).lineHeight() == 1.5);
    sets(third, () -> press("#prop-graphic-shadow-ON"), it -> style(it).shadow() != null);
    sets(
        third,
        () -> type("shadow-opacity-percent", "30"),
        it -> Math.abs(style(it).shadow().opacity() - 0.3) < 1e-9);
    sets(
        third,
        () -> type("wrap-percent", "40"),
        it -> Math.abs(((Graphic.Text) it.graphic()).wrap() - 0.4) < 1e-9);
    refuses(third, "font", "No Such Font", "No such font");
    refuses(third, "border-px", "20", "0 to 16 px");
    refuses(third, "line-height", "9", "0.5 to 4");
  }

  private static TextStyle style(Component component) {
    return ((Graphic.Text) component.graphic()).style();
  }

  private static Binding bindingOf(Component component) {
    return ((Graphic.Text) component.graphic()).binding();
  }

  private String facts() {
    return String.join(" | ", texts("#properties-facts .fact-value"));
  }

  /// In the inspector alone: names on keys may be as long as they like.
  private List<String> cut() {
    return ui.cutTexts().stream().filter(it -> !it.contains("_")).toList();
  }

  @Test
  void linesBelow() {
    GraphicTemplate third = GraphicTemplate.LOWER_THIRD;
    open(third);
    sets(
        third,
        () -> type("under-colour", "#ff0000"),
        it -> ((Graphic.Text) it.graphic()).under().colour().red() == 255);
    sets(
        third,
        () -> press("#prop-graphic-under-OFF"),
        it -> ((Graphic.Text) it.graphic()).under() == null);
  }

  @Test
  void plate() {
    GraphicTemplate clock = GraphicTemplate.CLOCK;
    open(clock);
    sets(
        clock,
        () -> press("#prop-graphic-plate-ON"),
        it -> ((Graphic.Clock) it.graphic()).backing() != null);
    sets(
        clock,
        () -> type("plate-opacity-percent", "25"),
        it -> ((Graphic.Clock) it.graphic()).backing().opacity() == 0.25);
    sets(
        clock,
        () -> type("plate-corner-px", "27"),
        it -> Math.abs(((Graphic.Clock) it.graphic()).backing().corner() - 0.5) < 1e-9);
    sets(
        clock,
        () -> type("plate-bar-px", "10"),
        it -> ((Graphic.Clock) it.graphic()).backing().accent() != null);
    refuses(clock, "plate-colour", "blue-ish", "A colour such as");
  }

  @Test
  void motion() {
    GraphicTemplate title = GraphicTemplate.TITLE;
    open(title);
    sets(
        title,
        () -> press("#prop-graphic-motion-ANIMATE_H"),
        it -> it.motion().kind() == Motion.Kind.ANIMATE_H);
    sets(title, () -> type("speed-px", "384"), it -> Math.abs(it.motion().speed() - 0.2) < 1e-9);
    sets(title, () -> press("#prop-graphic-direction-BACKWARD"), it -> it.motion().speed() < 0);
    sets(title, () -> type("gap-percent", "50"), it -> it.motion().gap() == 0.5);
    refuses(title, "speed-px", "0", "Allowed");
  }

  @Test
  void inAndOut() {
    GraphicTemplate clock = GraphicTemplate.CLOCK;
    open(clock);
    picks(
        clock,
        "#prop-graphic-in",
        "prop-graphic-in-SLIDE_LEFT",
        it -> it.timing().in().kind() == Timing.Kind.SLIDE_LEFT);
    sets(clock, () -> type("in-seconds", "2"), it -> it.timing().in().frames() == 60);
    sets(clock, () -> type("auto-off-frames", "90"), it -> it.timing().autoOffFrames() == 90);
    await("in seconds", () -> "3".equals(text("#prop-graphic-auto-off-seconds .entry")));
    refuses(clock, "out-frames", "0", "1 to 1000 f");
  }

  @Test
  void wordsFromOutside() {
    GraphicTemplate third = GraphicTemplate.LOWER_THIRD;
    open(third);
    sets(
        third,
        () -> press("#prop-graphic-from-JSON"),
        it -> ((Graphic.Text) it.graphic()).binding() instanceof Binding.Json);
    sets(
        third,
        () -> type("url", "http://example.org/score"),
        it -> bindingOf(it) instanceof Binding.Json json && json.url().endsWith("/score"));
    refuses(third, "url", "ftp://example.org", "http://");
    refuses(third, "pointer", "goals", "Written /like/this");
    await("nothing read", () -> facts().contains("nothing yet"));
    Binding binding = bindingOf(it(third));
    engine.report(new Fact.DataRead(binding, "3 : 1"));
    await("read", () -> facts().contains("3 : 1"));
    engine.report(
        new Fact.DataFailed(
            binding, MediaFault.retryable(FaultCode.CONNECTION_REFUSED, "score", "nobody there")));
    await("trouble", () -> facts().contains("nobody there"));
  }

  @Test
  void kinds() {
    open(GraphicTemplate.CLOCK);
    picks(
        GraphicTemplate.CLOCK,
        "#offers-graphic-form",
        "prop-graphic-form-h:mm a",
        it -> ((Graphic.Clock) it.graphic()).pattern().equals("h:mm a"));
    sets(
        GraphicTemplate.CLOCK,
        () -> type("zone", "Asia/Tokyo"),
        it -> ((Graphic.Clock) it.graphic()).zone().getId().equals("Asia/Tokyo"));
    refuses(GraphicTemplate.CLOCK, "form", "HH:ww:Qq{", "Written like HH:mm:ss");
    refuses(GraphicTemplate.CLOCK, "zone", "Nowhere", "Asia/Shanghai");
    open(GraphicTemplate.COUNTDOWN);
    sets(
        GraphicTemplate.COUNTDOWN,
        () -> press("#prop-graphic-goal-TIME"),
        it -> ((Countdown) it.graphic()).goal() instanceof Countdown.Goal.TimeOfDay);
    refuses(GraphicTemplate.COUNTDOWN, "goal-time", "25:00", "A time such as");
    sets(
        GraphicTemplate.COUNTDOWN,
        () -> press("#prop-graphic-at-zero-HIDES"),
        it -> ((Countdown) it.graphic()).atZero() == Countdown.AtZero.HIDES);
    open(GraphicTemplate.TIMECODE);
    sets(
        GraphicTemplate.TIMECODE,
        () -> press("#prop-graphic-timecode-RUNNING"),
        it -> ((Graphic.Timecode) it.graphic()).kind() == Graphic.Timecode.Kind.RUNNING);
    open(GraphicTemplate.CAPTION);
    sets(
        GraphicTemplate.CAPTION,
        () -> type("signs", "20"),
        it -> ((Graphic.Caption) it.graphic()).words() == 20);
    refuses(GraphicTemplate.CAPTION, "lines", "7", "1 to 6");
  }

  @Test
  void sceneSheet_opensAGraphicAlone_andComesBack() {
    onFx(() -> ui.find("#scene-3", Node.class).requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await("the scene", () -> "Anchor + PiP".equals(text("#properties-title")));
    press("#more-component-1");
    await("the graphic", () -> "Lower_third".equals(text("#properties-title")));
    assertTrue(fromFx(() -> ui.find("#properties-back", Node.class).isVisible()));
    type("name", "Guest");
    await("its name", () -> it(GraphicTemplate.LOWER_THIRD).name().equals("Guest"));
    press("#properties-back");
    await("the scene again", () -> "Anchor + PiP".equals(text("#properties-title")));
    assertFalse(fromFx(() -> ui.find("#properties-back", Node.class).isVisible()));
  }

  @Test
  void whatIsRemoved_leavesAnEmptyTab() {
    open(GraphicTemplate.TIMECODE);
    engine.ask(new ShowCommand.RemoveComponent(id(GraphicTemplate.TIMECODE)));
    await("the words", () -> fromFx(() -> ui.find("#properties-empty", Node.class).isVisible()));
  }

  @Test
  void nothingIsCut_inBothLanguages() {
    List<String> cut = new ArrayList<>();
    for (LanguageChoice language : List.of(LanguageChoice.EN, LanguageChoice.ZH_CN)) {
      onFx(() -> ui.settings().languageProperty().set(language));
      for (GraphicTemplate template :
          List.of(
              GraphicTemplate.LOWER_THIRD,
              GraphicTemplate.CLOCK,
              GraphicTemplate.COUNTDOWN,
              GraphicTemplate.CAPTION)) {
        open(template);
        cut().forEach(words -> cut.add(language + " " + template + ": " + words));
      }
    }
    assertEquals(List.of(), cut);
  }
}
