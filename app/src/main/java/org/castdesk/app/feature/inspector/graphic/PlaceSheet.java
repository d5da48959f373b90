package org.castdesk.app.feature.inspector.graphic;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Among;
import org.castdesk.app.feature.inspector.property.Amount;
import org.castdesk.app.feature.inspector.property.Lens;
import org.castdesk.app.feature.inspector.property.Measure;
import org.castdesk.app.feature.inspector.property.Measure.Range;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Look;
import org.castdesk.app.feature.inspector.property.Property.Setter;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;

/// Where a graphic lies, how large and how solid it is.
///
/// @param own what a side is called that is the graphic's own
record PlaceSheet(PictureSize programme, String own) {
  private static final Lens<Component, Placement> PLACE =
      new Lens<>(Component::placement, Component::withPlacement);

  /// Without the size.
  List<Row<Component>> brief() {
    return Row.within(List.of(x(), y(), Row.of(anchor()), Row.of(opacity())), "", PLACE);
  }

  List<Row<Component>> rows() {
    return Row.within(
        List.of(x(), y(), width(), height(), Row.of(anchor()), Row.of(opacity())), "", PLACE);
  }

  /// The height alone, from which the width follows.
  List<Row<Component>> size() {
    return Row.within(List.of(height()), "", PLACE);
  }

  private Row<Placement> x() {
    return length(
        "x",
        PropertyKey.PROP_X,
        Range.PLACE,
        Placement::x,
        (place, x) -> place.withPosition(x, place.y()));
  }

  private Row<Placement> y() {
    return length(
        "y",
        PropertyKey.PROP_Y,
        Range.PLACE,
        Placement::y,
        (place, y) -> place.withPosition(place.x(), y));
  }

  private Row<Placement> width() {
    return length(
        "width",
        PropertyKey.PROP_WIDTH,
        new Range(0, 4, own),
        Placement::width,
        (place, width) -> place.withSize(width, place.height()));
  }

  private Row<Placement> height() {
    return length(
        "height",
        PropertyKey.PROP_HEIGHT,
        new Range(0, 4, own),
        Placement::height,
        (place, height) -> place.withSize(place.width(), height));
  }

  private Row<Placement> length(
      String id,
      Wording name,
      Range range,
      ToDoubleFunction<Placement> get,
      Setter<Placement, Double> set) {
    boolean isAcross = name == PropertyKey.PROP_X || name == PropertyKey.PROP_WIDTH;
    int wholePx = isAcross ? programme.widthPx() : programme.heightPx();
    return new Measure<>(id, name, _ -> range, get, set, wholePx, 0.0).row();
  }

  private static Property<Placement> anchor() {
    return new Among<>(
            Anchor.class, Look.GRID, anchor -> PropertyKey.valueOf("ANCHOR_" + anchor.name()))
        .of(
            "anchor",
            PropertyKey.PROP_ANCHOR,
            Placement::anchor,
            Placement::withAnchor,
            Anchor.TOP_LEFT);
  }

  private static Property<Placement> opacity() {
    return new Amount<>(
            "opacity", PropertyKey.PROP_OPACITY, Placement::opacity, Placement::withOpacity)
        .as("-percent", NumberRule.of("%", 0, 100, 1, 2), 100, 1.0);
  }
}
