package org.castdesk.app.feature;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.castdesk.app.feature.Message.Weight;
import org.castdesk.app.fx.FxThread;
import org.castdesk.app.fx.Subscriptions;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.EditKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// The edits of the show made at this desk, to be taken back and done again, one named step at a
/// time. What is on air has its own history; this one never touches it.
///
/// A step that cannot be taken back now stays where it is, and the message says why. One that
/// somebody else has changed since is skipped when it is asked for once more.
///
/// **Thread**: FX. **Order**: one edit at a time; the next starts from the show the last one made.
public final class EditHistory implements AutoCloseable {
  private static final int MOST_STEPS = 200;

  private final EngineMirror mirror;
  private final Texts texts;
  private final Subscriptions subscriptions = new Subscriptions();
  private final Deque<Entry> done = new ArrayDeque<>();
  private final Deque<Entry> undone = new ArrayDeque<>();
  private final Deque<Wish> waiting = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private Weight weight = Weight.NOTE;
  private final PendingAnswer undoAnswer;
  private final PendingAnswer redoAnswer;
  private Function<List<ShowCommand>, List<SwitcherCommand>> companions = _ -> List.of();
  private @Nullable Entry outdated;
  private boolean underWay;
  private long awaitedRevision;

  private record Entry(EditStep step, ShowDiff diff, @Nullable Object burst) {}

  private sealed interface Wish {
    PendingAnswer answer();

    record Perform(Edit edit, PendingAnswer answer) implements Wish {}

    record Undo(PendingAnswer answer) implements Wish {}

    record Redo(PendingAnswer answer) implements Wish {}
  }

  public EditHistory(EngineMirror mirror, Texts texts) {
    this.mirror = mirror;
    this.texts = texts;
    undoAnswer = new PendingAnswer(texts);
    redoAnswer = new PendingAnswer(texts);
    listen(mirror.stateProperty(), this::carryOn);
    listen(
        mirror.linksProperty(),
        () -> {
          // Another engine may count its revisions from the beginning.
          awaitedRevision = 0;
          carryOn();
        });
    listen(texts.languageProperty(), this::show);
    show();
  }

  private void listen(ObservableValue<?> value, Runnable action) {
    ChangeListener<Object> listener = (_, _, _) -> action.run();
    value.addListener(listener);
    subscriptions.add(() -> value.removeListener(listener));
  }

  /// Makes an edit that can be taken back: all of its commands on one frame, or none.
  public void perform(EditStep step, List<? extends ShowCommand> commands) {
    perform(step, commands, new PendingAnswer(texts));
  }

  /// Makes an edit; `answer` shows how it went, beside the message.
  public void perform(EditStep step, List<? extends ShowCommand> commands, PendingAnswer answer) {
    List<ShowCommand> asked = List.copyOf(commands);
    perform(new Edit(step, _ -> asked, null), answer);
  }

  /// Makes an edit of the show as it is when its turn comes.
  public void perform(Edit edit, PendingAnswer answer) {
    waiting.add(new Wish.Perform(edit, answer));
    carryOn();
  }

  /// Takes back the last step.
  public void undo() {
    waiting.add(new Wish.Undo(undoAnswer));
    carryOn();
  }

  /// Does again what was taken back last.
  public void redo() {
    waiting.add(new Wish.Redo(redoAnswer));
    carryOn();
  }

  private void carryOn() {
    EngineState state = mirror.stateProperty().get();
    while (!underWay && !waiting.isEmpty() && (state == null || isCaughtUp(state))) {
      Wish wish = waiting.removeFirst();
      Engine engine = mirror.engineProperty().get();
      if (engine == null || state == null) {
        refuse(wish.answer(), TextKey.NOT_LINKED);
      } else {
        start(engine, state, wish);
      }
    }
  }

