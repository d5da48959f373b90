package org.castdesk.engine.switcher;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;

/// Edits of the show while it runs. PVW follows them at once; what is on air is a frozen copy.
final class Edits {
  private Edits() {}

  static Decision decide(EngineState state, ShowCommand command, FrameNumber frame) {
    return switch (command) {
      case ShowCommand.PutSource(SourceSpec source) -> putSource(state, source, frame);
      case ShowCommand.RemoveSource(SourceSlot slot) -> removeSource(state, slot, frame);
      case ShowCommand.PutLayout(Layout layout) ->
          edit(
              state,
              () -> state.show().withLayouts(put(state.show().layouts(), layout, Layout::id)),
              frame);
      case ShowCommand.PutComponent(Component component) ->
          edit(
              state,
              () ->
                  state
                      .show()
                      .withComponents(put(state.show().components(), component, Component::id)),
              frame);
      case ShowCommand.PutScene(Scene scene) ->
          edit(
              state,
              () ->
                  state
                      .show()
                      .withScenes(
                          put(state.show().scenes(), scene, Scene::id), state.show().start()),
              frame);
      case ShowCommand.RemoveScene(SceneId scene) -> removeScene(state, scene, frame);
      case ShowCommand.RemoveLayout _, ShowCommand.RemoveComponent _ ->
          Removals.decide(state, command, frame);
      case ShowCommand.PutKey put -> Keys.put(state, put, frame);
      case ShowCommand.OrderScenes(List<SceneId> order) -> orderScenes(state, order, frame);
      case ShowCommand.PutStart(SceneId program, SceneId preview) ->
          edit(
              state,
              () ->
                  state.show().withScenes(state.show().scenes(), new Show.Start(program, preview)),
              frame);
      case ShowCommand.PutUrgent(@Nullable SourceSlot slot) ->
          edit(state, () -> state.show().withUrgent(slot), frame);
      case ShowCommand.PutNextFormat(@Nullable VideoFormat format) ->
          edit(state, () -> state.show().withNextFormat(format), frame);
      case ShowCommand.PutGuarded(List<Guarded> actions) ->
          edit(state, () -> state.show().withGuarded(actions), frame);
    };
  }

  private static Decision putSource(EngineState state, SourceSpec source, FrameNumber frame) {
    SourceSlot slot = source.slot();
    SourceSpec before = state.show().source(slot).orElse(null);
    SourceStatus status = state.sources().get(slot);
    Decision edited =
        edit(
            state,
            () -> state.show().withSources(put(state.show().sources(), source, SourceSpec::slot)),
            frame);
    boolean sameContent = before != null && before.content().equals(source.content());
    if (sameContent || !(edited instanceof Decision.Done(Step step))) {
      return edited;
    }
    if (status != null && isSeen(status) && isOnAir(state.onAir(), slot)) {
      return Decision.refused(
          Reason.NOT_NOW, slot + " is on air; its content cannot be exchanged under the programme");
    }
    // A slot that was emptied and filled again must not believe reports of its former source.
    int generation = status == null ? (int) state.revision() + 1 : status.generation() + 1;
    EngineState next =
        Next.source(step.state(), slot, Sources.opening(generation, 0, null, frame), frame);
    return Decision.done(Next.asOneChange(state, next), new Effect.OpenSource(source, generation));
  }

  private static Decision removeSource(EngineState state, SourceSlot slot, FrameNumber frame) {
    if (state.show().source(slot).isEmpty()) {
      return Decision.refused(
          Reason.UNKNOWN,
          "There is no source in " + slot + "; the show has: " + Sources.known(state));
    }
    if (isOnAir(state.onAir(), slot)) {
      return Decision.refused(Reason.NOT_NOW, slot + " is on air and cannot be removed");
    }
    List<SourceSpec> left =
        state.show().sources().stream().filter(source -> !source.slot().equals(slot)).toList();
    EngineState next =
        Next.withoutSource(Next.show(state, state.show().withSources(left), frame), slot, frame);
    return Decision.done(Next.asOneChange(state, next), new Effect.CloseSource(slot));
  }

  private static Decision removeScene(EngineState state, SceneId id, FrameNumber frame) {
    if (state.show().scene(id).isEmpty()) {
      return Buses.unknown(state, id);
    }
    OnAir air = state.onAir();
    boolean onProgram =
        air.program().scene().id().equals(id)
            || (air.mixing() != null && air.mixing().to().scene().id().equals(id));
    if (onProgram || air.preview().equals(id)) {
      return Decision.refused(
          Reason.NOT_NOW,
          "Scene %s is on %s and cannot be removed".formatted(id, onProgram ? "PGM" : "PVW"));
    }
    List<Scene> left =
        state.show().scenes().stream().filter(scene -> !scene.id().equals(id)).toList();
    Show.Start start = state.show().start();
    // The show must still open; what is next now is the best guess for what to open it with.
    Show.Start mended =
        new Show.Start(
            start.program().equals(id) ? air.preview() : start.program(),
            start.preview().equals(id) ? air.preview() : start.preview());
    return edit(state, () -> state.show().withScenes(left, mended), frame);
  }

  private static Decision orderScenes(EngineState state, List<SceneId> order, FrameNumber frame) {
    Show show = state.show();
    Set<SceneId> known = show.scenes().stream().map(Scene::id).collect(Collectors.toSet());
    if (order.size() != known.size() || !known.equals(new HashSet<>(order))) {
      return Decision.refused(
          Reason.INVALID, "An order names each of the %d scenes once".formatted(known.size()));
    }
    List<Scene> ordered = order.stream().map(id -> show.scene(id).orElseThrow()).toList();
    return edit(state, () -> show.withScenes(ordered, show.start()), frame);
  }

  static Decision edit(EngineState state, Supplier<Show> change, FrameNumber frame) {
    try {
      return Decision.done(Next.show(state, change.get(), frame));
    } catch (IllegalArgumentException e) {
      return Decision.refused(Reason.INVALID, String.valueOf(e.getMessage()));
    }
  }

  /// An opening or failed source shows the slate, and exchanging that is what repairs the air.
  private static boolean isSeen(SourceStatus status) {
    return !(status.phase() instanceof Phase.Opening || status.phase() instanceof Phase.Failed);
  }

  /// Whether the programme shows or sounds this slot now.
  static boolean isOnAir(OnAir air, SourceSlot slot) {
    return uses(air.program(), slot)
        || (air.mixing() != null && uses(air.mixing().to(), slot))
        || (air.urgent() != null && slot.equals(air.urgent().slot()));
  }

  private static boolean uses(AirPicture picture, SourceSlot slot) {
    return picture.layout().videoLayers().stream().map(VideoLayer::slot).anyMatch(slot::equals)
        || picture.layout().audioLayers().stream().map(AudioLayer::slot).anyMatch(slot::equals);
  }

  private static <T, K> List<T> put(List<T> items, T item, Function<T, K> key) {
    List<T> changed = new ArrayList<>(items);
    for (int i = 0; i < changed.size(); i++) {
      if (key.apply(changed.get(i)).equals(key.apply(item))) {
        changed.set(i, item);
        return changed;
      }
    }
    changed.add(item);
    return changed;
  }
}
