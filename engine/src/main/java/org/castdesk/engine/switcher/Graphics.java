package org.castdesk.engine.switcher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.castdesk.engine.command.ComponentCommand;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.GraphicsState.Reading;
import org.castdesk.engine.state.KeyState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;

/// Graphics that come, go and change their words while they are on air.
final class Graphics {
  private Graphics() {}

  static Decision decide(EngineState state, ComponentCommand command, FrameNumber frame) {
    return switch (command) {
      case ComponentCommand.BringIn(ComponentId id) -> bringIn(state, id, frame);
      case ComponentCommand.TakeOut(ComponentId id) -> takeOut(state, id, frame);
      case ComponentCommand.SetVariable(String name, String text) ->
          done(
              state,
              state.graphics().with(new Reading(new Binding.Variable(name), text, null)),
              frame);
      case ComponentCommand.SetCaption(ComponentId id, String text) ->
          setCaption(state, id, text, frame);
    };
  }

  static EngineState apply(EngineState state, Fact.GraphicFact fact, FrameNumber frame) {
    GraphicsState now = state.graphics();
    GraphicsState after =
        switch (fact) {
          case Fact.ClockRead(var clock) -> now.withClock(clock);
          case Fact.DataRead(var binding, var text) -> now.with(new Reading(binding, text, null));
          case Fact.DataFailed(var binding, var fault) -> {
            Reading before = now.reading(binding);
            yield now.with(new Reading(binding, before == null ? null : before.text(), fault));
          }
          case Fact.TrackSpoke(var track, var words, var frames, var fault) ->
              now.with(
                  new GraphicsState.Spoken(
                      track, words, frame, new FrameNumber(frame.value() + frames), fault));
          case Fact.TrackForgotten(var track) -> now.without(track);
          case Fact.GraphicTroubled(var owner, var fault) -> now.withTrouble(owner, fault);
          case Fact.GraphicsMeasured(var drawn) -> now.withDrawn(drawn);
        };
    return Next.graphics(state, after, frame);
  }

  private static Decision bringIn(EngineState state, ComponentId id, FrameNumber frame) {
    Component component = state.show().component(id).orElse(null);
    if (component == null) {
      return unknown(state, id);
    }
    Decision busy = busy(state);
    if (busy != null) {
      return busy;
    }
    AirPicture program = state.onAir().program();
    AirComponent there = program.graphic(id).orElse(null);
    if (there != null && !there.isLeaving(frame.value())) {
      return Decision.done(state);
    }
    return onAir(
        state, air -> air.withPicture(program.with(AirComponent.from(component, frame))), frame);
  }

  private static Decision takeOut(EngineState state, ComponentId id, FrameNumber frame) {
    Decision busy = busy(state);
    if (busy != null) {
      return busy;
    }
    AirPicture program = state.onAir().program();
    AirComponent there = program.graphic(id).orElse(null);
    if (there == null) {
      return state.show().component(id).isEmpty()
          ? unknown(state, id)
          : Decision.refused(Reason.NOT_NOW, "Component '" + id + "' is not on air");
    }
    AirPicture after = program.with(there.leaving(frame));
    return onAir(state, air -> air.withPicture(withoutGone(after, frame.value())), frame);
  }

  private static Decision setCaption(
      EngineState state, ComponentId id, String text, FrameNumber frame) {
    Component component = state.show().component(id).orElse(null);
    if (component == null) {
      return unknown(state, id);
    }
    return component.graphic() instanceof Graphic.Caption
        ? done(state, state.graphics().withCaption(id, text), frame)
        : Decision.refused(Reason.INVALID, "Component '" + id + "' is no caption");
  }

  private static @Nullable Decision busy(EngineState state) {
    return state.onAir().mixing() == null
        ? null
        : Decision.refused(Reason.BUSY, "A transition runs; graphics wait for its end");
  }

  /// Takes away what has left; the same state when nothing has.
  static EngineState pass(EngineState state, FrameNumber frame) {
    OnAir air = state.onAir();
    OnAir after = air;
    if (isAnyGone(air.program().graphics(), frame.value())) {
      after = after.withPicture(withoutGone(air.program(), frame.value()));
    }
    for (int i = 0; i < air.keys().size(); i++) {
      KeyState key = after.keys().get(i);
      if (isAnyGone(key.graphics(), frame.value())) {
        after = after.withKey(i, key.withGraphics(present(key.graphics(), frame.value())));
      } else if (!key.graphics().isEmpty() && !key.isOnAir(frame.value())) {
        after = after.withKey(i, key.withGraphics(List.of()));
      }
    }
    return Next.onAir(state, after, frame);
  }

  private static boolean isAnyGone(List<AirComponent> graphics, long frame) {
    for (AirComponent graphic : graphics) {
      if (graphic.isGone(frame)) {
        return true;
      }
    }
    return false;
  }

  private static AirPicture withoutGone(AirPicture picture, long frame) {
    return picture.withGraphics(present(picture.graphics(), frame));
  }

  private static List<AirComponent> present(List<AirComponent> graphics, long frame) {
    List<AirComponent> present = new ArrayList<>(graphics);
    present.removeIf(graphic -> graphic.isGone(frame));
    return present;
  }

  private static Decision unknown(EngineState state, ComponentId id) {
    String known =
        state.show().components().stream()
            .map(component -> component.id().value())
            .collect(Collectors.joining(", "));
    return Decision.refused(
        Reason.UNKNOWN, "There is no component '" + id + "'; the show has: " + known);
  }

  private static Decision onAir(EngineState state, UnaryOperator<OnAir> change, FrameNumber frame) {
    return Decision.done(Next.onAir(state, change.apply(state.onAir()), frame));
  }

  private static Decision done(EngineState state, GraphicsState after, FrameNumber frame) {
    return Decision.done(Next.graphics(state, after, frame));
  }
}