  /// Whether nothing is under way, and the last edit is in the state shown.
  public boolean isSettled() {
    EngineState state = mirror.stateProperty().get();
    return !underWay && waiting.isEmpty() && (state == null || isCaughtUp(state));
  }

  private boolean isCaughtUp(EngineState state) {
    return state.revision() >= awaitedRevision;
  }

  private void start(Engine engine, EngineState state, Wish wish) {
    switch (wish) {
      case Wish.Perform(Edit edit, PendingAnswer answer) -> perform(engine, state, edit, answer);
      case Wish.Undo(PendingAnswer answer) -> {
        Entry entry = done.peekLast();
        if (entry == null) {
          refuse(answer, TextKey.UNDO_NOTHING);
        } else {
          move(engine, state, new Moving(entry, entry.diff().reversed(), done, undone, answer));
        }
      }
      case Wish.Redo(PendingAnswer answer) -> {
        Entry entry = undone.peekLast();
        if (entry == null) {
          refuse(answer, TextKey.REDO_NOTHING);
        } else {
          move(engine, state, new Moving(entry, entry.diff(), undone, done, answer));
        }
      }
    }
  }

  private void perform(Engine engine, EngineState state, Edit edit, PendingAnswer answer) {
    List<ShowCommand> commands;
    try {
      commands = edit.commands().apply(state.show());
    } catch (IllegalArgumentException _) {
      // What was meant for the show as it was cannot be said of the one it is now.
      refuse(answer, TextKey.REFUSED_INVALID);
      return;
    }
    Entry entry = new Entry(edit.step(), ShowDiff.of(state.show(), commands), edit.burst());
    List<ShowCommand> wanted = entry.diff().isNothing() ? List.of() : commands;
    send(
        engine,
        state,
        new Sending(entry, wanted, answer, () -> remember(entry), EditKey.EDIT_REFUSED));
  }

  /// @param diff what leads from here to there
  private record Moving(
      Entry entry, ShowDiff diff, Deque<Entry> from, Deque<Entry> to, PendingAnswer answer) {}

  private void move(Engine engine, EngineState state, Moving moving) {
    Entry entry = moving.entry();
    if (!moving.diff().startsFrom(state.show())) {
      boolean again = entry.equals(outdated);
      outdated = again ? null : entry;
      if (again) {
        moving.from().removeLast();
        show();
      }
      EditKey why = again ? EditKey.EDIT_SKIPPED : EditKey.EDIT_CHANGED_SINCE;
      moving.answer().impossible(texts.get(why));
      warn(entry.step().refused(texts, refusalOf(moving), why));
      return;
    }
    Runnable applied =
        () -> {
          moving.from().removeLastOccurrence(entry);
          moving.to().addLast(entry);
          boolean undo = moving.to().equals(undone);
          note(texts.get(undo ? TextKey.UNDONE : TextKey.REDONE, entry.step().words(texts)));
        };
    send(
        engine,
        state,
        new Sending(
            entry,
            moving.diff().commandsOn(state.show()),
            moving.answer(),
            applied,
            refusalOf(moving)));
  }

  private EditKey refusalOf(Moving moving) {
    return moving.to().equals(undone) ? EditKey.EDIT_NOT_UNDONE : EditKey.EDIT_NOT_REDONE;
  }

  /// @param refusal how it is said that it was not done
  private record Sending(
      Entry entry,
      List<ShowCommand> commands,
      PendingAnswer answer,
      Runnable applied,
      EditKey refusal) {}

  private void send(Engine engine, EngineState state, Sending sending) {
    if (sending.commands().isEmpty()) {
      sending.applied().run();
      show();
      return;
    }
    underWay = true;
    sending.answer().sent();
    CompletableFuture<Receipt> _ =
        engine
            .submit(CommandEnvelope.now(salvo(sending.commands()), Origin.DESK))
            .whenCompleteAsync((receipt, _) -> settle(state, sending, receipt), FxThread.EXECUTOR);
  }

