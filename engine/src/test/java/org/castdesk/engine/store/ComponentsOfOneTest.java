package org.castdesk.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.TextStyle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Show files as version 1 wrote them show the same graphics as before.
class ComponentsOfOneTest {
  private static final String OLD =
      """
      {VERSION
        "sources": [{"slot": "RV01", "content": {"type": "Colour", "rgb": "#102030"}}],
        "layouts": [{"id": "full", "videoLayers": [{"slot": "RV01"}]}],
        "components": [
          {"type": "Text", "id": "t", "name": "Title", "placement": {"x": 0.1, "y": 0.2},
           "text": "Good evening", "fontFamily": "Inter Bold", "size": 0.06, "colour": "#FF0000",
           "background": "#0000FF", "backgroundOpacity": 0.5},
          {"type": "Text", "id": "bare", "text": "Bare", "background": "#0000FF"},
          {"type": "Image", "id": "logo", "placement": {"anchor": "TOP_RIGHT", "opacity": 0.9},
           "location": "logo.png", "height": 0.1}
        ],
        "scenes": [{"id": "A", "layout": "full", "components": ["t", "bare", "logo"]}]
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\"castdesk\": 1,", ""})
  void oldComponents_becomeGraphics(String version) throws Exception {
    Path file = Files.writeString(folder.resolve("show.json"), OLD.replace("VERSION", version));
    List<Component> components = new ShowStore().load(file).show().components();
    TextStyle title = TextStyle.of("Inter Bold", 0.06, new Rgb(255, 0, 0));
    TextStyle usual = TextStyle.of("Inter", 0.05, new Rgb(255, 255, 255));
    assertEquals(
        List.of(
            Component.of(
                    new ComponentId("t"),
                    "Title",
                    Placement.at(0.1, 0.2, Anchor.TOP_LEFT),
                    Graphic.Text.of("Good evening", title)
                        .withBacking(Backing.of(new Rgb(0, 0, 255), 0.5)))
                .withSlot(Component.Slot.of(1)),
            Component.of(
                    new ComponentId("bare"),
                    "bare",
                    Placement.at(0, 0, Anchor.TOP_LEFT),
                    Graphic.Text.of("Bare", usual))
                .withSlot(Component.Slot.of(2)),
            Component.of(
                    new ComponentId("logo"),
                    "logo",
                    Placement.at(0, 0, Anchor.TOP_RIGHT).withOpacity(0.9).withSize(0, 0.1),
                    new Graphic.Image("logo.png"))
                .withSlot(Component.Slot.of(3))),
        components);
  }
}
