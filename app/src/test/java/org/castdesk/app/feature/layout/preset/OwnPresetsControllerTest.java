package org.castdesk.app.feature.layout.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.castdesk.app.settings.OwnPreset;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.junit.jupiter.api.Test;

/// Which names a preset can have, and how many there are at most.
class OwnPresetsControllerTest {
  private static final OwnPreset.Box HALF = new OwnPreset.Box(0, 0, 0.5, 0.5);
  private final ObjectProperty<List<OwnPreset>> kept = new SimpleObjectProperty<>(List.of());
  private List<OwnPreset.Box> boxes = List.of(HALF);
  private final OwnPresetsController controller =
      new OwnPresetsController(kept, () -> boxes, new Texts(Language.EN));

  @Test
  void namesAreFree_notEmpty_andShort() {
    assertEquals("", controller.save("  Two heads "));
    assertEquals(List.of(new OwnPreset("Two heads", List.of(HALF))), kept.get());
    assertEquals("There is a preset of this name already.", controller.save("two HEADS"));
    assertEquals("There is a preset of this name already.", controller.save("Side by side"));
    assertEquals("Type a name for the preset.", controller.save(" \t"));
    assertEquals("A name has at most 60 letters.", controller.save("x".repeat(61)));
    assertEquals(1, kept.get().size());
    controller.delete(kept.get().getFirst());
    assertEquals(List.of(), kept.get());
  }

  @Test
  void fiftyAreEnough() {
    for (int i = 0; i < OwnPreset.MOST; i++) {
      assertEquals("", controller.save(controller.suggestion()));
    }
    assertEquals("My preset 50", kept.get().getLast().name());
    assertEquals(
        "There are 50 presets of your own already. Delete one first.", controller.save("more"));
  }

  @Test
  void anEmptyLayout_isNoPreset() {
    boxes = List.of();
    assertEquals("There are no boxes to keep in this layout.", controller.save("Nothing"));
  }
}
