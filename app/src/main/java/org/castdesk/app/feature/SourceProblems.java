package org.castdesk.app.feature;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.jspecify.annotations.Nullable;

/// The first source that does not play, why, and how many more there are; damaged ones come last.
///
/// @param words the whole of it; empty = all is well
/// @param brief the same where room is short: `RV05 +1`
public record SourceProblems(String words, String brief) {
  public static final SourceProblems NONE = new SourceProblems("", "");

  private record Problem(String slot, MediaFault fault) {}

  public static SourceProblems of(EngineState state, Texts texts) {
    List<Problem> all =
        Stream.concat(
                problems(state, SourceProblems::failure), problems(state, SourceStatus::damage))
            .toList();
    if (all.isEmpty()) {
      return NONE;
    }
    Problem first = all.getFirst();
    int more = all.size() - 1;
    return new SourceProblems(
        words(first, texts) + (more > 0 ? " (+" + more + ")" : ""),
        first.slot() + (more > 0 ? " +" + more : ""));
  }

  private static Stream<Problem> problems(
      EngineState state, Function<SourceStatus, @Nullable MediaFault> kind) {
    return state.sources().entrySet().stream()
        .flatMap(source ->
            Stream.ofNullable(kind.apply(source.getValue()))
                .map(fault -> new Problem(source.getKey().value(), fault)));
  }

  private static @Nullable MediaFault failure(SourceStatus status) {
    return status.phase() instanceof SourceStatus.Phase.Failed failed ? failed.fault() : null;
  }

  private static String words(Problem problem, Texts texts) {
    String subject = problem.fault().subject();
    String name = subject.substring(subject.lastIndexOf('/') + 1);
    return problem.slot()
        + (name.equals(problem.slot()) ? "" : " " + name)
        + ": "
        + texts.get(TextKey.valueOf("FAULT_" + problem.fault().code().name()));
  }
}
