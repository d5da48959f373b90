package org.castdesk.app.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.jspecify.annotations.Nullable;

/// What an edit changed: for every thing it touched, how that was and how it is. Turned round it is
/// the way back.
///
/// Things the edit did not touch do not count, so that the edits of two people stand beside each
/// other.
record ShowDiff(List<Part> parts, SceneOrder order) {
  /// One thing; its key is a slot, an id, or [Single].
  ///
  /// @param before null = it was not there
  /// @param after null = it is not there any more
  record Part(Object key, @Nullable Object before, @Nullable Object after) {}

  private enum Single {
    URGENT,
    GUARDED,
    NEXT_FORMAT,
    START,
    KEY_1,
    KEY_2
  }

  /// A list as one value, so that it is not taken for several things.
  private record Chosen(List<Guarded> actions) {}

  /// Which of the two downstream keys, and what it holds.
  private record Keyed(int key, Show.DownstreamKey content) {}

  /// What `commands` make of `show`.
  static ShowDiff of(Show show, List<? extends ShowCommand> commands) {
    Map<Object, @Nullable Object> after = new LinkedHashMap<>();
    List<SceneId> scenes = new ArrayList<>(SceneOrder.of(show));
    for (ShowCommand command : commands) {
      switch (command) {
        case ShowCommand.PutSource(SourceSpec source) -> after.put(source.slot(), source);
        case ShowCommand.RemoveSource(SourceSlot slot) -> after.put(slot, null);
        case ShowCommand.PutLayout(Layout layout) -> after.put(layout.id(), layout);
        case ShowCommand.RemoveLayout(LayoutId layout) -> after.put(layout, null);
        case ShowCommand.PutComponent(Component component) -> after.put(component.id(), component);
        case ShowCommand.RemoveComponent(ComponentId component) -> after.put(component, null);
        case ShowCommand.PutScene(Scene scene) -> {
          after.put(scene.id(), scene);
          if (!scenes.contains(scene.id())) {
            scenes.add(scene.id());
          }
        }
        case ShowCommand.RemoveScene(SceneId scene) -> {
          after.put(scene, null);
          scenes.remove(scene);
        }
        case ShowCommand.OrderScenes(List<SceneId> wanted) -> {
          scenes.clear();
          scenes.addAll(wanted);
        }
        case ShowCommand.PutKey(int key, Show.DownstreamKey content) ->
            after.put(key == 1 ? Single.KEY_1 : Single.KEY_2, new Keyed(key, content));
        case ShowCommand.PutUrgent(@Nullable SourceSlot slot) -> after.put(Single.URGENT, slot);
        case ShowCommand.PutNextFormat(@Nullable VideoFormat format) ->
            after.put(Single.NEXT_FORMAT, show.format().equals(format) ? null : format);
        case ShowCommand.PutGuarded(List<Guarded> actions) ->
            after.put(Single.GUARDED, new Chosen(actions));
        case ShowCommand.PutStart(SceneId program, SceneId preview) ->
            after.put(Single.START, new Show.Start(program, preview));
      }
    }
    List<Part> parts = new ArrayList<>();
    after.forEach((key, value) -> {
      Part part = new Part(key, find(show, key), value);
      if (!Objects.equals(part.before(), part.after())) {
        parts.add(part);
      }
    });
    return new ShowDiff(List.copyOf(parts), new SceneOrder(SceneOrder.of(show), scenes));
  }

  boolean isNothing() {
    return parts.isEmpty() && order.before().equals(order.after());
  }

  /// The way back.
  ShowDiff reversed() {
    return new ShowDiff(
        parts.stream().map(part -> new Part(part.key(), part.after(), part.before())).toList(),
        order.reversed());
  }

  /// Whether `next` goes on where this one ends, so that the two can be one step.
  boolean leadsTo(ShowDiff next) {
    return parts.stream()
            .allMatch(part ->
                next.parts.stream()
                    .filter(other -> other.key().equals(part.key()))
                    .allMatch(other -> Objects.equals(part.after(), other.before())))
        && order.after().equals(next.order.before());
  }

