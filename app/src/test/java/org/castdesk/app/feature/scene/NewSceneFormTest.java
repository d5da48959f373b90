package org.castdesk.app.feature.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.SourceSpec;
import org.junit.jupiter.api.Test;

class NewSceneFormTest extends FxTest {
  @Test
  void sources_standInTheOrderOfTheirSlots() {
    List<SourceSpec> sources = new ArrayList<>(ToyShow.english().sources());
    Collections.reverse(sources);
    List<String> offered =
        fromFx(() ->
            new NewSceneForm(
                    new Texts(Language.EN),
                    new NewSceneForm.Offer(sources, List.of()),
                    null,
                    _ -> "",
                    _ -> {})
                .lookupAll(".tally-button").stream()
                    .filter(key -> key.getId() != null && key.getId().startsWith("pick-"))
                    .map(key -> ((TallyButton) key).labelProperty().get())
                    .toList());
    assertEquals(List.of("RV01", "RV02", "RV03", "RV04"), offered);
  }
}
