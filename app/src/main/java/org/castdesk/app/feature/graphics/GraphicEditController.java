package org.castdesk.app.feature.graphics;

import java.util.List;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.GraphicEdits;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.template.GraphicTemplate;

/// Makes graphics from templates, and takes them out of the show with all that uses them.
final class GraphicEditController {
  private final EditHistory history;
  private final Texts texts;

  GraphicEditController(EditHistory history, Texts texts) {
    this.history = history;
    this.texts = texts;
  }

  /// A new graphic in this slot; nothing shows it yet.
  ///
  /// @param file of a logo; nothing else has one
  void create(Show show, int place, GraphicTemplate template, String file, PendingAnswer answer) {
    Component component =
        GraphicEdits.make(show, Component.Slot.of(place + 1), template, file, texts);
    history.perform(
        EditStep.of(GraphicKey.STEP_GRAPHIC_NEW, component.name()),
        List.of(new ShowCommand.PutComponent(component)),
        answer);
  }

  /// Out of the show, and before that out of all scenes and downstream keys; what is on air keeps its
  /// own copy.
  void remove(Show show, Component component, PendingAnswer answer) {
    history.perform(
        EditStep.of(GraphicKey.STEP_GRAPHIC_REMOVE, component.name()),
        GraphicEdits.removal(show, component.id()),
        answer);
  }
}
