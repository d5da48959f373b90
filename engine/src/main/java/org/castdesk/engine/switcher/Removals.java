package org.castdesk.engine.switcher;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.time.FrameNumber;

/// Takes layouts and components out of the show, as long as no scene is made of them. What is on air
/// keeps its own copies.
final class Removals {
  private Removals() {}

  static Decision decide(EngineState state, ShowCommand command, FrameNumber frame) {
    return switch (command) {
      case ShowCommand.RemoveLayout(LayoutId layout) -> layout(state, layout, frame);
      case ShowCommand.RemoveComponent(ComponentId component) -> component(state, component, frame);
      default -> throw new IllegalArgumentException("Removes nothing: " + command);
    };
  }

  private static Decision layout(EngineState state, LayoutId id, FrameNumber frame) {
    Show show = state.show();
    if (show.layout(id).isEmpty()) {
      return Decision.refused(Reason.UNKNOWN, "There is no layout '" + id + "'");
    }
    String users = users(show, scene -> scene.layout().equals(id));
    if (!users.isEmpty()) {
      return Decision.refused(Reason.NOT_NOW, "Layout '" + id + "' is used by scene " + users);
    }
    List<Layout> left = show.layouts().stream().filter(layout -> !layout.id().equals(id)).toList();
    return Edits.edit(state, () -> show.withLayouts(left), frame);
  }

  private static Decision component(EngineState state, ComponentId id, FrameNumber frame) {
    Show show = state.show();
    if (show.component(id).isEmpty()) {
      return Decision.refused(Reason.UNKNOWN, "There is no component '" + id + "'");
    }
    String users = users(show, scene -> scene.components().contains(id));
    if (!users.isEmpty()) {
      return Decision.refused(Reason.NOT_NOW, "Component '" + id + "' is used by scene " + users);
    }
    for (int i = 0; i < show.keys().size(); i++) {
      if (show.keys().get(i).components().contains(id)) {
        return Decision.refused(Reason.NOT_NOW, "Component '" + id + "' is on DSK " + (i + 1));
      }
    }
    List<Component> left =
        show.components().stream().filter(component -> !component.id().equals(id)).toList();
    return Edits.edit(state, () -> show.withComponents(left), frame);
  }

  private static String users(Show show, Predicate<Scene> uses) {
    return show.scenes().stream()
        .filter(uses)
        .map(scene -> scene.id().value())
        .collect(Collectors.joining(", "));
  }
}
