package org.castdesk.app.feature.settings;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.util.Duration;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.time.FrameRate;

/// Chooses the picture format from the next start on, and starts the engine anew when that may be.
final class FormatController extends DeskController {
  private static final Duration ARMED_FOR = Duration.seconds(3);

  private final FormatModel model;
  private final FormatSection view;
  private final EditHistory edits;
  private final PauseTransition armed = new PauseTransition(ARMED_FOR);
  private BooleanSupplier isOurs = () -> false;
  private Runnable restart = () -> {};

  FormatController(EngineMirror mirror, Texts texts, EditHistory edits) {
    super(mirror, texts);
    this.edits = edits;
    model = new FormatModel(texts);
    view = new FormatSection(this, model, texts);
    armed.setOnFinished(_ -> model.armed.set(false));
    watch(mirror.stateProperty(), _ -> show());
    watch(mirror.linkProperty().map(link -> link.isLinked()), _ -> show());
    watch(texts.languageProperty(), _ -> show());
  }

  @Override
  public Parent view() {
    return view;
  }

  /// @param newIsOurs whether this desk started the engine
  void connect(BooleanSupplier newIsOurs, Runnable newRestart) {
    isOurs = newIsOurs;
    restart = newRestart;
    show();
  }

  /// A size or a rate was pressed; the other one stays as chosen.
  void onChoose(Object choice) {
    EngineState state = mirror().stateProperty().get();
    if (state == null) {
      return;
    }
    VideoFormat chosen = chosen(state);
    VideoFormat wanted =
        switch (choice) {
          case PictureSize size -> new VideoFormat(size, chosen.rate());
          case FrameRate rate -> new VideoFormat(chosen.size(), rate);
          default -> chosen;
        };
    if (!wanted.equals(chosen)) {
      boolean stays = wanted.equals(state.show().format());
      edits.perform(
          EditStep.of(SafetyKey.STEP_FORMAT, FormatChoices.words(wanted)),
          List.of(new ShowCommand.PutNextFormat(stays ? null : wanted)),
          model.answer);
    }
  }

  /// The first press arms the key, the second within three seconds starts the engine anew.
  void onRestart() {
    show();
    if (!model.refusal.get().isEmpty()) {
      return;
    }
    if (model.armed.get()) {
      disarm();
      restart.run();
    } else {
      model.armed.set(true);
      armed.playFromStart();
    }
  }

  /// Nobody means it any more.
  void disarm() {
    armed.stop();
    model.armed.set(false);
  }

  private static VideoFormat chosen(EngineState state) {
    return Objects.requireNonNullElse(state.show().nextFormat(), state.show().format());
  }

  private void show() {
    EngineState state = mirror().stateProperty().get();
    if (state == null) {
      return;
    }
    VideoFormat now = state.show().format();
    VideoFormat chosen = chosen(state);
    boolean waits = !chosen.equals(now);
    model.now.set(FormatChoices.words(now));
    model.size.set(chosen.size());
    model.rate.set(chosen.rate());
    model.waits.set(waits);
    model.outcome.set(
        waits
            ? texts().get(SafetyKey.FORMAT_WAITS, FormatChoices.words(chosen))
            : texts().get(SafetyKey.FORMAT_STAYS));
    model.refusal.set(refusal(state, waits));
    if (!model.refusal.get().isEmpty()) {
      disarm();
    }
  }

  private String refusal(EngineState state, boolean waits) {
    long running = state.outputs().values().stream().filter(FormatController::isAlive).count();
    Wording reason =
        !mirror().linkProperty().get().isLinked()
            ? TextKey.NOT_LINKED
            : !isOurs.getAsBoolean()
                ? SafetyKey.RESTART_NOT_OURS
                : running > 0
                    ? SafetyKey.RESTART_OUTPUTS
                    : waits ? null : SafetyKey.RESTART_NO_NEED;
    return reason == null ? "" : texts().get(reason, running);
  }

  private static boolean isAlive(OutputStatus status) {
    return switch (status.phase()) {
      case OutputStatus.Phase.Starting _,
          OutputStatus.Phase.Running _,
          OutputStatus.Phase.Stopping _ ->
          true;
      case OutputStatus.Phase.Stopped _, OutputStatus.Phase.Failed _ -> false;
    };
  }
}
