package org.castdesk.app.feature.multiview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.junit.jupiter.api.Test;

/// What the cells show, and which scene stands for a source.
class CellChoiceTest {
  private final Show show = ToyShow.english();

  @Test
  void usual_isAllSourcesThenAllScenes() {
    List<CellChoice> cells = CellChoice.resolve(List.of(), show, 14);
    int sources = Math.min(14, show.sources().size());
    for (int i = 0; i < sources; i++) {
      assertTrue(cells.get(i) instanceof CellChoice.OfSource, cells::toString);
    }
    if (sources < 14) {
      assertEquals(new CellChoice.OfScene(show.scenes().getFirst().id()), cells.get(sources));
    }
  }

  @Test
  void aChoice_takesItsCell_andTheOthersDoNotMove() {
    SceneId scene = show.scenes().getLast().id();
    List<CellChoice> usual = CellChoice.resolve(List.of(), show, 8);
    List<CellChoice> cells =
        CellChoice.resolve(List.of("", "scene:" + scene.value(), "-"), show, 8);
    assertEquals(usual.getFirst(), cells.getFirst());
    assertEquals(new CellChoice.OfScene(scene), cells.get(1));
    assertEquals(new CellChoice.Nothing(), cells.get(2));
    assertEquals(usual.subList(3, 8), cells.subList(3, 8));
  }

  @Test
  void whatIsNotInTheShow_isNothing_andCodesAreReadBack() {
    assertEquals(
        new CellChoice.Nothing(), CellChoice.resolve(List.of("scene:nobody"), show, 1).getFirst());
    for (CellChoice choice :
        List.of(
            new CellChoice.Usual(),
            new CellChoice.Nothing(),
            new CellChoice.OfSource(SourceSlot.of(7)),
            new CellChoice.OfScene(new SceneId("x")))) {
      assertEquals(choice, CellChoice.parse(choice.code()));
    }
    assertEquals(new CellChoice.Usual(), CellChoice.parse("RV99"));
  }

  @Test
  void aSource_isStoodForBySceneThatShowsItAlone() {
    for (Scene scene : show.scenes()) {
      var layers = show.layout(scene.layout()).orElseThrow().videoLayers();
      if (layers.size() == 1) {
        Optional<Scene> found = FullFrame.of(layers.getFirst().slot(), show);
        assertTrue(found.isEmpty() || found.get().components().size() <= scene.components().size());
      }
    }
    assertEquals(Optional.empty(), FullFrame.of(SourceSlot.of(12), withoutScenesOf(12)));
  }

  private Show withoutScenesOf(int number) {
    assertTrue(
        show.layouts().stream()
            .filter(layout -> layout.videoLayers().size() == 1)
            .noneMatch(
                layout -> layout.videoLayers().getFirst().slot().equals(SourceSlot.of(number))));
    return show;
  }
}
