package org.castdesk.app.feature.layout.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.layout.canvas.Placed;
import org.castdesk.app.feature.layout.table.TableRow.Tag;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.KeyState;
import org.jspecify.annotations.Nullable;

/// The rows of the table: every graphic of the show, by their slots.
public final class GraphicRowsController {
  private final Texts texts;
  private final GraphicWords words;

  /// A graphic in the scene that is edited.
  ///
  /// @param thing where it is
  public record InScene(Placed thing, boolean isLocked, boolean isSelected) {}

  public GraphicRowsController(Texts texts) {
    this.texts = texts;
    words = new GraphicWords(texts);
  }

  /// @param inScene empty = the scene does not have it
  public List<TableRow> rows(EngineState state, Function<ComponentId, Optional<InScene>> inScene) {
    Comparator<Component> bySlot =
        Comparator.comparing(
            component -> component.slot() == null ? "~" : component.slot().value());
    return state.show().components().stream()
        .sorted(bySlot)
        .map(component -> row(state, component, inScene.apply(component.id()).orElse(null)))
        .toList();
  }

  private TableRow row(EngineState state, Component component, @Nullable InScene there) {
    boolean isIn = there != null;
    Component.Slot slot = component.slot();
    return new TableRow(
        component.id(),
        slot == null ? "" : slot.value(),
        GraphicWords.icon(component),
        component.name(),
        words.content(component),
        there == null || !there.thing().isKnown() ? "" : place(there.thing()),
        slot == null || slot.number() > DeskKey.GRAPHICS
            ? ""
            : texts.keys(new DeskKey(Action.GRAPHIC_NEXT, slot.number() - 1)),
        tags(state, component.id(), isIn),
        words.timing(component.timing(), state.show().format().rate()),
        isIn,
        there != null && there.isLocked(),
        there != null && there.isSelected());
  }

  private static String place(Placed thing) {
    return number(thing.box().x()) + ", " + number(thing.box().y());
  }

  private static String number(double px) {
    return Math.round(px) < 0 ? "−" + -Math.round(px) : Long.toString(Math.round(px));
  }

  /// Whether it is on PGM now, and is not leaving.
  public static boolean isOnAir(EngineState state, ComponentId id) {
    long frame = state.frame().value();
    return state
            .onAir()
            .program()
            .graphic(id)
            .map(graphic -> !graphic.isLeaving(frame))
            .orElse(false)
        || keys(state, id, frame);
  }

  private static boolean keys(EngineState state, ComponentId id, long frame) {
    return state.onAir().keys().stream()
        .filter(key -> key.isOnAir(frame))
        .map(KeyState::graphics)
        .flatMap(List<AirComponent>::stream)
        .anyMatch(graphic -> graphic.component().id().equals(id));
  }

  private List<Tag> tags(EngineState state, ComponentId id, boolean isIn) {
    long frame = state.frame().value();
    boolean isOn =
        state.onAir().program().graphic(id).map(graphic -> !graphic.isLeaving(frame)).orElse(false);
    List<Tag> tags = new ArrayList<>();
    if (isOn) {
      tags.add(new Tag(Tally.ON_AIR, texts.get(LayoutKey.TAG_PGM_ON)));
    }
    if (isIn) {
      tags.add(new Tag(Tally.NEXT, texts.get(isOn ? LayoutKey.TAG_PVW : LayoutKey.TAG_PVW_NEXT)));
    }
    Show show = state.show();
    for (int i = 0; i < show.keys().size(); i++) {
      if (show.keys().get(i).components().contains(id)) {
        boolean isKeyOn = state.onAir().keys().get(i).on();
        tags.add(new Tag(isKeyOn ? Tally.ON_AIR : Tally.OFF, texts.get(LayoutKey.TAG_KEY, i + 1)));
      }
    }
    return tags;
  }
}
