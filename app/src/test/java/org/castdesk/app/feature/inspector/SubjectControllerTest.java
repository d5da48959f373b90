package org.castdesk.app.feature.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.TextStyle;
import org.junit.jupiter.api.Test;

/// What an edit of one thing does to the show, and that it does nothing else.
class SubjectControllerTest {
  private static final SceneId PIP = ToyShow.id(3);
  private final Texts texts = new Texts(Language.EN);

  @Test
  void edit_ofASharedLayout_changesThisSceneOnly() {
    Show show = shared();
    ToyEngine engine = new ToyEngine(show);
    edit(engine, parts -> parts.withLayer(0, box -> box.withOpacity(0.5)));
    Show after = engine.state().show();
    Scene edited = after.scene(PIP).orElseThrow();
    Scene other = after.scene(ToyShow.id(4)).orElseThrow();
    assertNotEquals(other.layout(), edited.layout());
    assertEquals(show.layout(other.layout()), after.layout(other.layout()));
    Layout own = after.layout(edited.layout()).orElseThrow();
    assertEquals(0.5, own.videoLayers().getFirst().opacity());
    assertEquals(edited.name(), own.name());
    edit(engine, parts -> parts.on(new Rgb(1, 2, 3)));
    assertEquals(
        edited.layout(),
        engine.state().show().scene(PIP).orElseThrow().layout(),
        "its own by now: changed in place");
  }

  @Test
  void edit_ofAnOwnLayout_isOneCommand() {
    Show show = ToyShow.english();
    SceneParts before = SceneParts.of(show, PIP).orElseThrow();
    SceneParts after = before.on(new Rgb(9, 9, 9));
    assertEquals(
        List.of(new ShowCommand.PutLayout(after.layout())),
        new SubjectController.OfScene(PIP).commands(show, before, after));
  }

  @Test
  void rename_touchesNoLayout() {
    Show show = shared();
    SceneParts before = SceneParts.of(show, PIP).orElseThrow();
    SceneParts after = before.named("Other");
    assertEquals(
        List.of(new ShowCommand.PutScene(after.scene())),
        new SubjectController.OfScene(PIP).commands(show, before, after));
  }

  @Test
  void anchor_movesNoBox() {
    VideoLayer box = VideoLayer.box(SourceSlot.of(1), 0.66, 0.06, 0.3, 0.2);
    for (Anchor anchor : Anchor.values()) {
      VideoLayer moved = Boxes.anchored(box, anchor);
      assertEquals(0.66, left(moved), 1e-9, anchor.name());
      assertEquals(0.06, top(moved), 1e-9, anchor.name());
      assertEquals(anchor, moved.anchor());
    }
  }

  private static double left(VideoLayer box) {
    return box.anchor().horizontal() * (1 - box.width()) + box.x();
  }

  private static double top(VideoLayer box) {
    return box.anchor().vertical() * (1 - box.height()) + box.y();
  }

  @Test
  void fill_thatNeedsSides_getsThem() {
    VideoLayer open =
        Boxes.filled(VideoLayer.full(SourceSlot.of(1)), FillMode.NONE).withSize(0.4, 0);
    VideoLayer fitted = Boxes.filled(open, FillMode.FIT);
    assertEquals(0.4, fitted.height());
    VideoLayer whole = Boxes.filled(open.withSize(0, 0), FillMode.CROP);
    assertEquals(1, whole.width());
    assertEquals(1, whole.height());
  }

  @Test
  void sound_ofASourceNotHeard_comesAndGoes() {
    SceneParts parts = SceneParts.of(ToyShow.english(), PIP).orElseThrow();
    SourceSlot slot = SourceSlot.of(3);
    assertEquals(0, parts.volume(slot));
    assertEquals(0.5, parts.withVolume(slot, 0.5).volume(slot));
    assertEquals(parts, parts.withVolume(slot, 0), "silent stays silent");
    assertEquals(0, parts.withVolume(slot, 0.5).withVolume(slot, 0).volume(slot));
    assertEquals(-6, SceneSheet.decibels(SceneSheet.linear(-6)), 1e-9);
    assertEquals(0, SceneSheet.linear(-60));
  }

