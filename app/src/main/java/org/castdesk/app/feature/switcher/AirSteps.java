package org.castdesk.app.feature.switcher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.feature.AirPast;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// Earlier programmes, newest first: name, age, and a small picture of each as take-back would show
/// it now.
final class AirSteps implements AutoCloseable {
  private final List<Step> steps = new ArrayList<>();
  private @Nullable PictureSize size;
  private boolean seen;

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

  /// @param feeds the pictures of each step, counted from 0
  AirSteps(int count, IntFunction<MonitorFeeds.Slot> feeds) {
    for (int step = 0; step < count; step++) {
      steps.add(new Step(feeds.apply(step)));
    }
  }

  List<Step> steps() {
    return steps;
  }

  /// The room for one picture. The tiles are 16:9 whatever the programme is; a picture on end is as
  /// high as they are. **Units**: physical pixels.
  void room(double widthPx, PictureSize program) {
    if (widthPx >= 16) {
      double ratio = (double) program.widthPx() / program.heightPx();
      size = program.scaledToWidth((int) Math.min(widthPx, widthPx * 9 / 16 * ratio) & ~1);
      ask();
    }
  }

  /// What nobody sees asks for no pictures.
  void setSeen(boolean now) {
    seen = now;
    ask();
  }

  private void ask() {
    PictureSize wanted = size;
    steps.forEach(step -> {
      if (seen && wanted != null) {
        step.feed.ask(wanted);
      } else {
        step.feed.rest();
      }
    });
  }

  void show(List<AirPast> past) {
    for (int i = 0; i < steps.size(); i++) {
      boolean isThere = i < past.size();
      steps.get(i).name.set(isThere ? past.get(i).scene() : "");
      steps.get(i).age.set(isThere ? past.get(i).age() : "");
    }
  }

  @Override
  public void close() {
    steps.forEach(step -> step.feed.close());
  }
}
