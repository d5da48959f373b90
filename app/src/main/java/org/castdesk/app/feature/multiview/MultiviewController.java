package org.castdesk.app.feature.multiview;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.fx.DeskWindows;
import org.castdesk.app.fx.Display;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.fx.Sight;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.settings.MultiviewChoice;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// The multiview: a window of its own with PVW, PGM and what else was chosen. A press brings a scene
/// to PVW, the second press in a row takes it; a lock makes presses do nothing.
public final class MultiviewController extends DeskController {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final String LOCKED = "multiview.locked";
  private static final int NEWS_MILLIS = 200;

  private final DeskSettings settings;
  private final DeskWindows windows;
  private final EngineClock clock;
  private final ZoneId zone = ZoneId.systemDefault();
  private final MultiviewModel model;
  private final CellNewsController news;
  private final MultiviewPicturesController pictures;
  private final MultiviewView view;
  private final MultiviewWindow window;
  private boolean seen;
  private long polledNanos;

  /// What the multiview is given from outside.
  public record Setup(
      EngineMirror mirror,
      Texts texts,
      Pulse pulse,
      MonitorFeeds feeds,
      DeskSettings settings,
      DeskActions actions,
      DeskWindows windows,
      EngineClock clock) {}

  public MultiviewController(Setup setup) {
    super(setup.mirror(), setup.texts());
    settings = setup.settings();
    windows = setup.windows();
    clock = setup.clock();
    model = new MultiviewModel(setup.texts());
    news = new CellNewsController(setup.texts());
    pictures = new MultiviewPicturesController(setup.feeds(), model);
    view = new MultiviewView(this, model, setup.texts());
    window = new MultiviewWindow(settings.panels(), windows, view, model);
    setup.actions().register(Action.MULTIVIEW, window::toggle);
    watch(setup.mirror().stateProperty(), _ -> show());
    watch(setup.mirror().linkProperty().map(link -> link.isLinked()), _ -> show());
    watch(setup.texts().languageProperty(), _ -> show());
    watch(Sight.of(view), this::onSight);
    watch(settings.multiviewProperty(), _ -> show());
    watch(windows.readyProperty(), _ -> window.restore());
    subscriptions().add(settings.panels().onAdopted(this::onAdopted));
    subscriptions()
        .add(setup.pulse().every(1000 / MultiviewPicturesController.PER_SECOND, this::poll));
    subscriptions().add(setup.pulse().every(NEWS_MILLIS, _ -> showNews()));
    subscriptions().add(pictures::close);
    subscriptions().add(window::hide);
  }

  /// Whether its window is there.
  public ReadOnlyBooleanProperty openProperty() {
    return window.openProperty();
  }

  @Override
  public Parent view() {
    return view;
  }

  /// What it has to say, for the desk's message line too.
  public ReadOnlyStringProperty messageProperty() {
    return model.message;
  }

  private void onAdopted() {
    model.locked.set(settings.panels().flag(LOCKED, false));
    window.restore();
  }

  private void onSight(Boolean isSeen) {
    seen = isSeen;
    pictures.setResting(!isSeen);
    if (isSeen) {
      show();
    }
  }

  // What the operator does.

  void onPress(CellModel cell) {
    if (isOpen()) {
      wanted(cell)
          .filter(scene -> !cell.isBus())
          .ifPresent(scene -> send(new SwitcherCommand.SetPreview(scene), cell.answer));
    }
  }

  /// Takes with the chosen transition; both wishes on one frame, so it is never another scene.
  void onSecondPress(CellModel cell) {
    EngineState state = mirror().stateProperty().get();
    if (state != null && isOpen()) {
      wanted(cell)
          .filter(scene -> !state.onAir().program().scene().id().equals(scene))
          .ifPresent(scene ->
              send(
                  new Salvo(
                      List.of(new SwitcherCommand.SetPreview(scene), new SwitcherCommand.Auto())),
                  cell.answer));
    }
  }

  private boolean isOpen() {
    if (model.locked.get()) {
      say(texts().get(TextKey.MULTIVIEW_IS_LOCKED));
    }
    return !model.locked.get();
  }

  private Optional<SceneId> wanted(CellModel cell) {
    EngineState state = mirror().stateProperty().get();
    if (state == null) {
      return Optional.empty();
    }
    if (cell.isBus()) {
      return cell.place == 0 ? Optional.of(state.onAir().preview()) : Optional.empty();
    }
    return switch (cell.choice.get()) {
      case CellChoice.OfScene(SceneId scene) -> Optional.of(scene);
      case CellChoice.OfSource(SourceSlot slot) -> fullFrame(slot, state.show());
      case CellChoice.Usual _, CellChoice.Nothing _ -> Optional.empty();
    };
  }

