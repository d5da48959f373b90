package org.castdesk.app.gallery;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.castdesk.app.Desk;
import org.castdesk.app.control.Faces;
import org.castdesk.app.feature.output.RecordingNames;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyFeed;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.time.SystemClock;

/// The whole desk over a toy engine, to look at: `-Dtoy.size=1366x768 -Dcastdesk.language=zh`.
public final class ToyDesk extends Application {
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    Faces.loadLatin();
    Language language =
        Language.choose(System.getProperty("castdesk.language"), Locale.getDefault());
    ToyEngine engine =
        new ToyEngine(language == Language.EN ? ToyShow.english() : ToyShow.chinese());
    Desk desk =
        new Desk(
            new Desk.Setup(
                new Texts(language),
                new SystemClock(),
                new RecordingNames(Path.of("/tmp"), ZoneId.systemDefault()),
                feed -> new ToyFeed(feed, () -> engine.telemetry().frame()),
                Runnable::run));
    String[] size = System.getProperty("toy.size", "1920x1080").split("x");
    Scene scene = desk.scene(Double.parseDouble(size[0]), Double.parseDouble(size[1]));
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    desk.mirror().attach(engine);
    Timeline frames =
        new Timeline(
            new KeyFrame(
                Duration.millis(1000 / 30.0),
                _ -> {
                  engine.runFrames(1);
                  double swing = 6 * Math.sin(engine.telemetry().frame() / 9.0);
                  engine.setLevels(
                      new Telemetry.Levels(swing - 10, swing - 12, swing - 22, swing - 24));
                }));
    frames.setCycleCount(Timeline.INDEFINITE);
    frames.play();
  }
}
