package org.castdesk.app.feature.switcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.fx.DeskWindows;
import org.castdesk.app.fx.Display;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.settings.PanelLayout;
import org.castdesk.app.text.TextKey;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// One monitor on a whole screen: on another one than the desk's where there is one. The desk's own
/// monitor stays as it is.
///
/// It is remembered by screen. After a restart, and when a screen is plugged in again, it comes back
/// there, but never over the desk by itself.
final class FullScreenController extends DeskController {
  private final PanelLayout panels;
  private final DeskWindows windows;
  private final String name;
  private final MonitorFeeds.Slot feed;
  private final FullScreenView view;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(false);
  private @Nullable Stage stage;
  private @Nullable Display display;

  FullScreenController(Bus bus, MonitorController.Setup setup, MonitorModel model) {
    super(setup.mirror(), setup.texts());
    panels = setup.panels();
    windows = setup.windows();
    name = bus.name().toLowerCase(Locale.ROOT) + ".full-screen";
    feed = setup.feeds().slot(bus);
    ObservableValue<String> word = setup.texts().text(bus == Bus.PVW ? TextKey.PVW : TextKey.PGM);
    view = new FullScreenView(this, feed.pictures(), word);
    if (bus == Bus.PVW) {
      view.tell(word, model.stateWord, model.tally);
    }
    subscriptions().add(setup.pulse().every(0, _ -> view.poll()));
    subscriptions().add(windows.displays().onChange(this::followScreens));
    subscriptions().add(panels.onAdopted(this::followScreens));
    watch(windows.readyProperty(), _ -> followScreens());
    subscriptions().add(feed::close);
    subscriptions().add(this::hide);
  }

  @Override
  public Parent view() {
    return view;
  }

  ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  List<Display> displays() {
    return windows.displays().all();
  }

  /// The screen it is on; null = on none.
  @Nullable Display display() {
    return display;
  }

  /// Where it was last, else beside the desk; a second time returns.
  void onToggle() {
    if (shown.get()) {
      onLeave();
    } else {
      remembered()
          .or(() -> windows.displays().beside(windows.mainWindow()))
          .ifPresent(this::onShow);
    }
  }

  void onShow(Display where) {
    panels.setNumber(name + ".x", where.bounds().getMinX());
    panels.setNumber(name + ".y", where.bounds().getMinY());
    panels.setFlag(name, true);
    show(where);
  }

  void onLeave() {
    panels.setFlag(name, false);
    hide();
  }

  private Optional<Display> remembered() {
    return windows
        .displays()
        .at(panels.number(name + ".x", Double.NaN), panels.number(name + ".y", Double.NaN));
  }

  private void followScreens() {
    Display on = display;
    if (on != null && windows.displays().all().stream().noneMatch(it -> same(it, on))) {
      hide();
    }
    if (!shown.get() && windows.readyProperty().get() && panels.flag(name, false)) {
      Optional<Display> desk = windows.displays().of(windows.mainWindow());
      remembered().filter(it -> !it.equals(desk.orElse(null))).ifPresent(this::show);
    }
  }

  private static boolean same(Display a, Display b) {
    return a.bounds().equals(b.bounds()) && a.scale() == b.scale();
  }

  private void show(Display where) {
    hide();
    Stage made = windows.make(view, StageStyle.UNDECORATED);
    made.setTitle("Castdesk " + name.substring(0, 3).toUpperCase(Locale.ROOT));
    made.setFullScreenExitHint("");
    made.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    Rectangle2D bounds = where.bounds();
    made.setX(bounds.getMinX());
    made.setY(bounds.getMinY());
    made.setWidth(bounds.getWidth());
    made.setHeight(bounds.getHeight());
    made.getScene().addEventHandler(KeyEvent.KEY_PRESSED, view::pressed);
    made.setOnCloseRequest(event -> {
      event.consume();
      onLeave();
    });
    stage = made;
    display = where;
    shown.set(true);
    made.show();
    made.setFullScreen(true);
    made.toFront();
    made.requestFocus();
    view.showPointer();
  }

  private void hide() {
    Stage open = stage;
    stage = null;
    display = null;
    view.gone();
    feed.rest();
    if (open != null) {
      windows.close(open);
    }
    shown.set(false);
  }

  /// The glass of the screen, in physical pixels: the pictures are exactly as large as fit.
  void onGlass(double widthPx, double heightPx) {
    EngineState state = mirror().stateProperty().get();
    if (state == null || stage == null || widthPx < 16 || heightPx < 16) {
      return;
    }
    PictureSize program = state.show().format().size();
    double fitting = Math.min(widthPx, heightPx * program.widthPx() / program.heightPx());
    feed.ask(program.scaledToWidth((int) Math.round(fitting)));
  }

  /// The format may be another one, or the engine has only now come.
  void askAgain() {
    view.requestLayout();
  }
}
