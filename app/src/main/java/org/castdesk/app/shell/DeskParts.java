package org.castdesk.app.shell;

import org.castdesk.app.feature.audio.MetersController;
import org.castdesk.app.feature.graphics.DownstreamController;
import org.castdesk.app.feature.graphics.GraphicKeysController;
import org.castdesk.app.feature.health.HealthController;
import org.castdesk.app.feature.inspector.BoxInspectorController;
import org.castdesk.app.feature.inspector.InspectorController;
import org.castdesk.app.feature.layout.LayoutController;
import org.castdesk.app.feature.library.LibraryController;
import org.castdesk.app.feature.message.MessagesController;
import org.castdesk.app.feature.output.RecordingController;
import org.castdesk.app.feature.padlock.PadlockController;
import org.castdesk.app.feature.palette.PaletteController;
import org.castdesk.app.feature.scene.SceneBankController;
import org.castdesk.app.feature.settings.SettingsController;
import org.castdesk.app.feature.source.SourceBankController;
import org.castdesk.app.feature.switcher.AirHistoryController;
import org.castdesk.app.feature.switcher.MonitorController;
import org.castdesk.app.feature.switcher.TransitionController;
import org.castdesk.app.feature.take.TakeSheetController;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.settings.PanelLayout;

/// The parts the Director is put together from.
///
/// @param memory where the user left the panels
public record DeskParts(
    DeskActions actions,
    PanelLayout memory,
    MonitorController preview,
    MonitorController program,
    TransitionController transition,
    SceneBankController scenes,
    SourceBankController sources,
    TakeSheetController takeSheet,
    GraphicKeysController graphics,
    DownstreamController downstream,
    InspectorController inspector,
    MetersController meters,
    RecordingController recording,
    HealthController health,
    AirHistoryController history,
    MessagesController messages,
    SettingsController settings,
    PaletteController palette,
    PadlockController padlock,
    LayoutController layout,
    BoxInspectorController boxInspector,
    LibraryController library)
    implements AutoCloseable {
  @Override
  public void close() {
    preview.close();
    program.close();
    transition.close();
    scenes.close();
    sources.close();
    takeSheet.close();
    graphics.close();
    downstream.close();
    inspector.close();
    meters.close();
    recording.close();
    health.close();
    history.close();
    messages.close();
    settings.close();
    palette.close();
    padlock.close();
    layout.close();
    boxInspector.close();
    library.close();
  }
}
