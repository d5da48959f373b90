package org.castdesk.app.feature.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.EditKey;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.jspecify.annotations.Nullable;

/// What can be done to the sources of a show, each as one step that can be taken back.
final class SourceEditController {
  private final EditHistory history;

  SourceEditController(EditHistory history) {
    this.history = history;
  }

  /// A source that found its slot.
  record Placed(SourceSlot slot, NewSource source) {}

  /// The slots for new sources: the wished one first, taken or not, then the free ones.
  static List<Placed> place(Show show, List<NewSource> sources, @Nullable SourceSlot wished) {
    List<SourceSlot> slots =
        Stream.concat(
                Stream.ofNullable(wished),
                IntStream.rangeClosed(1, SourceBankModel.SLOTS)
                    .mapToObj(SourceSlot::of)
                    .filter(slot -> !slot.equals(wished) && show.source(slot).isEmpty()))
            .toList();
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < Math.min(slots.size(), sources.size()); i++) {
      placed.add(new Placed(slots.get(i), sources.get(i)));
    }
    return placed;
  }

  void add(Show show, List<Placed> placed, PendingAnswer answer) {
    List<ShowCommand> commands =
        placed.stream()
            .<ShowCommand>map(each ->
                new ShowCommand.PutSource(
                    new SourceSpec(each.slot(), each.source().name(), each.source().content())))
            .toList();
    Placed first = placed.getFirst();
    SourceSpec before = show.source(first.slot()).orElse(null);
    String name = first.source().name();
    EditStep step =
        placed.size() > 1
            ? EditStep.of(EditKey.STEP_SOURCES_ADD, Integer.toString(placed.size()))
            : before == null
                ? EditStep.of(EditKey.STEP_SOURCE_ADD, name)
                : EditStep.of(EditKey.STEP_SOURCE_REPLACE, before.name(), name);
    history.perform(step, commands, answer);
  }

  void remove(SourceSpec source, PendingAnswer answer) {
    history.perform(
        EditStep.of(EditKey.STEP_SOURCE_REMOVE, source.name()),
        List.of(new ShowCommand.RemoveSource(source.slot())),
        answer);
  }

  void rename(SourceSpec source, String name, PendingAnswer answer) {
    String plain = name.length() > 128 ? name.substring(0, 128) : name;
    put(
        EditStep.of(EditKey.STEP_SOURCE_RENAME, source.name(), plain),
        new SourceSpec(source.slot(), plain, source.content(), source.gainDb()),
        answer);
  }

  /// From once to for ever and back.
  void loop(SourceSpec source, PendingAnswer answer) {
    if (source.content() instanceof SourceContent.Media media) {
      boolean endless = media.repeat().isEndless();
      SourceContent changed =
          new SourceContent.Media(
              media.location(),
              endless ? SourceContent.Repeat.ONCE : SourceContent.Repeat.ENDLESS,
              media.begin(),
              media.end(),
              media.atEnd());
      put(
          EditStep.of(endless ? EditKey.STEP_SOURCE_ONCE : EditKey.STEP_SOURCE_LOOP, source.name()),
          new SourceSpec(source.slot(), source.name(), changed, source.gainDb()),
          answer);
    }
  }

  /// @param chosen what URGENT brings from now on: this source, or null = the card
  void standby(SourceSpec source, @Nullable SourceSlot chosen, PendingAnswer answer) {
    history.perform(
        chosen == null
            ? EditStep.of(SafetyKey.STEP_STANDBY_CARD)
            : EditStep.of(SafetyKey.STEP_STANDBY, source.name()),
        List.of(new ShowCommand.PutUrgent(chosen)),
        answer);
  }

  private void put(EditStep step, SourceSpec source, PendingAnswer answer) {
    history.perform(step, List.of(new ShowCommand.PutSource(source)), answer);
  }
}
