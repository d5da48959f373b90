package org.castdesk.app.feature;

import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.PadlockCommand;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;

/// What the second press would do, as a question to the operator: `Fade PGM to black?`
public final class QuestionWords {
  /// Longer names lose their middle: the words around them say what would be done.
  private static final int LONGEST_NAME = 28;

  private final Texts texts;

  public QuestionWords(Texts texts) {
    this.texts = texts;
  }

  /// With the names that things have in `show`.
  public String of(Command command, Show show) {
    String words = words(command, show);
    return words.isEmpty() ? texts.get(SafetyKey.QUESTION_EDIT) : words;
  }

  private String words(Command command, Show show) {
    return switch (command) {
      case Salvo salvo ->
          salvo.commands().stream()
              .map(inner -> words(inner, show))
              .filter(words -> !words.isEmpty())
              .findFirst()
              .orElse("");
      case SwitcherCommand bus -> words(bus, show);
      case OutputCommand.StopOutput(var output) ->
          texts.get(SafetyKey.QUESTION_STOP_OUTPUT, inShort(output.value()));
      case SourceCommand.Pause(var slot) ->
          texts.get(SafetyKey.QUESTION_PAUSE_ON_AIR, inShort(source(slot, show)));
      case SourceCommand.Seek(var slot, _) ->
          texts.get(SafetyKey.QUESTION_SEEK_ON_AIR, inShort(source(slot, show)));
      case SourceCommand.Reopen(var slot) ->
          texts.get(SafetyKey.QUESTION_REOPEN_ON_AIR, inShort(source(slot, show)));
      case PadlockCommand.OpenPadlock _ -> texts.get(SafetyKey.QUESTION_OPEN_PADLOCK);
      case ShowCommand.PutGuarded _ -> texts.get(SafetyKey.QUESTION_GUARDED);
      case ShowCommand.RemoveScene(var id) ->
          remove(show.scene(id).map(Scene::name).orElse(id.value()));
      case ShowCommand.RemoveSource(var slot) -> remove(source(slot, show));
      case ShowCommand.RemoveLayout(var id) -> remove(id.value());
      case ShowCommand.RemoveComponent(var id) -> remove(id.value());
      default -> "";
    };
  }

  private static String source(SourceSlot slot, Show show) {
    return show.source(slot)
        .map(SourceSpec::name)
        .map(name -> name.equals(slot.value()) ? name : slot + " " + name)
        .orElse(slot.value());
  }

  private String words(SwitcherCommand command, Show show) {
    return switch (command) {
      case SwitcherCommand.Take(var id) ->
          texts.get(
              SafetyKey.QUESTION_STRAIGHT_TO_PGM,
              inShort(show.scene(id).map(Scene::name).orElse(id.value())));
      case SwitcherCommand.FadeToBlack _ -> texts.get(SafetyKey.QUESTION_FADE_TO_BLACK);
      case SwitcherCommand.TakeBack _ -> texts.get(SafetyKey.QUESTION_TAKE_BACK);
      case SwitcherCommand.SetUrgent _ -> texts.get(SafetyKey.QUESTION_END_URGENT);
      default -> "";
    };
  }

  private String remove(String name) {
    return texts.get(SafetyKey.QUESTION_REMOVE, inShort(name));
  }

  /// Names differ at their ends (`Interview 1`, `Interview 2`): both ends stay.
  static String inShort(String name) {
    int[] signs = name.codePoints().toArray();
    if (signs.length <= LONGEST_NAME) {
      return name;
    }
    int tail = LONGEST_NAME / 3;
    int head = LONGEST_NAME - tail - 1;
    return new String(signs, 0, head).strip()
        + "…"
        + new String(signs, signs.length - tail, tail).strip();
  }
}
