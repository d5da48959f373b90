package org.castdesk.app.feature.switcher;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.control.CentreCut;
import org.castdesk.app.control.MonitorGuides;
import org.castdesk.app.control.MonitorGuides.HeldCell;
import org.castdesk.app.feature.SourceNews;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.settings.PanelLayout;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// What lies over the PVW picture: chosen guides, and the boxes whose source holds or failed.
final class GuidesController {
  private static final String SAFE_AREAS = "pvw.safe-areas";
  private static final String CUT = "pvw.centre-cut";

  private final MonitorModel model;
  private final PanelLayout panels;
  private final SourceNews news;
  private final boolean isHere;

  /// On PGM there are none: nothing ever covers it.
  GuidesController(
      MonitorModel model, PanelLayout panels, Texts texts, Bus bus, DeskActions actions) {
    this.model = model;
    isHere = bus == Bus.PVW;
    this.panels = panels;
    news = new SourceNews(texts);
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
    List<HeldCell> held = new ArrayList<>();
    for (VideoLayer layer : layout.videoLayers()) {
      String words = layer.opacity() == 0 ? "" : words(news.of(layer.slot(), state, telemetry));
      if (!words.isEmpty()) {
        held.add(new HeldCell(layer, layer.slot().value() + " " + words));
      }
    }
    return held;
  }

  /// Empty = its picture moves, or rightly stands still.
  private static String words(SourceNews.Said said) {
    return switch (said.flow()) {
      case HOLDING -> said.plate() + " " + said.reading();
      case SLATE -> said.reading();
      case FAILED -> said.plate();
      case OFF, CUED, FLOWS, LATE, RECORDING -> "";
    };
  }
}
