package org.castdesk.app.feature.switcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Earlier programmes, newest first: name, age, and a small picture of each as take-back would show
/// it now.
final class AirSteps implements AutoCloseable {
  private final List<Step> steps = new ArrayList<>();
  private List<AirPicture> shown = List.of();

  /// One earlier programme.
  static final class Step {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty age = new SimpleStringProperty("");
    final ObjectProperty<@Nullable PictureSource> picture = new SimpleObjectProperty<>();
    private final MonitorFeeds.Slot feed;

    Step(MonitorFeeds.Slot feed) {
      this.feed = feed;
      picture.bind(feed.pictures());
    }
  }

  AirSteps(MonitorFeeds feeds, int count) {
    for (int step = 0; step < count; step++) {
      steps.add(new Step(feeds.slot(new MonitorSubject.OfHistory(step))));
    }
  }

  List<Step> steps() {
    return steps;
  }

  /// How large the pictures are. **Units**: physical pixels.
  void ask(PictureSize size) {
    steps.forEach(step -> step.feed.ask(size));
  }

  /// Nobody looks.
  void rest() {
    steps.forEach(step -> step.feed.rest());
  }

  void show(EngineState state, @Nullable Telemetry telemetry) {
    shown = state.onAir().history();
    for (int step = 0; step < steps.size(); step++) {
      boolean isThere = step < shown.size();
      steps.get(step).name.set(isThere ? shown.get(step).scene().name() : "");
    }
    showAges(state, telemetry);
  }

  /// How long ago each left the air: when the one after it came.
  void showAges(EngineState state, @Nullable Telemetry telemetry) {
    FrameRate rate = state.show().format().rate();
    long now =
        telemetry == null
            ? state.frame().value()
            : Math.max(telemetry.frame(), state.frame().value());
    long left = state.onAir().program().takenAt().value();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (i >= shown.size()) {
        step.age.set("");
        continue;
      }
      step.age.set(age((long) (Math.max(0, now - left) / rate.framesPerSecond())));
      left = shown.get(i).takenAt().value();
    }
  }

  private static String age(long seconds) {
    return seconds >= 3600
        ? String.format(Locale.ROOT, "−%d h", seconds / 3600)
        : String.format(Locale.ROOT, "−%d:%02d", seconds / 60, seconds % 60);
  }

  @Override
  public void close() {
    steps.forEach(step -> step.feed.close());
  }
}
