package org.castdesk.app.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.template.GraphicTemplate;

/// Graphics made from templates, and graphics taken out of the show with all that uses them.
public final class GraphicEdits {
  private GraphicEdits() {}

  public static GraphicKey name(GraphicTemplate template) {
    return GraphicKey.valueOf("TEMPLATE_" + template.name());
  }

  /// A new graphic, in the words of the language on screen.
  ///
  /// @param file of a logo; nothing else has one
  public static Component make(
      Show show, Component.Slot slot, GraphicTemplate template, String file, Texts texts) {
    String name = texts.get(name(template)).replace("…", "").strip();
    String words =
        template == GraphicTemplate.LOGO
            ? file
            : template.hasWords() ? texts.get(GraphicKey.valueOf("WORDS_" + template.name())) : "";
    return template.make(FreeIds.component(show, List.of()), slot, name, words);
  }

  /// The first slot without a graphic. **Fails**: `IllegalArgumentException` when all have one.
  ///
  /// @param coming graphics that will be in the show by then
  public static Component.Slot freeSlot(Show show, List<Component> coming) {
    return IntStream.rangeClosed(1, Component.Slot.MOST)
        .mapToObj(Component.Slot::of)
        .filter(slot ->
            Stream.concat(show.components().stream(), coming.stream())
                .noneMatch(graphic -> slot.equals(graphic.slot())))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("All slots have a graphic"));
  }

  /// Out of the show, and before that out of all scenes and downstream keys; what is on air keeps its
  /// own copy.
  public static List<ShowCommand> removal(Show show, ComponentId id) {
    List<ShowCommand> commands = new ArrayList<>();
    for (Scene scene : show.scenes()) {
      if (scene.components().contains(id)) {
        commands.add(
            new ShowCommand.PutScene(
                new Scene(
                    scene.id(), scene.name(), scene.layout(), without(scene.components(), id))));
      }
    }
    for (int i = 0; i < show.keys().size(); i++) {
      Show.DownstreamKey key = show.keys().get(i);
      if (key.components().contains(id)) {
        commands.add(
            new ShowCommand.PutKey(
                i + 1, new Show.DownstreamKey(without(key.components(), id), key.rateFrames())));
      }
    }
    commands.add(new ShowCommand.RemoveComponent(id));
    return commands;
  }

  private static List<ComponentId> without(List<ComponentId> all, ComponentId gone) {
    return all.stream().filter(id -> !id.equals(gone)).toList();
  }
}
