package org.castdesk.engine.switcher;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.command.KeyCommand;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.KeyState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.time.FrameNumber;

/// The downstream keys: graphics above all scenes.
final class Keys {
  private Keys() {}

  static Decision decide(EngineState state, KeyCommand command, FrameNumber frame) {
    int index = command.key() - 1;
    KeyState key = state.onAir().keys().get(index);
    if (key.tied() && state.onAir().mixing() != null) {
      return Decision.refused(Reason.BUSY, "The key is tied to the transition that runs");
    }
    return switch (command) {
      case KeyCommand.CutKey _ -> {
        List<AirComponent> shown = shown(state.show(), index, frame);
        yield changed(state, index, key.cut(!key.on(), shown, frame), frame);
      }
      case KeyCommand.AutoKey _ -> {
        // On its way out it goes on showing what it shows.
        boolean isSeen = key.isOnAir(frame.value());
        List<AirComponent> shown = isSeen ? key.graphics() : shown(state.show(), index, frame);
        int rate = state.show().keys().get(index).rateFrames();
        yield changed(state, index, key.auto(!key.on(), shown, frame, rate), frame);
      }
      case KeyCommand.TieKey(_, boolean tied) when state.onAir().mixing() != null ->
          Decision.refused(Reason.BUSY, "A key is tied or untied when no transition runs");
      case KeyCommand.TieKey(_, boolean tied) -> changed(state, index, key.withTied(tied), frame);
    };
  }

  static Decision put(EngineState state, ShowCommand.PutKey put, FrameNumber frame) {
    List<Show.DownstreamKey> keys = new ArrayList<>(state.show().keys());
    keys.set(put.key() - 1, put.content());
    return Edits.edit(state, () -> state.show().withKeys(keys), frame);
  }

  /// What every tied key will show when the transition that starts now is over.
  static List<List<AirComponent>> next(EngineState state, FrameNumber frame) {
    List<List<AirComponent>> next = new ArrayList<>();
    for (int i = 0; i < Show.KEYS; i++) {
      KeyState key = state.onAir().keys().get(i);
      next.add(key.tied() && !key.on() ? shown(state.show(), i, frame) : List.of());
    }
    return List.copyOf(next);
  }

  /// The keys after a cut: those tied to it turn with it.
  static List<KeyState> afterCut(EngineState state, FrameNumber frame) {
    List<KeyState> after = new ArrayList<>();
    for (int i = 0; i < Show.KEYS; i++) {
      KeyState key = state.onAir().keys().get(i);
      after.add(key.tied() ? key.cut(!key.on(), shown(state.show(), i, frame), frame) : key);
    }
    return List.copyOf(after);
  }

  private static List<AirComponent> shown(Show show, int index, FrameNumber frame) {
    List<AirComponent> shown = new ArrayList<>();
    for (ComponentId id : show.keys().get(index).components()) {
      shown.add(AirComponent.from(show.component(id).orElseThrow(), frame));
    }
    return List.copyOf(shown);
  }

  private static Decision changed(EngineState state, int index, KeyState key, FrameNumber frame) {
    OnAir air = state.onAir().withKey(index, key);
    return Decision.done(Next.onAir(state, air, frame));
  }
}
