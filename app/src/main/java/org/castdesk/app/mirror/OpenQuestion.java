package org.castdesk.app.mirror;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Padlock.Question;
import org.jspecify.annotations.Nullable;

/// What the closed padlock asks this desk, as long as it does. The engine's state decides when the
/// question is over; only an engine that says nothing any more is overruled, by time.
///
/// **Thread**: FX.
public final class OpenQuestion {
  /// A little longer than the engine's own patience.
  private static final Duration LONGEST = Duration.seconds(4);

  private final ReadOnlyObjectWrapper<@Nullable Command> command = new ReadOnlyObjectWrapper<>();
  private final PauseTransition longest = new PauseTransition(LONGEST);
  private Runnable over = () -> {};
  private @Nullable Question question;

  OpenQuestion() {
    longest.setOnFinished(_ -> end());
  }

  /// The engine has answered this command with a question.
  ///
  /// @param whenOver runs once, when the question does not stand any more
  public void asked(Command asked, @Nullable EngineState state, Runnable whenOver) {
    end();
    over = whenOver;
    command.set(asked);
    longest.playFromStart();
    if (state != null) {
      look(state);
    }
  }

  /// Another state: does the question stand in it?
  void look(EngineState state) {
    Command asked = command.get();
    if (asked == null) {
      return;
    }
    Question known = question;
    if (known == null) {
      // Another desk may have been asked the same; the newest is the one that was answered now.
      question =
          state.padlock().questions().reversed().stream()
              .filter(each -> each.command().equals(asked))
              .filter(each -> each.origin().name().equals(Origin.DESK.name()))
              .findFirst()
              .orElse(null);
    } else if (!state.padlock().questions().contains(known)) {
      end();
    }
  }

  void end() {
    longest.stop();
    question = null;
    Runnable told = over;
    over = () -> {};
    command.set(null);
    told.run();
  }

  /// What would be done; null = nothing is asked.
  public ReadOnlyObjectProperty<@Nullable Command> commandProperty() {
    return command.getReadOnlyProperty();
  }
}
