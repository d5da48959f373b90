package org.castdesk.app.feature.switcher;

import java.util.Collections;
import java.util.List;
import javafx.scene.Parent;
import org.castdesk.app.feature.AirPast;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.fx.Sight;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;

/// All that take-back can return to: the last ten programmes, large enough to tell them apart.
public final class AirHistoryController extends DeskController {
  private static final int PICTURE_MILLIS = 200;
  private static final int AGE_MILLIS = 500;

  private final AirSteps steps;
  private final PendingAnswer answer;
  private final AirHistoryView view;
  private boolean seen;

  public AirHistoryController(EngineMirror mirror, Texts texts, Pulse pulse, MonitorFeeds feeds) {
    super(mirror, texts);
    steps =
        new AirSteps(OnAir.HISTORY_STEPS, step -> feeds.slot(new MonitorSubject.OfHistory(step)));
    answer = new PendingAnswer(texts);
    view = new AirHistoryView(this, steps.steps(), answer, texts);
    subscriptions().add(steps::close);
    watch(mirror.stateProperty(), _ -> show());
    watch(Sight.of(view), this::onSight);
    subscriptions().add(pulse.every(PICTURE_MILLIS, _ -> poll()));
    subscriptions().add(pulse.every(AGE_MILLIS, _ -> showAges()));
  }

  @Override
  public Parent view() {
    return view;
  }

  /// Back by so many steps, all on one frame.
  void onTakeBack(int count) {
    List<Command> commands = Collections.nCopies(count, new SwitcherCommand.TakeBack());
    send(count == 1 ? commands.getFirst() : new Salvo(commands), answer);
  }

  /// The room for one picture. **Units**: physical pixels.
  void onTileSize(double widthPx) {
    EngineState state = mirror().stateProperty().get();
    if (state != null) {
      steps.room(widthPx, state.show().format().size());
    }
  }

  private void onSight(boolean now) {
    seen = now;
    steps.setSeen(now);
    show();
  }

  private void poll() {
    if (seen) {
      view.poll();
    }
  }

  private void show() {
    EngineState state = mirror().stateProperty().get();
    if (state != null) {
      steps.show(AirPast.of(state, mirror().telemetryProperty().get()));
      view.requestLayout();
    }
  }

  private void showAges() {
    EngineState state = mirror().stateProperty().get();
    if (seen && state != null) {
      steps.show(AirPast.of(state, mirror().telemetryProperty().get()));
    }
  }
}
