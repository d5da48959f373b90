package org.castdesk.app;

import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.audio.MetersController;
import org.castdesk.app.feature.graphics.DownstreamController;
import org.castdesk.app.feature.graphics.GraphicKeysController;
import org.castdesk.app.feature.health.HealthController;
import org.castdesk.app.feature.inspector.BoxInspectorController;
import org.castdesk.app.feature.inspector.InspectorController;
import org.castdesk.app.feature.layout.LayoutController;
import org.castdesk.app.feature.library.LibraryController;
import org.castdesk.app.feature.library.LibraryPictures;
import org.castdesk.app.feature.message.MessagesController;
import org.castdesk.app.feature.multiview.MultiviewController;
import org.castdesk.app.feature.output.RecordingController;
import org.castdesk.app.feature.output.RecordingNames;
import org.castdesk.app.feature.padlock.PadlockController;
import org.castdesk.app.feature.palette.PaletteController;
import org.castdesk.app.feature.scene.SceneBankController;
import org.castdesk.app.feature.settings.SettingsController;
import org.castdesk.app.feature.source.SourceBankController;
import org.castdesk.app.feature.switcher.AirController;
import org.castdesk.app.feature.switcher.AirHistoryController;
import org.castdesk.app.feature.switcher.MonitorController;
import org.castdesk.app.feature.switcher.TransitionController;
import org.castdesk.app.feature.take.TakeSheetController;
import org.castdesk.app.fx.DeskWindows;
import org.castdesk.app.fx.Displays;
import org.castdesk.app.fx.FxTimes;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.fx.Subscriptions;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.keys.KeyMap;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.FeedOpener;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.shell.DeskParts;
import org.castdesk.app.shell.MainWindowController;
import org.castdesk.app.shell.PaletteOffers;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.library.live.LiveLibrary;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.time.EngineClock;

/// A whole desk for one window: mirror, parts, pulse. Knows no process and no connection, so that a
/// test can give it any engine.
///
/// **Thread**: FX.
public final class Desk implements AutoCloseable {
  /// Readings of the engine are looked at this often: meters move smoothly, digits stay readable.
  private static final int READINGS_MILLIS = 33;

  private final EngineMirror mirror = new EngineMirror();
  private final Pulse pulse = new Pulse();
  private final EditHistory edits;
  private final SourceBankController sources;
  private final MonitorController program;
  private final DeskWindows windows;
  private final MultiviewController multiview;
  private final MainWindowController window;
  private final DeskSettings settings;
  private final Subscriptions subscriptions = new Subscriptions();

  /// What a desk is given from outside.
  ///
  /// @param work runs what may wait: opening files, closing feeds
  public record Setup(
      Texts texts,
      DeskSettings settings,
      EngineClock clock,
      RecordingNames recordings,
      FeedOpener feeds,
      Executor work,
      Displays displays,
      LiveLibrary library) {
    /// A desk with nobody's settings.
    public Setup(
        Texts texts,
        EngineClock clock,
        RecordingNames recordings,
        FeedOpener feeds,
        Executor work) {
      this(
          texts,
          new DeskSettings(),
          clock,
          recordings,
          feeds,
          work,
          Displays.ofThisComputer(),
          LiveLibrary.none(work, clock));
    }
  }

  public Desk(Setup setup) {
    Texts texts = setup.texts();
    settings = setup.settings();
    follow(texts);
    MonitorFeeds feeds = new MonitorFeeds(mirror, setup.feeds(), setup.work());
    pulse.every(READINGS_MILLIS, mirror::poll);
    edits = new EditHistory(mirror, texts);
    DeskActions actions = new DeskActions();
    windows = new DeskWindows(setup.displays(), this::dressFurther);
    MonitorController.Setup monitors =
        new MonitorController.Setup(
            mirror, texts, pulse, feeds, settings.panels(), actions, windows);
    program = new MonitorController(Bus.PGM, monitors);
    sources = new SourceBankController(mirror, texts, edits, pulse, feeds);
    InspectorController inspector = new InspectorController(mirror, texts, edits, pulse);
    SceneBankController scenes = new SceneBankController(mirror, texts, edits, pulse, feeds);
    connect(scenes, inspector, actions);
    LayoutController layout = layout(texts, feeds, actions);
    BoxInspectorController boxes = new BoxInspectorController(mirror, texts, edits, pulse);
    MonitorController preview = new MonitorController(Bus.PVW, monitors);
    connect(layout, boxes, preview);
    DeskParts parts =
        new DeskParts(
            actions,
            settings.panels(),
            preview,
            program,
            new TransitionController(
                mirror, texts, pulse, new AirController(mirror, texts, pulse, feeds, actions)),
            scenes,
            sources,
            new TakeSheetController(mirror, texts, pulse),
            new GraphicKeysController(mirror, texts, edits, actions),
            new DownstreamController(mirror, texts, edits, actions),
            inspector,
            new MetersController(mirror, texts, pulse),
            new RecordingController(mirror, texts, pulse, setup.clock(), setup.recordings()),
            new HealthController(mirror, texts, pulse),
            new AirHistoryController(mirror, texts, pulse, feeds),
            new MessagesController(mirror, texts, setup.clock()),
            settings(setup, actions),
            new PaletteController(mirror, texts, actions),
            new PadlockController(mirror, texts, actions),
            layout,
            boxes,
            library(setup));
    multiview = multiview(setup, feeds, actions);
    window = new MainWindowController(mirror, texts, pulse, setup.clock(), parts);
    connect(parts);
  }

