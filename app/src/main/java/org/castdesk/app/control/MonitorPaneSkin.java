package org.castdesk.app.control;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.SkinBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.castdesk.engine.show.Bus;

/// Head and glass of a monitor, and the edge round both.
final class MonitorPaneSkin extends SkinBase<MonitorPane> {
  private static final PseudoClass LITTLE = PseudoClass.getPseudoClass("little");
  private static final PseudoClass NEARLY_NONE = PseudoClass.getPseudoClass("nearly-none");

  /// From this width on every word of the head has room.
  private static final double ROOMY = 420;

  private final HBox head = new HBox();
  private final PictureGlass glass = new PictureGlass();

  /// Four strips and no background: nothing lies below the picture that would be painted with it.
  private final List<Region> edges = List.of(edge(), edge(), edge(), edge());

  MonitorPaneSkin(MonitorPane pane) {
    super(pane);
    buildHead(pane);
    getChildren().addAll(edges);
    getChildren().addAll(head, glass);
    registerChangeListener(pane.tallyProperty(), _ -> showTally());
    registerChangeListener(
        pane.sourceProperty(), _ -> glass.setSource(pane.sourceProperty().get()));
    glass.setSource(pane.sourceProperty().get());
    if (pane.bus() == Bus.PVW) {
      GuideGlass guides = new GuideGlass();
      glass.setGuides(guides);
      registerChangeListener(pane.guidesProperty(), _ -> guides.show(pane.guidesProperty().get()));
      guides.show(pane.guidesProperty().get());
    }
    glass.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            pane.doubleClicked();
          }
        });
    showTally();
  }

  private static Region edge() {
    Region edge = new Region();
    edge.getStyleClass().add("monitor-edge");
    return edge;
  }

  private void buildHead(MonitorPane pane) {
    head.getStyleClass().add("monitor-head");
    head.setAlignment(Pos.CENTER_LEFT);
    Caption bus = plate(pane.busWordProperty());
    Caption state = plate(pane.stateWordProperty());
    state.getStyleClass().add("second");
    Caption cap = new Caption(TypeStep.NUM_BODY, "key-cap").whole();
    bindWhenThere(cap, pane.keyCapProperty());
    Caption name = new Caption(TypeStep.STRONG, "scene-name");
    name.textProperty().bind(pane.sceneNameProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Caption timeCaption = new Caption(TypeStep.LABEL, "quiet").whole();
    bindWhenThere(timeCaption, pane.timeCaptionProperty());
    // In a small one the name comes first.
    BooleanBinding roomy =
        pane.timeCaptionProperty().isNotEmpty().and(pane.widthProperty().greaterThan(ROOMY));
    timeCaption.managedProperty().bind(roomy);
    timeCaption.visibleProperty().bind(roomy);
    Caption time = new Caption(TypeStep.NUM_VALUE, "monitor-time").whole();
    bindWhenThere(time, pane.timeProperty());
    BooleanBinding timed =
        pane.timeProperty().isNotEmpty().and(pane.widthProperty().greaterThan(ROOMY));
    time.managedProperty().bind(timed);
    time.visibleProperty().bind(timed);
    Caption countCaption = new Caption(TypeStep.LABEL, "quiet").whole();
    bindWhenThere(countCaption, pane.countCaptionProperty());
    Caption count = new Caption(TypeStep.NUM_COUNT, "monitor-count").whole();
    bindWhenThere(count, pane.countProperty());
    pane.restProperty()
        .subscribe(rest -> {
          count.pseudoClassStateChanged(LITTLE, rest == MonitorPane.Rest.LITTLE);
          count.pseudoClassStateChanged(NEARLY_NONE, rest == MonitorPane.Rest.NEARLY_NONE);
        });
    Caption notice = new Caption(TypeStep.PLATE, "fault-plate").whole();
    bindWhenThere(notice, pane.noticeProperty());
    registerChangeListener(pane.noticeProperty(), _ -> showAge());
    head.getChildren()
        .addAll(
            new HBox(bus, state),
            cap,
            name,
            space,
            timeCaption,
            time,
            countCaption,
            count,
            notice,
            pane.keyRow());
  }

  private static Caption plate(StringProperty text) {
    Caption plate = new Caption(TypeStep.BUS, "bus-plate").whole();
    plate.setMaxHeight(Double.MAX_VALUE);
    bindWhenThere(plate, text);
    return plate;
  }

  private static void bindWhenThere(Caption caption, StringProperty text) {
    caption.textProperty().bind(text);
    caption.managedProperty().bind(text.isNotEmpty());
    caption.visibleProperty().bind(text.isNotEmpty());
  }

  boolean pollPicture() {
    return glass.poll();
  }

  private void showTally() {
    Tally tally = getSkinnable().tallyProperty().get();
    tally.paint(getSkinnable());
    showAge();
  }

  /// A picture that somebody has something to say about is not what is there now.
  private void showAge() {
    MonitorPane pane = getSkinnable();
    glass.setOld(
        pane.tallyProperty().get() == Tally.UNKNOWN || !pane.noticeProperty().get().isEmpty());
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    double edge = MonitorPane.EDGE_PX;
    double inner = getSkinnable().getWidth() - 2 * edge;
    head.resizeRelocate(edge, edge, inner, MonitorPane.HEAD_PX);
    double top = edge + MonitorPane.HEAD_PX;
    double whole = getSkinnable().getWidth();
    double bottom = getSkinnable().getHeight() - edge;
    edges.get(0).resizeRelocate(0, 0, whole, edge);
    edges.get(1).resizeRelocate(0, bottom, whole, edge);
    edges.get(2).resizeRelocate(0, edge, edge, bottom - edge);
    edges.get(3).resizeRelocate(whole - edge, edge, edge, bottom - edge);
    glass.resizeRelocate(edge, top, inner, bottom - top);
  }
}
