package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.GraphicEdits;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.feature.layout.canvas.Contents;
import org.castdesk.app.feature.layout.table.TableHands;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.jspecify.annotations.Nullable;

/// What lists do with the graphics of a scene: bring them in, hide them, choose them, make new ones.
///
/// Whether a graphic is seen in a scene is whether the scene has it, as with its key: how solid it is
/// belongs to the graphic, and other scenes have that too.
final class GraphicEditsController implements TableHands {
  private final EditedThings things;
  private final SelectionController selection;
  private final EditHistory history;
  private final PendingAnswer answer;
  private final Texts texts;
  private final Supplier<@Nullable Show> show;

  GraphicEditsController(
      EditedThings things,
      SelectionController selection,
      EditHistory history,
      PendingAnswer answer,
      Words words) {
    this.things = things;
    this.selection = selection;
    this.history = history;
    this.answer = answer;
    texts = words.texts();
    show = words.show();
  }

  /// @param show as it is now; null = there is none
  record Words(Texts texts, Supplier<@Nullable Show> show) {}

  private @Nullable Component graphic(ComponentId id) {
    Show now = show.get();
    return now == null ? null : now.component(id).orElse(null);
  }

  @Override
  public void onSelect(ComponentId id, boolean adds) {
    int index = things.indexOf(id);
    if (index >= 0) {
      selection.onSelect(index, adds);
    } else {
      selection.onSelectNothing();
    }
  }

  @Override
  public void onSeen(ComponentId id) {
    Component graphic = graphic(id);
    if (graphic == null) {
      return;
    }
    if (things.indexOf(id) >= 0) {
      things.hide(id);
      selection.change(step(GraphicKey.STEP_GRAPHIC_OUT, graphic), (_, now) -> without(now, id));
      return;
    }
    int place = things.hidden().getOrDefault(id, Integer.MAX_VALUE);
    things.selectComing();
    selection.change(
        step(GraphicKey.STEP_GRAPHIC_IN, graphic),
        (later, now) ->
            with(now, later.component(id).orElseThrow(GraphicEditsController::gone), place));
  }

  private EditStep step(GraphicKey words, Component graphic) {
    return EditStep.of(words, graphic.name(), selection.sceneName());
  }

  private static IllegalArgumentException gone() {
    return new IllegalArgumentException("The graphic is not there any more");
  }

  private static Contents without(Contents now, ComponentId id) {
    return now.withGraphics(
        now.graphics().stream().filter(graphic -> !graphic.id().equals(id)).toList());
  }

  private static Contents with(Contents now, Component graphic, int place) {
    if (now.graphics().contains(graphic)) {
      return now;
    }
    List<Component> graphics = new ArrayList<>(now.graphics());
    graphics.add(Math.min(place, graphics.size()), graphic);
    return now.withGraphics(graphics);
  }

  @Override
  public void onLock(ComponentId id) {
    int index = things.indexOf(id);
    if (index >= 0) {
      selection.onLock(index);
    }
  }

  @Override
  public void onAdd(GraphicTemplate template, String file) {
    String name = texts.get(GraphicEdits.name(template)).replace("…", "").strip();
    things.selectComing();
    selection.change(
        EditStep.of(LayoutKey.STEP_GRAPHIC_ADD, name, selection.sceneName()),
        (later, now) -> {
          Component made =
              GraphicEdits.make(
                  later, GraphicEdits.freeSlot(later, List.of()), template, file, texts);
          return with(now, made, Integer.MAX_VALUE);
        });
  }

  /// Out of the show, and out of all scenes.
  @Override
  public void onRemove(ComponentId id) {
    Show now = show.get();
    Component graphic = graphic(id);
    if (now != null && graphic != null) {
      selection.end();
      things.forgetHidden(id);
      history.perform(
          EditStep.of(GraphicKey.STEP_GRAPHIC_REMOVE, graphic.name()),
          GraphicEdits.removal(now, id),
          answer);
    }
  }
}
