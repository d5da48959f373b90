package org.castdesk.app.feature.graphics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Scene;
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

  static GraphicKey name(GraphicTemplate template) {
    return GraphicKey.valueOf("TEMPLATE_" + template.name());
  }

  /// A new graphic in this slot; nothing shows it yet.
  ///
  /// @param file of a logo; nothing else has one
  void create(Show show, int place, GraphicTemplate template, String file, PendingAnswer answer) {
    String name = texts.get(name(template)).replace("…", "").strip();
    String words =
        template == GraphicTemplate.LOGO
            ? file
            : template.hasWords() ? texts.get(GraphicKey.valueOf("WORDS_" + template.name())) : "";
    Component component = template.make(freeId(show), Component.Slot.of(place + 1), name, words);
    history.perform(
        EditStep.of(GraphicKey.STEP_GRAPHIC_NEW, name),
        List.of(new ShowCommand.PutComponent(component)),
        answer);
  }

  private static ComponentId freeId(Show show) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> new ComponentId("graphic-" + n))
        .filter(id -> show.component(id).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /// Out of the show, and before that out of all scenes and downstream keys; what is on air keeps its
  /// own copy.
  void remove(Show show, Component component, PendingAnswer answer) {
    List<ShowCommand> commands = new ArrayList<>();
    for (Scene scene : show.scenes()) {
      if (scene.components().contains(component.id())) {
        commands.add(
            new ShowCommand.PutScene(
                new Scene(
                    scene.id(),
                    scene.name(),
                    scene.layout(),
                    without(scene.components(), component.id()))));
      }
    }
    for (int i = 0; i < show.keys().size(); i++) {
      Show.DownstreamKey key = show.keys().get(i);
      if (key.components().contains(component.id())) {
        commands.add(
            new ShowCommand.PutKey(
                i + 1,
                new Show.DownstreamKey(
                    without(key.components(), component.id()), key.rateFrames())));
      }
    }
    commands.add(new ShowCommand.RemoveComponent(component.id()));
    history.perform(
        EditStep.of(GraphicKey.STEP_GRAPHIC_REMOVE, component.name()), commands, answer);
  }

  private static List<ComponentId> without(List<ComponentId> all, ComponentId gone) {
    return all.stream().filter(id -> !id.equals(gone)).toList();
  }
}
