package org.castdesk.engine.state;

import java.util.List;
import java.util.Optional;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.time.FrameNumber;

/// Whether dangerous actions need a second press, and which presses wait for theirs.
///
/// @param questions at most one of each client, the oldest first
public record Padlock(boolean closed, List<Question> questions) {
  public static final Padlock OPEN = new Padlock(false, List.of());
  public static final Padlock CLOSED = new Padlock(true, List.of());

  public Padlock {
    questions = List.copyOf(questions);
  }

  /// A first press: the same command once more from the same client is the Yes. Anything else of
  /// that client is the No, and so is time.
  ///
  /// @param until the first frame on which it is too late
  public record Question(Origin origin, Command command, FrameNumber asked, FrameNumber until) {}

  /// What this client was asked.
  public Optional<Question> questionTo(Origin origin) {
    return questions.stream().filter(question -> question.origin().equals(origin)).findFirst();
  }

  public Padlock with(List<Question> waiting) {
    return new Padlock(closed, waiting);
  }
}