  private void settle(EngineState before, Sending sending, @Nullable Receipt receipt) {
    underWay = false;
    switch (receipt) {
      case Receipt.Applied applied -> {
        awaitedRevision = applied.revision();
        outdated = null;
        sending.answer().done();
        sending.applied().run();
        show();
      }
      case Receipt.Rejected(var reason, _) when reason == Receipt.Reason.NEEDS_CONFIRMATION ->
          settleAsked(sending);
      case Receipt.Rejected rejected -> {
        EngineState now = Objects.requireNonNullElse(mirror.stateProperty().get(), before);
        settleRefused(sending, EditReason.of(rejected.reason(), sending.commands(), now));
      }
      case null -> settleRefused(sending, TextKey.NOT_LINKED);
    }
    carryOn();
  }

  /// The padlock asks: the same edit once more, while it does, is the Yes.
  private void settleAsked(Sending sending) {
    sending.answer().asked();
    mirror
        .question()
        .asked(
            salvo(sending.commands()), mirror.stateProperty().get(), sending.answer()::askedNoMore);
  }

  /// What goes with every edit, also when it is taken back: a live edit goes on air with it, on the
  /// same frame or not at all.
  public void setCompanions(Function<List<ShowCommand>, List<SwitcherCommand>> with) {
    companions = with;
  }

  private Salvo salvo(List<ShowCommand> commands) {
    List<Command> all = new ArrayList<>(commands);
    all.addAll(companions.apply(commands));
    return new Salvo(all);
  }

  private void settleRefused(Sending sending, Wording reason) {
    sending.answer().refused(texts.get(reason));
    warn(sending.entry().step().refused(texts, sending.refusal(), reason));
  }

  private void refuse(PendingAnswer answer, TextKey reason) {
    answer.impossible(texts.get(reason));
    warn(texts.get(reason));
  }

  private void warn(String words) {
    weight = Weight.WARNING;
    message.set(words);
  }

  private void note(String words) {
    weight = Weight.NOTE;
    message.set(words);
  }

  private void remember(Entry entry) {
    if (entry.diff().isNothing()) {
      return;
    }
    Entry joined = joined(done.peekLast(), entry);
    if (!joined.diff().isNothing()) {
      done.addLast(joined);
    }
    if (done.size() > MOST_STEPS) {
      done.removeFirst();
    }
    undone.clear();
    note(entry.step().words(texts));
  }

  /// With the steps of the same burst before it, as one.
  private Entry joined(@Nullable Entry last, Entry entry) {
    boolean goesOn =
        last != null
            && entry.burst() != null
            && entry.burst().equals(last.burst())
            && last.diff().leadsTo(entry.diff());
    if (last == null || !goesOn) {
      return entry;
    }
    done.removeLast();
    return new Entry(entry.step(), last.diff().then(entry.diff()), entry.burst());
  }

  private void show() {
    canUndo.set(!done.isEmpty());
    canRedo.set(!undone.isEmpty());
    undoName.set(done.isEmpty() ? "" : done.getLast().step().words(texts));
    redoName.set(undone.isEmpty() ? "" : undone.getLast().step().words(texts));
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /// The step that undo takes back, in words; empty = none.
  public ReadOnlyStringProperty undoNameProperty() {
    return undoName.getReadOnlyProperty();
  }

  /// The step that redo does again, in words; empty = none.
  public ReadOnlyStringProperty redoNameProperty() {
    return redoName.getReadOnlyProperty();
  }

  /// What became of the last edit, in one line.
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// How much that line matters: a refusal is a warning.
  public Weight messageWeight() {
    return weight;
  }

  /// For the key that takes back.
  public PendingAnswer undoAnswer() {
    return undoAnswer;
  }

  /// For the key that does again.
  public PendingAnswer redoAnswer() {
    return redoAnswer;
  }

  @Override
  public void close() {
    subscriptions.close();
  }
}
