package org.castdesk.engine.switcher;

import java.util.Optional;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.ComponentCommand;
import org.castdesk.engine.command.KeyCommand;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.PadlockCommand;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.SourceSlot;
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
      case SourceCommand playing -> action(state, playing);
      case OutputCommand.StartOutput _,
          ShowCommand _,
          PadlockCommand _,
          ComponentCommand _,
          KeyCommand _,
          Salvo _ ->
          Optional.empty();
    };
  }

  /// Playing what stands still harms nobody.
  private static Optional<Guarded> action(EngineState state, SourceCommand command) {
    SourceSlot slot =
        switch (command) {
          case SourceCommand.Play _ -> null;
          case SourceCommand.Pause(var paused) -> paused;
          case SourceCommand.Seek(var moved, _) -> moved;
          case SourceCommand.Reopen(var opened) -> opened;
        };
    return slot != null && Edits.isOnAir(state.onAir(), slot)
        ? Optional.of(Guarded.PLAY_HEAD_ON_AIR)
        : Optional.empty();
  }

  /// Whether a wish says Yes to the question about another. A playing head moves on between two
  /// presses, so that the second one names another place.
  static boolean isSame(Command asked, Command wish) {
    return asked.equals(wish)
        || (asked instanceof SourceCommand.Seek(var first, _)
            && wish instanceof SourceCommand.Seek(var second, _)
            && first.equals(second));
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