  /// This, then `next`, as one step.
  ShowDiff then(ShowDiff next) {
    Map<Object, Part> joined = new LinkedHashMap<>();
    parts.forEach(part -> joined.put(part.key(), part));
    for (Part part : next.parts) {
      Part first = joined.get(part.key());
      joined.put(
          part.key(), first == null ? part : new Part(part.key(), first.before(), part.after()));
    }
    return new ShowDiff(
        joined.values().stream()
            .filter(part -> !Objects.equals(part.before(), part.after()))
            .toList(),
        new SceneOrder(order.before(), next.order.after()));
  }

  /// Whether everything this touches is in `show` as it was before; else somebody has changed it.
  boolean startsFrom(Show show) {
    return parts.stream().allMatch(part -> Objects.equals(find(show, part.key()), part.before()))
        && order.startsFrom(SceneOrder.of(show));
  }

  /// What must be asked for so that `show` has all this.
  ///
  /// **Order**: a thing is there before what uses it, and goes after it.
  List<ShowCommand> commandsOn(Show show) {
    List<ShowCommand> commands = new ArrayList<>();
    List<ShowCommand> scenes = new ArrayList<>();
    List<ShowCommand> gone = new ArrayList<>();
    List<ShowCommand> removals = new ArrayList<>();
    for (Part part : parts) {
      switch (part.after()) {
        case SourceSpec source -> commands.add(new ShowCommand.PutSource(source));
        case Component component -> commands.add(new ShowCommand.PutComponent(component));
        case Layout layout -> commands.add(new ShowCommand.PutLayout(layout));
        case Scene scene -> scenes.add(new ShowCommand.PutScene(scene));
        case SourceSlot urgent -> removals.addFirst(new ShowCommand.PutUrgent(urgent));
        case VideoFormat format -> commands.add(new ShowCommand.PutNextFormat(format));
        case Keyed(int key, Show.DownstreamKey content) ->
            gone.add(new ShowCommand.PutKey(key, content));
        case Chosen(List<Guarded> actions) -> commands.add(new ShowCommand.PutGuarded(actions));
        // Its scenes are there by then, and those that go are not in it any more.
        case Show.Start(SceneId program, SceneId preview) ->
            gone.addFirst(new ShowCommand.PutStart(program, preview));
        case null -> addRemoval(part.key(), gone, removals);
        default -> throw new IllegalStateException("No part of a show: " + part);
      }
    }
    commands.addAll(scenes);
    commands.addAll(gone);
    order.commandOn(SceneOrder.of(show)).ifPresent(commands::add);
    commands.addAll(removals);
    return commands;
  }

  private static void addRemoval(Object key, List<ShowCommand> scenes, List<ShowCommand> removals) {
    switch (key) {
      case SceneId scene -> scenes.add(new ShowCommand.RemoveScene(scene));
      case LayoutId layout -> removals.add(new ShowCommand.RemoveLayout(layout));
      case ComponentId component -> removals.add(new ShowCommand.RemoveComponent(component));
      case SourceSlot slot -> removals.add(new ShowCommand.RemoveSource(slot));
      case Single single ->
          removals.addFirst(
              single == Single.NEXT_FORMAT
                  ? new ShowCommand.PutNextFormat(null)
                  : new ShowCommand.PutUrgent(null));
      default -> throw new IllegalStateException("No part of a show: " + key);
    }
  }

  private static @Nullable Object find(Show show, Object key) {
    return switch (key) {
      case SourceSlot slot -> show.source(slot).orElse(null);
      case LayoutId layout -> show.layout(layout).orElse(null);
      case ComponentId component -> show.component(component).orElse(null);
      case SceneId scene -> show.scene(scene).orElse(null);
      case Single single ->
          switch (single) {
            case URGENT -> show.urgent();
            case GUARDED -> new Chosen(show.guarded());
            case NEXT_FORMAT -> show.nextFormat();
            case START -> show.start();
            case KEY_1 -> new Keyed(1, show.keys().get(0));
            case KEY_2 -> new Keyed(2, show.keys().get(1));
          };
      default -> throw new IllegalStateException("No part of a show: " + key);
    };
  }
}
