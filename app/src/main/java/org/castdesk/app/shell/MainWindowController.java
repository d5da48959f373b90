package org.castdesk.app.shell;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.Message;
import org.castdesk.app.feature.SourceProblems;
import org.castdesk.app.fx.DeskWindows;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.keys.Shortcuts;
import org.castdesk.app.keys.Typing;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.Link;
import org.castdesk.app.shell.panel.Panel;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.PointerTip;
import org.castdesk.app.tips.Tip;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// The window: bars, keys, and the question before it closes.
public final class MainWindowController extends DeskController {
  /// The smallest window in which nothing is clipped. **Units**: logical pixels.
  public static final double MIN_WIDTH = 1366;

  public static final double MIN_HEIGHT = 768;

  private static final int CLOCK_MILLIS = 33;

  /// So long a message comes before a fault that lasts.
  private static final long FRESH_NANOS = 8_000_000_000L;

  private final MainWindowModel model = new MainWindowModel();
  private final DeskParts parts;
  private final MainWindowView view;
  private final EngineClock clock;
  private final ZoneId zone = ZoneId.systemDefault();
  private final Shortcuts shortcuts;
  private boolean demo;
  private long freshUntil;
  private EngineKeeping keeping = EngineKeeping.NONE;
  private Runnable close = () -> {};
  private Supplier<String> message = () -> "";
  private BooleanSupplier multiview = () -> false;

  public MainWindowController(
      EngineMirror mirror, Texts texts, Pulse pulse, EngineClock clock, DeskParts parts) {
    super(mirror, texts);
    this.parts = parts;
    this.clock = clock;
    view = new MainWindowView(this, model, parts, texts);
    shortcuts =
        new Shortcuts(
            texts.keysProperty()::get,
            parts.actions(),
            event -> model.lastKey.set(texts.caption(event)),
            clock::nowNanos);
    registerActions(parts.actions());
    watch(mirror.stateProperty(), _ -> showShow());
    watch(mirror.linkProperty().map(Link::isLost), _ -> showShow());
    watch(texts.languageProperty(), _ -> showShow());
    watch(texts.languageProperty(), _ -> model.message.set(message.get()));
    watch(texts.languageProperty(), _ -> onPoint(model.pointed.get()));
    watch(texts.keysProperty(), _ -> onPoint(model.pointed.get()));
    subscriptions().add(pulse.every(CLOCK_MILLIS, _ -> showTime()));
  }

  @Override
  public Parent view() {
    return view;
  }