  private void connect(DeskParts parts) {
    window.setMultiview(multiview.openProperty()::get);
    parts
        .graphics()
        .setOnProperties(graphic -> {
          parts.scenes().select(null);
          parts.sources().select(null);
          parts.inspector().inspect(graphic);
          parts.actions().run(DeskKey.of(Action.PROPERTIES));
        });
    parts.palette().offer(PaletteOffers.of(settings, parts, window));
    multiview.messageProperty().addListener((_, _, words) -> window.showMessage(words));
  }

  private SettingsController settings(Setup setup, DeskActions actions) {
    return new SettingsController(
        mirror,
        setup.texts(),
        new SettingsController.Setup(settings, actions, edits, setup.work()));
  }

  private LibraryController library(Setup setup) {
    LibraryController library =
        new LibraryController(
            new LibraryController.Setup(
                mirror,
                setup.texts(),
                edits,
                pulse,
                setup.library(),
                settings.panels(),
                new LibraryPictures(setup.work()),
                settings.mediaFolderProperty()::get));
    library.setOnPut(sources::onMaterials);
    return library;
  }

  private MultiviewController multiview(Setup setup, MonitorFeeds feeds, DeskActions actions) {
    return new MultiviewController(
        new MultiviewController.Setup(
            mirror, setup.texts(), pulse, feeds, settings, actions, windows, setup.clock()));
  }

  private LayoutController layout(Texts texts, MonitorFeeds feeds, DeskActions actions) {
    return new LayoutController(
        new LayoutController.Setup(mirror, texts, edits, pulse, feeds, settings, actions));
  }

  /// What is selected on the canvas is what the panel beside it shows.
  private void connect(
      LayoutController layout, BoxInspectorController boxes, MonitorController preview) {
    layout
        .chosenProperty()
        .subscribe(chosen -> {
          if (chosen != null && chosen.graphic() != null) {
            boxes.inspect(chosen.graphic());
          } else {
            boxes.inspect(
                chosen == null ? null : chosen.scene(), chosen == null ? -1 : chosen.layer());
          }
        });
    boxes.setKeepsRatio(layout.ratioProperty()::get);
    boxes.setPicker(told -> layout.pick(colour -> told.accept(colour.toString())));
    boxes.setOnLeave(layout::focusCanvas);
    layout.followSafeAreas(preview.safeAreasProperty());
    program.followLiveEdit(layout.liveProperty());
  }

  /// One thing is chosen on the desk, a source or a scene; the inspector shows it.
  private void connect(
      SceneBankController scenes, InspectorController inspector, DeskActions actions) {
    edits
        .messageProperty()
        .addListener((_, _, words) -> window.showMessage(words, edits.messageWeight()));
    actions.register(Action.UNDO, edits::undo).bind(edits.canUndoProperty());
    actions.register(Action.REDO, edits::redo).bind(edits.canRedoProperty());
    Runnable properties = () -> actions.run(DeskKey.of(Action.PROPERTIES));
    sources.setOnProperties(properties);
    sources.setClipsFolder(settings.mediaFolderProperty()::get);
    scenes.setOnProperties(properties);
    scenes.setOnEditLayout(() -> window.onLayout());
    scenes.setChosenSource(sources.selectedProperty()::get);
    scenes.setOwnPresets(settings.presetsProperty()::get);
    sources
        .selectedProperty()
        .subscribe(slot -> {
          if (slot != null) {
            scenes.select(null);
          }
          inspector.inspect(slot);
        });
    scenes
        .selectedProperty()
        .subscribe(scene -> {
          if (scene != null) {
            sources.select(null);
          }
          inspector.inspect(scene);
        });
  }

  /// The words follow what the user chose: language and keys.
  private void follow(Texts texts) {
    subscriptions.add(followLanguage(texts)::unsubscribe);
    subscriptions.add(
        settings.keysProperty().subscribe(keys -> texts.keysProperty().set(KeyMap.of(keys)))
            ::unsubscribe);
  }

  /// The language on screen is the one that was chosen; a test may have set another before.
  private Subscription followLanguage(Texts texts) {
    return settings
        .languageProperty()
        .subscribe((_, choice) -> texts.languageProperty().set(UserChoices.language(choice)));
  }

  public EngineMirror mirror() {
    return mirror;
  }

  /// The edits made here, to be taken back.
  public EditHistory edits() {
    return edits;
  }

  /// Where files are dropped, and which source is chosen.
  public SourceBankController sources() {
    return sources;
  }

  public MainWindowController window() {
    return window;
  }

  /// Every pulse is measured from now on.
  void measure(FxTimes times) {
    pulse.measure(times);
  }

  /// Runs once, when the programme moves on screen.
  public void onFirstPicture(Runnable action) {
    program.onFirstPicture(action);
  }

  /// The scene of the window, with styles and keys; the pulse begins.
  public Scene scene(double width, double height) {
    Scene scene = new Scene(window.view(), width, height);
    subscriptions.add(DeskStyles.follow(scene, settings));
    window.install(scene);
    windows.setMain(scene);
    window.openPanels(windows);
    focusNothing(scene);
    pulse.start();
    return scene;
  }

  /// Else the first key on screen would have the focus, and help would speak of it.
  private static void focusNothing(Scene scene) {
    scene.getRoot().requestFocus();
  }

  /// A further window looks and hears like the first one.
  private Subscriptions.Subscription dressFurther(Scene scene) {
    window.installKeys(scene);
    focusNothing(scene);
    return DeskStyles.follow(scene, settings);
  }

  @Override
  public void close() {
    pulse.stop();
    subscriptions.close();
    multiview.close();
    window.close();
    edits.close();
    mirror.detach();
  }
}
