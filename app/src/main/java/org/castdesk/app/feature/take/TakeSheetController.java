package org.castdesk.app.feature.take;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.HazardKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.TransitionKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.Hazard;
import org.castdesk.engine.state.TakeSheet;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Keeps the take sheet true: anew with every state, and twice a second for what time changes.
public final class TakeSheetController extends DeskController {
  private static final int REFRESH_MILLIS = 500;
  private static final double SILENT_DB = -60;
  private static final long SILENT_NANOS = 3_000_000_000L;

  private final TakeSheetModel model = new TakeSheetModel();
  private final TakeSheetView view;
  private final PendingAnswer answer;
  private final Map<SourceSlot, Long> quietSince = new HashMap<>();
  private List<Hazard> hazards = List.of();

  public TakeSheetController(EngineMirror mirror, Texts texts, Pulse pulse) {
    super(mirror, texts);
    answer = new PendingAnswer(texts);
    view = new TakeSheetView(this, model, texts);
    watch(mirror.stateProperty(), _ -> show());
    watch(texts.languageProperty(), _ -> show());
    subscriptions()
        .add(
            pulse.every(
                REFRESH_MILLIS,
                now -> {
                  listen(now);
                  show();
                }));
  }

  @Override
  public Parent view() {
    return view;
  }

  /// How many hazards the next take has, also those the sheet has no room for.
  public ReadOnlyIntegerProperty hazardCountProperty() {
    return model.hazardCount;
  }

  void onCure(int place) {
    if (place < hazards.size()) {
      SourceCommand cure = hazards.get(place).cure().orElse(null);
      if (cure != null) {
        send(cure, answer);
      }
    }
  }

  /// Notes since when a source that should be heard is not.
  private void listen(long nowNanos) {
    EngineState state = mirror().stateProperty().get();
    Telemetry telemetry = mirror().telemetryProperty().get();
    if (state == null || telemetry == null) {
      return;
    }
    state
        .sources()
        .forEach((slot, status) -> {
          Telemetry.Input input = telemetry.sources().get(slot);
          boolean isQuiet =
              status.info() != null
                  && status.info().hasAudio()
                  && status.head().playing()
                  && input != null
                  && Math.max(input.levels().peakLeftDb(), input.levels().peakRightDb())
                      < SILENT_DB;
          if (isQuiet) {
            quietSince.putIfAbsent(slot, nowNanos);
          } else {
            quietSince.remove(slot);
          }
        });
    silent = new TreeSet<>();
    quietSince.forEach((slot, since) -> {
      if (nowNanos - since > SILENT_NANOS) {
        silent.add(slot);
      }
    });
  }

  private Set<SourceSlot> silent = new TreeSet<>();

  private void show() {
    EngineState state = mirror().stateProperty().get();
    if (state == null || state.show().scene(state.onAir().preview()).isEmpty()) {
      return;
    }
    Telemetry telemetry = mirror().telemetryProperty().get();
    long frame =
        telemetry == null
            ? state.frame().value()
            : Math.max(telemetry.frame(), state.frame().value());
    TakeSheet sheet = TakeSheet.of(state, frame, silent);
    Show show = state.show();
    model.fromCap.set(cap(show, sheet.from()));
    model.from.set(sheet.from().name());
    model.toCap.set(cap(show, sheet.to()));
    model.to.set(sheet.to().name());
    model.how.set(how(sheet.transition(), show.format().rate()));
    hazards = sheet.hazards();
    model.hazardCount.set(hazards.size());
    for (int i = 0; i < TakeSheetModel.HAZARDS; i++) {
      showHazard(model.hazards.get(i), i < hazards.size() ? hazards.get(i) : null, state);
    }
    showChanges(sheet);
  }

  private static String cap(Show show, Scene scene) {
    int place = show.scenes().stream().map(Scene::id).toList().indexOf(scene.id());
    return place < 0 || place > 9 ? "" : Integer.toString((place + 1) % 10);
  }

  private String how(Transition transition, FrameRate rate) {
    return texts()
        .get(
            TextKey.SHEET_HOW,
            texts().get(kindOf(transition.kind())),
            transition.rateFrames(),
            String.format(Locale.ROOT, "%.2f", transition.rateFrames() / rate.framesPerSecond()));
  }

  private static Wording kindOf(Transition.Kind kind) {
    if (kind == Transition.Kind.MOVE) {
      return TransitionKey.KIND_MOVE;
    }
    String name = kind.name();
    int end = name.indexOf('_');
    return TextKey.valueOf("KIND_" + (end < 0 ? name : name.substring(0, end)));
  }

