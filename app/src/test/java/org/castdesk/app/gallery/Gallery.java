package org.castdesk.app.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.castdesk.app.DeskStyles;
import org.castdesk.app.control.Answer;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.Faces;
import org.castdesk.app.control.LevelMeter;
import org.castdesk.app.control.LevelScale;
import org.castdesk.app.control.LinkLight;
import org.castdesk.app.control.MonitorPane;
import org.castdesk.app.control.SceneTile;
import org.castdesk.app.control.Tally;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TransitionBar;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.show.Bus;

/// Each control alone, in each of its states, with sliders for what moves.
public final class Gallery extends Application {
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    Faces.loadLatin();
    stage.setScene(scene());
    stage.setTitle("Castdesk controls");
    stage.show();
  }

  /// The whole gallery, for a window or a test.
  public static Scene scene() {
    VBox rows =
        new VBox(
            16,
            row("TallyButton", buttons()),
            row("Type, both languages", types()),
            row("MonitorPane head", monitors()),
            row("MonitorPane with guides", GuideMonitors.all()),
            row("SceneTile", tiles()),
            row("SourceTile", SourceTiles.all()),
            row("MultiviewTile", MultiviewTiles.all()),
            row("TransitionBar", bars()),
            row("LevelMeter", meters()),
            row("LinkLight", lights()),
            row("NumberField", NumberFields.all()));
    rows.getStyleClass().addAll("root", "regular");
    rows.setPadding(new Insets(16));
    Scene scene = new Scene(new ScrollPane(rows), 1000, 980);
    DeskStyles.apply(scene);
    return scene;
  }

  private static VBox row(String title, List<Node> nodes) {
    FlowPane flow = new FlowPane(12, 12);
    flow.setPrefWrapLength(940);
    flow.getChildren().addAll(nodes);
    return new VBox(6, new Caption(TypeStep.STRONG).showing(title), flow);
  }

  private static List<Node> buttons() {
    List<Node> plates =
        new ArrayList<>(List.of(TallyButton.Plate.values()).stream().map(Gallery::plate).toList());
    for (Answer answer : Answer.values()) {
      TallyButton key = key("AUTO", answer.name());
      key.answerProperty().set(answer);
      key.replyProperty().set(answer.name().toLowerCase(Locale.ROOT));
      plates.add(key);
    }
    TallyButton off = key("CUT", "disabled");
    off.setDisable(true);
    plates.add(off);
    plates.add(key("硬切", "空格"));
    return plates;
  }

  private static Node plate(TallyButton.Plate plate) {
    TallyButton key = key("CUT", plate.name());
    key.plateProperty().set(plate);
    return key;
  }

  private static TallyButton key(String label, String hint) {
    TallyButton key = new TallyButton(TypeStep.KEY, "big");
    key.labelProperty().set(label);
    key.hintProperty().set(hint);
    key.setPrefSize(104, 64);
    return key;
  }

  private static List<Node> types() {
    return List.of(TypeStep.values()).stream()
        .<Node>map(step ->
            new HBox(
                8,
                new Caption(step).showing("0123456789 Name:;−"),
                new Caption(step).showing("直骨令返角 5")))
        .toList();
  }

  private static List<Node> monitors() {
    return List.of(Tally.values()).stream().map(Gallery::monitor).toList();
  }

  private static Node monitor(Tally tally) {
    MonitorPane pane = new MonitorPane(Bus.PGM);
    pane.tallyProperty().set(tally);
    pane.busWordProperty().set("PGM");
    pane.stateWordProperty().set(tally == Tally.UNKNOWN ? "?" : tally.name());
    pane.sceneNameProperty().set("Harbour live");
    pane.keyCapProperty().set("4");
    pane.timeProperty().set("00:08:06:12");
    pane.noticeProperty().set(tally == Tally.UNKNOWN ? "last known picture" : "");
    pane.setPrefSize(460, 80);
    return pane;
  }

  private static List<Node> tiles() {
    return List.of(Tally.values()).stream().map(Gallery::tile).toList();
  }

  private static Node tile(Tally tally) {
    SceneTile tile = new SceneTile();
    tile.keyCapProperty().set("5");
    tile.nameProperty().set("Two boxes");
    tile.layoutProperty().set(ToyShow.english().layouts().get(tally.ordinal()));
    tile.tallyProperty().set(tally);
    tile.tagProperty().set(tally == Tally.OFF || tally == Tally.UNKNOWN ? "" : tally.name());
    tile.setPrefSize(170, 124);
    return tile;
  }

  private static List<Node> bars() {
    TransitionBar bar = new TransitionBar();
    bar.setPrefSize(84, 200);
    Slider progress = new Slider(0, 1, 0.48);
    bar.progressProperty().bind(progress.valueProperty());
    TransitionBar auto = new TransitionBar();
    auto.setPrefSize(84, 200);
    auto.holdProperty().set(TransitionBar.Hold.BY_AUTO);
    auto.progressProperty().bind(progress.valueProperty());
    auto.directionProperty().set(TransitionBar.Throw.DOWN);
    return List.of(bar, auto, progress);
  }

  private static List<Node> meters() {
    LevelMeter meter = new LevelMeter();
    meter.setPrefSize(18, 200);
    LevelScale scale = new LevelScale();
    scale.setPrefHeight(200);
    Slider level = new Slider(-60, 0, -12);
    meter.show(-12, 0);
    level.valueProperty().addListener((_, _, db) -> meter.show(db.doubleValue(), 1));
    return List.of(scale, meter, level);
  }

  private static List<Node> lights() {
    return List.of(LinkLight.Flow.values()).stream().<Node>map(Gallery::light).toList();
  }

  private static Node light(LinkLight.Flow flow) {
    LinkLight light = new LinkLight();
    light.flowProperty().set(flow);
    return new HBox(6, light, new Caption(TypeStep.LABEL).showing(flow.name()));
  }
}
