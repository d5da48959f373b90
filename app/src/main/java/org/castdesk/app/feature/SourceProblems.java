package org.castdesk.app.feature;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.jspecify.annotations.Nullable;

/// The first source that does not play, why, and how many more there are; damaged ones come last.
///
/// @param words the whole of it; empty = all is well
/// @param brief the same where room is short: `RV05 +1`
public record SourceProblems(String words, String brief) {
  public static final SourceProblems NONE = new SourceProblems("", "");

  private record Problem(String slot, String name, MediaFault fault) {}

  public static SourceProblems of(EngineState state, Texts texts) {
    List<Problem> all =
        Stream.<Function<SourceStatus, @Nullable MediaFault>>of(
                SourceProblems::failure, SourceProblems::cause, SourceStatus::damage)
            .flatMap(kind -> problems(state, kind))
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
                .map(fault ->
                    new Problem(
                        source.getKey().value(), name(source.getKey(), fault, state), fault)));
  }

  private static @Nullable MediaFault failure(SourceStatus status) {
    return status.phase() instanceof SourceStatus.Phase.Failed failed ? failed.fault() : null;
  }

  private static @Nullable MediaFault cause(SourceStatus status) {
    return status.phase() instanceof SourceStatus.Phase.Holding holding ? holding.cause() : null;
  }

  /// A file is known by its name; the address of a stream may have its key at the end.
  private static String name(SourceSlot slot, MediaFault fault, EngineState state) {
    String subject = fault.subject();
    boolean isAddress = subject.contains("://") || isLive(slot, state);
    return isAddress
        ? state.show().source(slot).map(SourceSpec::name).orElse(slot.value())
        : subject.substring(subject.lastIndexOf('/') + 1);
  }

  private static boolean isLive(SourceSlot slot, EngineState state) {
    return state
        .show()
        .source(slot)
        .filter(source -> source.content() instanceof SourceContent.Live)
        .isPresent();
  }

  private static String words(Problem problem, Texts texts) {
    return problem.slot()
        + (problem.name().equals(problem.slot()) ? "" : " " + problem.name())
        + ": "
        + texts.get(TextKey.valueOf("FAULT_" + problem.fault().code().name()));
  }
}