  @Test
  void everyProperty_ofAScene_isReadAndSet() {
    Show show = withGraphics();
    SceneParts parts = SceneParts.of(show, PIP).orElseThrow();
    List<Section<SceneParts>> sections =
        new SubjectController.OfScene(PIP).sections(parts, new ToyEngine(show).state(), texts);
    assertEquals(6, sections.size(), "scene, two graphics, two layers, sound");
    for (Property<SceneParts> property : PropertyChecks.properties(sections)) {
      PropertyChecks.checkSet(property, parts);
      assertEquals(true, property.isStandard(property.reset(parts)), property.id());
    }
  }

  @Test
  void everyProperty_ofASource_isReadAndSet() {
    SourceContent.Media clip =
        new SourceContent.Media(
            "clip.mp4",
            new SourceContent.Repeat(3),
            Duration.ofSeconds(2),
            Duration.ofSeconds(-1),
            SourceContent.AtEnd.SLATE);
    List<SourceContent> contents =
        List.of(
            clip,
            new SourceContent.Still("a.png"),
            new SourceContent.Colour(Rgb.BLACK),
            new SourceContent.TestPattern(SourceContent.Motion.BARS, 440));
    for (SourceContent content : contents) {
      SourceSpec source = new SourceSpec(SourceSlot.of(1), "One", content, -6);
      for (Property<SourceSpec> property :
          PropertyChecks.properties(SourceSheet.of(source, Duration.ofSeconds(10), texts))) {
        PropertyChecks.checkSet(property, source);
      }
    }
  }

  @Test
  void place_thatIsAPicture_becomesAStill() {
    SourceSpec clip = new SourceSpec(SourceSlot.of(1), "One", SourceContent.Media.endless("a.mp4"));
    Property<SourceSpec> place =
        PropertyChecks.properties(SourceSheet.of(clip, Duration.ZERO, texts)).stream()
            .filter(property -> property.id().equals("place"))
            .findFirst()
            .orElseThrow();
    if (place instanceof Property.Line<SourceSpec> line) {
      assertEquals(new SourceContent.Still("b.PNG"), line.set().set(clip, "b.PNG").content());
      assertEquals(
          SourceContent.Media.endless("rtmp://host/live"),
          line.set().set(clip, "rtmp://host/live").content());
    }
  }

  private static void edit(ToyEngine engine, UnaryOperator<SceneParts> change) {
    Show show = engine.state().show();
    SceneParts before = SceneParts.of(show, PIP).orElseThrow();
    new SubjectController.OfScene(PIP)
        .commands(show, before, change.apply(before))
        .forEach(engine::ask);
  }

  /// Scenes 3 and 4 use one layout.
  private static Show shared() {
    Show show = ToyShow.english();
    Scene pip = show.scene(PIP).orElseThrow();
    List<Scene> scenes = new ArrayList<>(show.scenes());
    scenes.set(3, new Scene(ToyShow.id(4), "Twin", pip.layout(), List.of()));
    return show.withScenes(scenes, show.start());
  }

  private static Show withGraphics() {
    Component.Placement place = Component.Placement.at(0.1, 0.8, Anchor.TOP_LEFT).withOpacity(0.9);
    Component words =
        Component.of(
            new ComponentId("words"),
            "Words",
            place,
            Graphic.Text.of("Two\nlines", TextStyle.of("Inter Bold", 0.05, Rgb.BLACK))
                .withBacking(Backing.of(Rgb.BLACK, 0.5)));
    Component logo =
        Component.of(
            new ComponentId("logo"), "Logo", place.withSize(0, 0.1), new Graphic.Image("logo.png"));
    Show show = ToyShow.english().withComponents(List.of(words, logo));
    List<Scene> scenes = new ArrayList<>(show.scenes());
    Scene pip = show.scene(PIP).orElseThrow();
    scenes.set(2, new Scene(PIP, pip.name(), pip.layout(), List.of(words.id(), logo.id())));
    return show.withScenes(scenes, show.start());
  }
}