  private Optional<SceneId> fullFrame(SourceSlot slot, Show show) {
    Optional<Scene> scene = FullFrame.of(slot, show);
    say(
        scene
            .map(it -> texts().get(TextKey.MULTIVIEW_SHOWN_BY, slot.value(), it.name()))
            .orElseGet(() -> texts().get(TextKey.MULTIVIEW_NO_SCENE, slot.value())));
    return scene.map(Scene::id);
  }

  private void say(String words) {
    // The same sentence again is news too.
    model.message.set("");
    model.message.set(words);
  }

  void onLock() {
    boolean lock = !model.locked.get();
    settings.panels().setFlag(LOCKED, lock);
    model.locked.set(lock);
    model.message.set("");
  }

  void onGrid(MultiviewGrid grid) {
    settings.multiviewProperty().set(settings.multiviewProperty().get().withGrid(grid.code()));
  }

  void onChoose(int index, CellChoice choice) {
    settings
        .multiviewProperty()
        .set(settings.multiviewProperty().get().withCell(index, choice.code()));
  }

  void onAllUsual() {
    settings
        .multiviewProperty()
        .set(new MultiviewChoice(settings.multiviewProperty().get().grid(), List.of()));
  }

  void onFullScreen() {
    window.toggleFullScreen();
  }

  void onFullScreenOn(Display display) {
    window.fillScreen(display);
  }

  List<Display> displays() {
    return windows.displays().all();
  }

  /// Something a cell can show, and what the menu calls it.
  record Offer(CellChoice choice, String words) {}

  List<Offer> sources() {
    return show(state ->
        state.show().sources().stream()
            .map(it -> new Offer(new CellChoice.OfSource(it.slot()), it.slot() + " " + it.name()))
            .toList());
  }

  List<Offer> scenes() {
    return show(state -> {
      List<Offer> offers = new ArrayList<>();
      for (Scene scene : state.show().scenes()) {
        offers.add(
            new Offer(new CellChoice.OfScene(scene.id()), offers.size() + 1 + " " + scene.name()));
      }
      return offers;
    });
  }

  private List<Offer> show(java.util.function.Function<EngineState, List<Offer>> what) {
    EngineState state = mirror().stateProperty().get();
    return state == null ? List.of() : what.apply(state);
  }

  /// The room of the largest and of the smallest picture, in physical pixels.
  void onGlass(Rectangle2D large, Rectangle2D small) {
    EngineState state = mirror().stateProperty().get();
    if (state != null) {
      pictures.fit(state.show().format().size(), large, small);
    }
  }

  // What is seen.

  private void show() {
    window.setTitle("Castdesk " + texts().get(TextKey.ACTION_MULTIVIEW));
    EngineState state = mirror().stateProperty().get();
    if (state == null || !seen) {
      return;
    }
    MultiviewChoice choice = settings.multiviewProperty().get();
    model.grid.set(MultiviewGrid.of(choice.grid()));
    model.showName.set(state.show().name());
    PictureSize format = state.show().format().size();
    model.ratio = (double) format.widthPx() / format.heightPx();
    int chosen = model.grid.get().chosen();
    List<CellChoice> shown = CellChoice.resolve(choice.cells(), state.show(), chosen);
    for (int i = 0; i < MultiviewGrid.MOST_CHOSEN; i++) {
      model.cells.get(i + 2).choice.set(i < chosen ? shown.get(i) : new CellChoice.Nothing());
    }
    pictures.show(model.cells.subList(2, model.cells.size()));
    view.requestLayout();
    showNews();
  }

  private void showNews() {
    EngineState state = mirror().stateProperty().get();
    if (!seen || state == null) {
      return;
    }
    boolean linked = mirror().linkProperty().get().isLinked();
    @Nullable Telemetry telemetry = mirror().telemetryProperty().get();
    for (CellModel cell : model.cells) {
      cell.live.set(linked);
      if (linked) {
        news.show(cell, state, telemetry);
      } else {
        cell.tally.set(org.castdesk.app.control.Tally.UNKNOWN);
        cell.tag.set("");
        cell.reading.set("");
        cell.flow.set(null);
      }
    }
    model.clock.set(CLOCK.format(clock.wallTime().atZone(zone)));
  }

  private void poll(long nowNanos) {
    double seconds = polledNanos == 0 ? 0 : Math.min(1, (nowNanos - polledNanos) / 1e9);
    polledNanos = nowNanos;
    if (seen) {
      view.poll(seconds);
    }
  }

  double peakDb(CellModel cell) {
    EngineState state = mirror().stateProperty().get();
    Telemetry telemetry = mirror().telemetryProperty().get();
    return state == null || telemetry == null || !mirror().linkProperty().get().isLinked()
        ? Telemetry.Levels.SILENT.peakLeftDb()
        : news.peakDb(cell, state, telemetry);
  }
}
