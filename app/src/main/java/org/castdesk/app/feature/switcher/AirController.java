package org.castdesk.app.feature.switcher;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import org.castdesk.app.control.GuardKey;
import org.castdesk.app.feature.AirPast;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.StandbyTrouble;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.fx.Sight;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;

/// Ways out of trouble: back to what was on air, and the stand-by over everything.
public final class AirController extends DeskController {
  private static final int PICTURE_MILLIS = 200;
  private static final int AGE_MILLIS = 500;
  private static final DeskKey URGENT_KEY = DeskKey.of(Action.URGENT);

  private final AirModel model;
  private final AirView view;
  private final MonitorFeeds feeds;
  private final DeskActions actions;
  private final AirSteps history;
  private MonitorFeeds.@Nullable Slot standby;
  private @Nullable SourceSlot standbySlot;
  private double scale = 1;

  public AirController(
      EngineMirror mirror, Texts texts, Pulse pulse, MonitorFeeds feeds, DeskActions actions) {
    super(mirror, texts);
    this.feeds = feeds;
    this.actions = actions;
    model = new AirModel(texts);
    history = new AirSteps(AirModel.SHOWN, step -> feeds.slot(new MonitorSubject.OfHistory(step)));
    view = new AirView(this, model, history.steps(), texts, actions);
    subscriptions().add(history::close);
    actions.register(Action.URGENT, this::onUrgent);
    actions.guardedProperty(Action.URGENT).bind(model.urgent.not());
    watch(mirror.stateProperty(), this::show);
    watch(texts.languageProperty(), _ -> show(mirror.stateProperty().get()));
    watch(Sight.of(view), history::setSeen);
    subscriptions().add(pulse.every(PICTURE_MILLIS, _ -> view.poll()));
    subscriptions().add(pulse.every(AGE_MILLIS, _ -> showHistory()));
  }

  @Override
  public Parent view() {
    return view;
  }

  /// Back by so many steps, all on one frame.
  void onTakeBack(int steps) {
    List<Command> commands = Collections.nCopies(steps, new SwitcherCommand.TakeBack());
    send(steps == 1 ? commands.getFirst() : new Salvo(commands), model.takeBack);
  }

  void onUrgentDown() {
    actions.press(URGENT_KEY);
  }

  void onUrgentUp() {
    actions.release(URGENT_KEY);
  }

  private void onUrgent() {
    send(new SwitcherCommand.SetUrgent(!model.urgent.get()), model.urgentAnswer);
  }

  /// How wide the small pictures are, in physical pixels.
  void onTileSize(double widthPx, double newScale) {
    EngineState state = mirror().stateProperty().get();
    if (state != null) {
      history.room(widthPx, state.show().format().size());
      scale = newScale;
      askStandby();
    }
  }

  private void askStandby() {
    EngineState state = mirror().stateProperty().get();
    MonitorFeeds.Slot feed = standby;
    if (feed != null && state != null) {
      PictureSize room = GuardKey.pictureSize();
      PictureSize program = state.show().format().size();
      boolean onEnd = program.widthPx() < program.heightPx();
      double width =
          onEnd
              ? Math.max(16, room.heightPx() * scale * program.widthPx() / program.heightPx())
              : room.widthPx() * scale;
      feed.ask(new PictureSize((int) width & ~1, (int) (room.heightPx() * scale) & ~1));
    }
  }

  private void show(@Nullable EngineState state) {
    if (state == null) {
      return;
    }
    model.urgent.set(state.onAir().urgent() != null);
    showStandby(state.show().urgent());
    nameStandby(state);
    showHistory();
    view.requestLayout();
  }

  /// What URGENT brings, or why that will not be seen. While it covers, what covers counts.
  private void nameStandby(EngineState state) {
    OnAir.Urgent covering = state.onAir().urgent();
    SourceSlot slot = covering == null ? state.show().urgent() : covering.slot();
    model.standby.set(slot == null ? "" : slot.value());
    model.standbyTrouble.set(
        StandbyTrouble.of(state, slot)
            .map(trouble -> texts().get(trouble, String.valueOf(slot)))
            .orElse(""));
  }

  private void showStandby(@Nullable SourceSlot slot) {
    if (Objects.equals(slot, standbySlot)) {
      return;
    }
    standbySlot = slot;
    model.standbyPicture.unbind();
    model.standbyPicture.set(null);
    if (standby != null) {
      standby.close();
      standby = null;
    }
    if (slot != null) {
      MonitorFeeds.Slot feed = feeds.slot(new MonitorSubject.OfSource(slot));
      standby = feed;
      model.standbyPicture.bind(feed.pictures());
      askStandby();
    }
  }

  private void showHistory() {
    EngineState state = mirror().stateProperty().get();
    if (state != null) {
      history.show(AirPast.of(state, mirror().telemetryProperty().get()));
    }
  }

  @Override
  public void close() {
    super.close();
    if (standby != null) {
      standby.close();
    }
  }
}