  private void showHazard(
      TakeSheetModel.HazardRow row, @Nullable Hazard hazard, EngineState state) {
    if (hazard == null) {
      row.words.set("");
      row.cure.set(TakeSheetModel.Cure.NONE);
      return;
    }
    Show show = state.show();
    SourceSlot slot = hazard.slot();
    String source =
        slot == null
            ? ""
            : slot.value()
                + show.source(slot).map(SourceSpec::name).map(name -> " " + name).orElse("");
    row.words.set(
        texts()
            .get(
                HazardKey.valueOf("HAZARD_" + hazard.kind().name()),
                hazard.component() == null ? source : name(hazard.component(), state.show()),
                String.format(Locale.ROOT, "%.1f", hazard.seconds()),
                reason(hazard, state)));
    row.cure.set(
        hazard
            .cure()
            .map(cure ->
                switch (cure) {
                  case SourceCommand.Reopen _ -> TakeSheetModel.Cure.REOPEN;
                  case SourceCommand.Seek _ -> TakeSheetModel.Cure.FROM_START;
                  case SourceCommand.Play _, SourceCommand.Pause _ -> TakeSheetModel.Cure.PLAY;
                })
            .orElse(TakeSheetModel.Cure.NONE));
  }

  private static String name(ComponentId id, Show show) {
    return show.component(id).map(it -> it.slot() + " " + it.name()).orElse(id.value());
  }

  /// Why a graphic is in trouble, in the user's words.
  private String reason(Hazard hazard, EngineState state) {
    ComponentId id = hazard.component();
    if (hazard.kind() == Hazard.Kind.BACKGROUND_FAILED) {
      LayoutId next = state.show().scene(state.onAir().preview()).map(Scene::layout).orElseThrow();
      return why(state.graphics().backgrounds().get(next));
    }
    if (id == null) {
      return "";
    }
    MediaFault fault = state.graphics().troubles().get(id);
    if (hazard.kind() == Hazard.Kind.DATA_FAILED) {
      Component component = state.show().component(id).orElse(null);
      Binding binding =
          component != null && component.graphic() instanceof Graphic.Text text
              ? text.binding()
              : null;
      GraphicsState.Reading reading = binding == null ? null : state.graphics().reading(binding);
      fault = reading == null ? spokenFault(component, state) : reading.fault();
    }
    return why(fault);
  }

  private static @Nullable MediaFault spokenFault(
      @Nullable Component component, EngineState state) {
    Graphic.Caption.Track track =
        component != null && component.graphic() instanceof Graphic.Caption caption
            ? caption.track()
            : null;
    GraphicsState.Spoken spoken = track == null ? null : state.graphics().spoken(track);
    return spoken == null ? null : spoken.fault();
  }

  private String why(@Nullable MediaFault fault) {
    return fault == null
        ? ""
        : fault.subject() + ", " + texts().get(TextKey.valueOf("FAULT_" + fault.code().name()));
  }

  private void showChanges(TakeSheet sheet) {
    List<Line> lines = new ArrayList<>();
    add(lines, TextKey.SHEET_PICTURE, sheet.pictures());
    add(lines, TextKey.SHEET_COMPONENTS, sheet.components());
    add(lines, TextKey.SHEET_SOUND, sheet.sounds());
    for (int i = 0; i < TakeSheetModel.CHANGES; i++) {
      Line line = i < lines.size() ? lines.get(i) : Line.NONE;
      TakeSheetModel.ChangeRow row = model.changes.get(i);
      row.group.set(line.group());
      row.sign.set(line.sign());
      row.name.set(line.name());
      row.value.set(line.value());
    }
  }

  private record Line(String group, String sign, String name, String value) {
    static final Line NONE = new Line("", "", "", "");
  }

  private void add(List<Line> lines, TextKey group, List<TakeSheet.Change> changes) {
    boolean isSound = group == TextKey.SHEET_SOUND;
    for (int i = 0; i < changes.size(); i++) {
      TakeSheet.Change change = changes.get(i);
      String slot = change.slot() == null ? "" : change.slot().value() + " ";
      lines.add(
          new Line(
              i == 0 ? texts().get(group) : "",
              switch (change.turn()) {
                case IN -> "+";
                case OUT -> "−";
                case STAYS -> "=";
              },
              slot + change.name(),
              isSound ? sound(change) : ""));
    }
  }

  private String sound(TakeSheet.Change change) {
    return change.mute()
        ? texts().get(TextKey.SHEET_NO_SOUND)
        : decibels(change.fromVolume()) + " → " + decibels(change.toVolume());
  }

  private static String decibels(double volume) {
    if (volume <= 0) {
      return "−∞";
    }
    double db = 20 * Math.log10(volume);
    String number = String.format(Locale.ROOT, "%.1f", Math.abs(db));
    return db <= -0.05 ? "−" + number : number;
  }
}
