package org.castdesk.app.feature.output;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.OutputStatus.Phase;
import org.castdesk.engine.time.EngineClock;

/// Starts and stops the desk's own recording, and shows how everything that leaves the desk is
/// doing.
public final class RecordingController extends DeskController {
  /// The desk's own recording. Outputs that others started keep their names and are only shown.
  private static final OutputId REC = new OutputId("REC");

  private final RecordingModel model;
  private final RecordingNames names;
  private final EngineClock clock;
  private final RecordingPanel panel;
  private final RecordingLamp lamp;

  public RecordingController(
      EngineMirror mirror, Texts texts, Pulse pulse, EngineClock clock, RecordingNames names) {
    super(mirror, texts);
    this.names = names;
    this.clock = clock;
    model = new RecordingModel(texts);
    panel = new RecordingPanel(this, model, texts);
    lamp = new RecordingLamp(model, texts);
    watch(mirror.stateProperty(), _ -> show());
    watch(mirror.linkProperty().map(link -> link.isLinked()), _ -> show());
    watch(texts.languageProperty(), _ -> show());
    subscriptions().add(pulse.every(250, _ -> showNumbers()));
  }

  /// The panel with the record key.
  @Override
  public Parent view() {
    return panel;
  }

  /// Lamp, running time and output states for the status bar.
  public Parent lamp() {
    return lamp;
  }

  /// How many outputs would end with the engine.
  public int runningOutputs() {
    EngineState state = mirror().stateProperty().get();
    return state == null
        ? 0
        : (int) state.outputs().values().stream().filter(RecordingController::isAlive).count();
  }

  /// The record key: starts a recording, or ends the running one.
  public void onRecord() {
    EngineState state = mirror().stateProperty().get();
    Optional<OutputStatus> running = recording().filter(RecordingController::isAlive);
    if (running.isPresent()) {
      send(new OutputCommand.StopOutput(running.get().spec().id()), model.answer);
    } else {
      String show = state == null ? "" : state.show().name();
      Path file = names.next(show, clock.wallTime());
      send(
          new OutputCommand.StartOutput(new OutputSpec.Recording(REC, file.toString())),
          model.answer);
    }
  }

  private static boolean isAlive(OutputStatus status) {
    return switch (status.phase()) {
      case Phase.Starting _, Phase.Running _ -> true;
      case Phase.Stopping _, Phase.Stopped _, Phase.Failed _ -> false;
    };
  }

  private Collection<OutputStatus> outputs() {
    EngineState state = mirror().stateProperty().get();
    return state == null ? List.of() : state.outputs().values();
  }

  /// The desk's recording, else the one somebody else runs, else the last that ended.
  private Optional<OutputStatus> recording() {
    return outputs().stream()
        .filter(status -> status.spec() instanceof OutputSpec.Recording)
        .min(
            Comparator.comparing((OutputStatus status) -> !isAlive(status))
                .thenComparing(status -> !status.spec().id().equals(REC))
                .thenComparing(status -> status.spec().id().value()));
  }

  private void show() {
    Optional<OutputStatus> recording = recording();
    model.file.set(recording.map(RecordingController::fileName).orElse(""));
    if (recording.filter(RecordingController::isAlive).isPresent() && !isLinked()) {
      model.phase.set(RecordingModel.Phase.UNKNOWN);
      model.words.set(texts().get(TextKey.REC_UNKNOWN));
    } else {
      model.phase.set(
          recording.map(status -> phase(status.phase())).orElse(RecordingModel.Phase.OFF));
      model.words.set(
          recording
              .map(status -> words(status.phase()))
              .orElseGet(() -> texts().get(TextKey.REC_OFF)));
    }
    showOthers(recording.map(status -> status.spec().id()));
    showNumbers();
  }

  private boolean isLinked() {
    return mirror().linkProperty().get().isLinked();
  }

  private void showOthers(Optional<OutputId> shownAlready) {
    long running =
        outputs().stream()
            .filter(status -> !shownAlready.equals(Optional.of(status.spec().id())))
            .filter(RecordingController::isAlive)
            .count();
    long failed = outputs().stream().filter(s -> s.phase() instanceof Phase.Failed).count();
    if (failed > 0) {
      model.othersPhase.set(RecordingModel.Phase.FAILED);
      model.others.set(texts().get(TextKey.OUTPUTS_FAILED, failed));
    } else if (running > 0) {
      model.othersPhase.set(RecordingModel.Phase.RUNNING);
      model.others.set(texts().get(TextKey.OUTPUTS_RUNNING, running));
    } else {
      model.othersPhase.set(RecordingModel.Phase.OFF);
      model.others.set(texts().get(TextKey.OUTPUTS_NONE));
    }
  }

  private static RecordingModel.Phase phase(Phase phase) {
    return switch (phase) {
      case Phase.Starting _ -> RecordingModel.Phase.STARTING;
      case Phase.Running _ -> RecordingModel.Phase.RUNNING;
      case Phase.Stopping _ -> RecordingModel.Phase.STOPPING;
      case Phase.Stopped _ -> RecordingModel.Phase.OFF;
      case Phase.Failed _ -> RecordingModel.Phase.FAILED;
    };
  }

  private String words(Phase phase) {
    return switch (phase) {
      case Phase.Starting _ -> texts().get(TextKey.REC_STARTING);
      case Phase.Running _ -> "";
      case Phase.Stopping _ -> texts().get(TextKey.REC_STOPPING);
      case Phase.Stopped _ -> texts().get(TextKey.REC_OFF);
      case Phase.Failed failed ->
          texts().get(TextKey.valueOf("FAULT_" + failed.fault().code().name()));
    };
  }

  private static String fileName(OutputStatus status) {
    String target =
        switch (status.phase()) {
          case Phase.Running running -> running.target();
          case Phase.Stopping stopping -> stopping.target();
          case Phase.Stopped stopped -> stopped.target();
          case Phase.Starting _, Phase.Failed _ ->
              status.spec() instanceof OutputSpec.Recording recording ? recording.file() : "";
        };
    return target.substring(target.lastIndexOf('/') + 1);
  }

  private void showNumbers() {
    Telemetry telemetry = mirror().telemetryProperty().get();
    Optional<Telemetry.Outgoing> numbers =
        telemetry == null
            ? Optional.empty()
            : recording().map(status -> telemetry.outputs().get(status.spec().id()));
    model.time.set(numbers.map(n -> clockTime(n.durationNanos())).orElse("00:00:00"));
    model.size.set(numbers.map(n -> megabytes(n.bytes())).orElse("--"));
    model.dropped.set(numbers.map(n -> Long.toString(n.dropped())).orElse("--"));
  }

  private static String clockTime(long nanos) {
    long seconds = nanos / 1_000_000_000L;
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static String megabytes(long bytes) {
    return bytes < 1_000_000_000L
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
  }
}
