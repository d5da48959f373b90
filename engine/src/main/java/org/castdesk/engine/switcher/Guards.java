package org.castdesk.engine.switcher;

import java.util.Optional;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.PadlockCommand;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.state.EngineState;

/// Which commands a closed padlock asks about.
final class Guards {
  private Guards() {}

  static boolean isGuarded(EngineState state, Command command) {
    return state.padlock().closed() && asks(state, command);
  }

  /// What loosens the padlock itself is always asked about; else it would guard nothing.
  private static boolean asks(EngineState state, Command command) {
    return switch (command) {
      case Salvo salvo -> salvo.commands().stream().anyMatch(inner -> asks(state, inner));
      case PadlockCommand.OpenPadlock _, ShowCommand.PutGuarded _ -> true;
      default ->
          action(state, command)
              .filter(action -> state.show().guarded().contains(action))
              .isPresent();
    };
  }

  private static Optional<Guarded> action(EngineState state, Command command) {
    return switch (command) {
      case SwitcherCommand bus -> action(state, bus);
      case OutputCommand.StopOutput _ -> Optional.of(Guarded.STOP_OUTPUT);
      case ShowCommand.RemoveSource _,
          ShowCommand.RemoveScene _,
          ShowCommand.RemoveLayout _,
          ShowCommand.RemoveComponent _ ->
          Optional.of(Guarded.REMOVE);
      case OutputCommand.StartOutput _, SourceCommand _, ShowCommand _, PadlockCommand _, Salvo _ ->
          Optional.empty();
    };
  }

  private static Optional<Guarded> action(EngineState state, SwitcherCommand command) {
    return switch (command) {
      case SwitcherCommand.Take _ -> Optional.of(Guarded.STRAIGHT_TO_PGM);
      case SwitcherCommand.FadeToBlack _ when !state.onAir().fade().black() ->
          Optional.of(Guarded.FADE_TO_BLACK);
      case SwitcherCommand.TakeBack _ -> Optional.of(Guarded.TAKE_BACK);
      case SwitcherCommand.SetUrgent(boolean on) when !on -> Optional.of(Guarded.END_URGENT);
      default -> Optional.empty();
    };
  }
}