  /// Puts the desk's keys ahead of everything in this scene.
  public void install(Scene scene) {
    installKeys(scene);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean isFree = event.getCode() == KeyCode.ESCAPE && !event.isConsumed();
          if (isFree && onEscape(scene.getFocusOwner())) {
            event.consume();
          }
        });
  }

  /// The same keys, and the same words in the status bar, in a further window of the desk.
  public void installKeys(Scene scene) {
    shortcuts.install(scene);
    FieldLeaving.install(scene);
    new TipWatch(this::onPoint).install(scene);
    PointerTip.install(scene, texts());
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean isFree = event.getCode() == KeyCode.ESCAPE && !event.isConsumed();
          if (isFree && saysNo()) {
            event.consume();
          }
        });
  }

  /// Panels that were in windows of their own come back when the main window is there.
  public void openPanels(DeskWindows windows) {
    watch(
        windows.readyProperty(),
        ready -> {
          if (ready) {
            view.panels().begin(windows);
          }
        });
  }

  /// Whatever is asked hears Esc in every window; when nothing is asked, help does.
  private boolean saysNo() {
    boolean asked = parts.padlock().onNo();
    if (model.closing.get().asks()) {
      onCancelClose();
      return true;
    }
    if (!asked && model.help.get()) {
      model.help.set(false);
      return true;
    }
    return asked;
  }

  /// Esc closes what is open; it never touches the air. A question of the padlock has it first, then
  /// a text field.
  private boolean onEscape(@Nullable Node focused) {
    if (model.screen.get() == Screen.LAYOUT) {
      return !(focused instanceof TextInputControl) && parts.layout().onEscape();
    }
    if (model.screen.get() == Screen.MEDIA) {
      if (parts.library().isNaming(focused)) {
        return false;
      }
      if (!parts.library().onEscape()) {
        onScreen(Screen.DIRECTOR);
      }
      return true;
    }
    if (model.screen.get() != Screen.DIRECTOR) {
      if (focused instanceof TextInputControl) {
        return false;
      }
      if (parts.settings().onEscape()) {
        return true;
      }
      onScreen(Screen.DIRECTOR);
    } else {
      return false;
    }
    return true;
  }

  private void onPoint(Optional<Tip> tip) {
    model.pointed.set(tip);
    model.tip.set(tip.map(found -> found.line(texts())).orElse(""));
  }

  void onMultiview() {
    parts.actions().run(DeskKey.of(Action.MULTIVIEW));
  }

  void onScreen(Screen screen) {
    model.screen.set(screen);
    parts.layout().setOpen(screen == Screen.LAYOUT);
    if (screen == Screen.LAYOUT) {
      parts.layout().focusCanvas();
    } else if (screen == Screen.MEDIA) {
      Typing.bringForward(view);
      parts.library().focusFirst();
    } else if (screen == Screen.SETTINGS) {
      Typing.bringForward(view);
      model.note.set("");
      parts.settings().focusFirst();
    } else {
      view.requestFocus();
    }
  }

  /// Opens the layout of the scene on PVW.
  public void onLayout() {
    onScreen(Screen.LAYOUT);
  }

  /// Opens one page of the settings.
  void onSettings(Runnable page) {
    page.run();
    onScreen(Screen.SETTINGS);
  }

  void onNewSource() {
    onScreen(Screen.DIRECTOR);
    view.show(Panel.SOURCES);
    parts.sources().onAdd();
  }

  void onNewScene() {
    onScreen(Screen.DIRECTOR);
    view.show(Panel.SCENES);
    parts.scenes().onNew();
  }

  void onPanels() {
    Typing.bringForward(view);
    view.askPanels();
  }

  /// The demo begins afresh each time; its edits are in no file.
  public void setDemo(boolean isDemo) {
    demo = isDemo;
    showShow();
  }

  /// Who looks after the engine, and how the window goes.
  public void connect(EngineKeeping newKeeping, Runnable newClose) {
    keeping = newKeeping;
    parts.settings().connect(newKeeping::isOurs, newKeeping::restartEngine);
    close = newClose;
  }

  /// Whether the multiview is open, which goes with this window.
  public void setMultiview(BooleanSupplier isOpen) {
    multiview = isOpen;
  }

  /// One line in the status bar: what just happened.
  public void showMessage(String message) {
    showMessage(() -> message);
  }

  /// The same, marked as what it is.
  public void showMessage(String message, Message.Weight weight) {
    showMessage(() -> message, weight);
  }

  /// The same, said anew when the language changes.
  public void showMessage(Supplier<String> words) {
    showMessage(words, Message.Weight.NOTE);
  }

  private void showMessage(Supplier<String> words, Message.Weight weight) {
    message = words;
    model.tip.set("");
    model.warned.set(weight != Message.Weight.NOTE);
    String now = words.get();
    model.message.set(now);
    freshUntil = clock.nowNanos() + FRESH_NANOS;
    model.fresh.set(true);
    if (!now.isEmpty()) {
      parts.messages().tell(now, weight);
    }
  }

  /// What is wrong with the settings' file: stays in sight until somebody opens the settings.
  public void showNote(String note) {
    model.note.set(note);
  }

  /// The window's close button. Asks first when something would end.
  public void onCloseWish() {
    EngineState state = mirror().stateProperty().get();
    Closing closing =
        new Closing(
            parts.recording().runningOutputs(),
            parts.program().fullScreenProperty().get(),
            multiview.getAsBoolean(),
            state != null && state.padlock().closed(),
            keeping.isOurs());
    if (closing.asks()) {
      model.closing.set(closing);
      view.showQuestion();
    } else if (keeping.isOurs()) {
      onCloseStoppingEngine();
    } else {
      onCloseKeepingEngine();
    }
  }

  void onCancelClose() {
    model.closing.set(Closing.NOTHING);
    view.requestFocus();
  }

  void onCloseKeepingEngine() {
    keeping.leaveEngine();
    close.run();
  }

  /// Ends the engine with the window; its files are closed first.
  public void onCloseStoppingEngine() {
    keeping.stopEngine();
    close.run();
  }

  private void registerActions(DeskActions actions) {
    actions.registerPlaces(
        Action.SCENE_TO_PREVIEW, place -> parts.scenes().onScene(0, place, Bus.PVW));
    actions.registerPlaces(
        Action.SCENE_TO_PROGRAM, place -> parts.scenes().onScene(0, place, Bus.PGM));
    actions.registerPlaces(
        Action.SECOND_BANK_TO_PREVIEW, place -> parts.scenes().onScene(1, place, Bus.PVW));
    actions.register(Action.CUT, parts.transition()::onCut);
    actions.register(Action.AUTO, parts.transition()::onAuto);
    actions.register(Action.FADE_TO_BLACK, parts.transition()::onFadeToBlack);
    actions.register(Action.TAKE_BACK, parts.transition()::onTakeBack);
    actions.register(Action.RECORD, parts.recording()::onRecord);
    actions.register(
        Action.SETTINGS,
        () -> onScreen(model.screen.get() == Screen.SETTINGS ? Screen.DIRECTOR : Screen.SETTINGS));
    actions.register(
        Action.LAYOUT,
        () -> onScreen(model.screen.get() == Screen.LAYOUT ? Screen.DIRECTOR : Screen.LAYOUT));
    actions.register(
        Action.MEDIA,
        () -> onScreen(model.screen.get() == Screen.MEDIA ? Screen.DIRECTOR : Screen.MEDIA));
    actions.register(Action.PANELS, this::onPanels);
    actions.register(
        Action.PROPERTIES,
        () -> {
          onScreen(Screen.DIRECTOR);
          view.showProperties();
        });
    actions.register(Action.COMMAND_PALETTE, parts.palette()::open);
    actions.register(Action.HELP, () -> model.help.set(!model.help.get()));
    parts.settings().setOnLeave(() -> onScreen(Screen.DIRECTOR));
  }

  private void showShow() {
    EngineState state = mirror().stateProperty().get();
    if (state != null) {
      model.showName.set(state.show().name());
      showFacts(state);
      showProblems(state);
    }
  }

  /// Without an engine, what it said last is of no use, and hides what happens to the engine itself.
  private void showProblems(EngineState state) {
    boolean lost = mirror().linkProperty().get().isLost();
    model.lost.set(lost);
    SourceProblems problems = lost ? SourceProblems.NONE : SourceProblems.of(state, texts());
    model.problemBrief.set(problems.brief());
    model.problem.set(problems.words());
  }

  private void showFacts(EngineState state) {
    ZonedDateTime now = clock.wallTime().atZone(zone);
    Locale locale = texts().languageProperty().get().locale();
    String format = ShowWords.format(state.show().format().size(), state.show().format().rate());
    String kept = demo ? " · " + texts().get(SafetyKey.SHOW_NOT_KEPT) : "";
    model.showFacts.set(ShowWords.day(now, locale) + " · " + format + kept);
  }

  private void showTime() {
    model.fresh.set(model.fresh.get() && clock.nowNanos() - freshUntil < 0);
    ZonedDateTime now = clock.wallTime().atZone(zone);
    model.clock.set(ShowWords.CLOCK.format(now));
    model.zone.set(ShowWords.zone(now));
    EngineState state = mirror().stateProperty().get();
    model.timecode.set(
        state == null ? "--:--:--:--" : ShowWords.timecode(now, state.show().format().rate()));
  }

  @Override
  public void close() {
    super.close();
    view.close();
    parts.close();
  }
}
