package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.castdesk.app.feature.inspector.Measure.Range;
import org.castdesk.app.feature.inspector.Property.Look;
import org.castdesk.app.feature.inspector.Section.Row;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.Graphic;

/// What can be set on one graphic of a scene. A graphic belongs to the show: other scenes that use
/// it change with it, and the section says so.
///
/// @param index counted from the bottom
/// @param own what a height is called that is the file's own
record ComponentSheet(int index, PictureSize programme, String own) {
  Section<SceneParts> section(Component component, long otherScenes) {
    Words note =
        otherScenes == 0 ? null : Words.of(PropertyKey.SHEET_SHARED, Long.toString(otherScenes));
    List<Row<SceneParts>> rows = new ArrayList<>();
    rows.addAll(
        switch (component.graphic()) {
          case Graphic.Text _ -> new TextSheet(index, programme).rows();
          case Graphic.Image _ -> image();
          case Graphic.Caption _, Graphic.Clock _, Graphic.Countdown _, Graphic.Timecode _ ->
              List.of();
        });
    rows.add(both(x()));
    rows.add(both(y()));
    rows.add(Row.of(anchor()));
    rows.add(Row.of(opacity()));
    return new Section<>(
        id(index, ""), Words.of(PropertyKey.SHEET_COMPONENT, component.name()), note, rows);
  }

  static String id(int index, String what) {
    return "component-" + (index + 1) + (what.isEmpty() ? "" : "-" + what);
  }

  static Row<SceneParts> both(Measure<SceneParts> measure) {
    Wording label =
        switch (measure.name()) {
          case PropertyKey.PROP_WIDTH -> PropertyKey.PROP_W;
          case PropertyKey.PROP_HEIGHT -> PropertyKey.PROP_H;
          default -> measure.name();
        };
    return Row.of(Words.of(label), measure.pixels(), measure.percent());
  }

  private List<Row<SceneParts>> image() {
    return List.of(
        Row.of(
            Lines.<SceneParts>place(
                id(index, "place"),
                parts ->
                    parts.component(index).graphic() instanceof Graphic.Image(String location)
                        ? location
                        : "",
                (parts, location) ->
                    parts.withComponent(
                        index, component -> component.withGraphic(new Graphic.Image(location))))),
        both(
            new Measure<>(
                id(index, "height"),
                PropertyKey.PROP_HEIGHT,
                _ -> new Range(0, 4, own),
                parts -> place(parts).height(),
                (parts, height) -> placed(parts, place -> place.withSize(place.width(), height)),
                programme.heightPx(),
                null)));
  }

  private Measure<SceneParts> x() {
    return new Measure<>(
        id(index, "x"),
        PropertyKey.PROP_X,
        _ -> Range.PLACE,
        parts -> place(parts).x(),
        (parts, x) -> placed(parts, place -> place.withPosition(x, place.y())),
        programme.widthPx(),
        0.0);
  }

  private Measure<SceneParts> y() {
    return new Measure<>(
        id(index, "y"),
        PropertyKey.PROP_Y,
        _ -> Range.PLACE,
        parts -> place(parts).y(),
        (parts, y) -> placed(parts, place -> place.withPosition(place.x(), y)),
        programme.heightPx(),
        0.0);
  }

  private Property<SceneParts> anchor() {
    return new Property.Choice<>(
        id(index, "anchor"),
        PropertyKey.PROP_ANCHOR,
        Look.GRID,
        LayerSheet.anchors(),
        parts -> place(parts).anchor().name(),
        (parts, code) -> placed(parts, place -> place.withAnchor(Anchor.valueOf(code))),
        Anchor.TOP_LEFT.name());
  }

  private Property<SceneParts> opacity() {
    return new Measure<SceneParts>(
            id(index, "opacity"),
            PropertyKey.PROP_OPACITY,
            _ -> Range.SHARE,
            parts -> place(parts).opacity(),
            (parts, share) -> placed(parts, place -> place.withOpacity(share)),
            1,
            1.0)
        .percent();
  }

  private Placement place(SceneParts parts) {
    return parts.component(index).placement();
  }

  private SceneParts placed(SceneParts parts, UnaryOperator<Placement> change) {
    return parts.withComponent(
        index, component -> component.withPlacement(change.apply(component.placement())));
  }
}
