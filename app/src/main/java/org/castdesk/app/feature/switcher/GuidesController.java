package org.castdesk.app.feature.switcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.castdesk.app.control.CentreCut;
import org.castdesk.app.control.MonitorGuides;
import org.castdesk.app.control.MonitorGuides.HeldCell;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.settings.PanelLayout;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// What lies over the PVW picture: chosen guides, and the boxes whose source holds or failed.
final class GuidesController {
  private static final String SAFE_AREAS = "pvw.safe-areas";
  private static final String CUT = "pvw.centre-cut";

  private final MonitorModel model;
  private final PanelLayout panels;
  private final Texts texts;
  private final boolean isHere;

  /// On PGM there are none: nothing ever covers it.
  GuidesController(
      MonitorModel model, PanelLayout panels, Texts texts, Bus bus, DeskActions actions) {
    this.model = model;
    isHere = bus == Bus.PVW;
    this.panels = panels;
    this.texts = texts;
    if (isHere) {
      actions.register(Action.SAFE_AREAS, this::onSafeAreas);
      actions.register(Action.CENTRE_CUT, () -> onCut(cut().next()));
    }
  }

  void onSafeAreas() {
    panels.setFlag(SAFE_AREAS, !hasSafeAreas());
    choose();
  }

  boolean hasSafeAreas() {
    return panels.flag(SAFE_AREAS, false);
  }

  void onCut(CentreCut wanted) {
    panels.setNumber(CUT, wanted.ordinal());
    choose();
  }

  CentreCut cut() {
    int chosen = (int) panels.number(CUT, 0);
    return CentreCut.values()[Math.clamp(chosen, 0, CentreCut.values().length - 1)];
  }

  /// Shows what is chosen.
  void choose() {
    if (!isHere) {
      return;
    }
    model.safeAreas.set(hasSafeAreas());
    model.guides.set(new MonitorGuides(hasSafeAreas(), cut(), model.guides.get().held()));
  }

  /// @param state null = the engine says nothing: then nothing is known of its sources either
  void show(@Nullable EngineState state, @Nullable Telemetry telemetry) {
    MonitorGuides now = model.guides.get();
    List<HeldCell> held = state == null || !isHere ? List.of() : held(state, telemetry);
    if (!held.equals(now.held())) {
      model.guides.set(new MonitorGuides(now.safeAreas(), now.cut(), held));
    }
  }

  private List<HeldCell> held(EngineState state, @Nullable Telemetry telemetry) {
    Layout layout =
        state
            .show()
            .scene(state.onAir().preview())
            .map(Scene::layout)
            .flatMap(state.show()::layout)
            .orElse(null);
    if (layout == null) {
      return List.of();
    }
    long frame = telemetry == null ? state.frame().value() : telemetry.frame();
    List<HeldCell> held = new ArrayList<>();
    for (VideoLayer layer : layout.videoLayers()) {
      SourceStatus status = state.sources().get(layer.slot());
      String words =
          status == null || layer.opacity() == 0
              ? ""
              : words(status.phase(), frame, state.show().format().rate());
      if (!words.isEmpty()) {
        held.add(new HeldCell(layer, layer.slot().value() + " " + words));
      }
    }
    return held;
  }

  /// Empty = its picture moves, or rightly stands still.
  private String words(Phase phase, long frame, FrameRate rate) {
    return switch (phase) {
      case Phase.Holding(FrameNumber since, FrameNumber slateAt) -> {
        double seconds = Math.max(0, rate.startNanos(frame) - rate.startNanos(since.value())) / 1e9;
        yield frame < slateAt.value()
            ? texts.get(TextKey.PLATE_HOLD) + String.format(Locale.ROOT, " %.1f s", seconds)
            : texts.get(TextKey.READING_SLATE);
      }
      case Phase.Failed _ -> texts.get(TextKey.PLATE_FAILED);
      case Phase.Opening _, Phase.Running _, Phase.Ended _ -> "";
    };
  }
}
