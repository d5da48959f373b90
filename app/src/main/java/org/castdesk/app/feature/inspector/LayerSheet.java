package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Amount;
import org.castdesk.app.feature.inspector.property.Measure;
import org.castdesk.app.feature.inspector.property.Measure.Range;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Look;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.show.VideoLayer.Crop;
import org.jspecify.annotations.Nullable;

/// What can be set on one box of a scene.
///
/// @param name begins the ids of its fields
/// @param index counted from the bottom
/// @param auto what a side is called that follows the picture
/// @param keepsRatio whether width and height go together now
record LayerSheet(
    String name,
    int index,
    PictureSize programme,
    List<Option> sources,
    String auto,
    BooleanSupplier keepsRatio) {
  /// The smallest box there is. **Source**: decision 27.
  private static final double SMALLEST_PX = 2;

  /// How much later than they come picture and sound may be.
  static final NumberRule DELAYS = NumberRule.of("ms", 0, VideoLayer.LONGEST_DELAY, 40, 0);

  /// A hair less than the model allows, so that no sum of two fractions is above it.
  private static final double MOST_CROP = 0.95 - 1e-9;

  Section<SceneParts> section(VideoLayer layer, String sourceName) {
    Words title =
        Words.of(
            PropertyKey.SHEET_LAYER,
            Integer.toString(index + 1),
            layer.slot().value() + " " + sourceName);
    return new Section<>(
        id(""),
        title,
        null,
        List.of(
            Row.of(source()),
            x().row(),
            y().row(),
            width().row(),
            height().row(),
            Row.of(anchor()),
            Row.of(fill()),
            Row.of(opacity()),
            Row.of(delay()),
            Row.of(
                Words.of(PropertyKey.PROP_CROP_SIDES),
                crop("left", PropertyKey.PROP_CROP_LEFT, Crop::left, Crop::right, this::left),
                crop("right", PropertyKey.PROP_CROP_RIGHT, Crop::right, Crop::left, this::right)),
            Row.of(
                Words.of(PropertyKey.PROP_CROP_ENDS),
                crop("top", PropertyKey.PROP_CROP_TOP, Crop::top, Crop::bottom, this::top),
                crop(
                    "bottom",
                    PropertyKey.PROP_CROP_BOTTOM,
                    Crop::bottom,
                    Crop::top,
                    this::bottom))));
  }

  /// All of a box alone in its panel: pixels beside shares, crops in pixels of the source.
  ///
  /// @param picture the size of the source's picture; null = it is not known
  Section<SceneParts> wholeSection(
      VideoLayer layer, String sourceName, @Nullable PictureSize picture) {
    Section<SceneParts> usual = section(layer, sourceName);
    List<Row<SceneParts>> rows = new ArrayList<>();
    rows.add(usual.rows().getFirst());
    for (Measure<SceneParts> measure : List.of(x(), y(), width(), height())) {
      rows.add(Row.of(measure.label(), measure.pixels(), measure.share()));
    }
    rows.add(Row.of(anchor()));
    rows.add(Row.of(fill()));
    if (picture == null) {
      rows.addAll(usual.rows().subList(usual.rows().size() - 2, usual.rows().size()));
    } else {
      rows.addAll(crops(picture));
    }
    rows.add(Row.of(opacity()));
    rows.add(Row.of(delay()));
    return new Section<>(usual.id(), usual.title(), null, rows);
  }

  private List<Row<SceneParts>> crops(PictureSize picture) {
    return List.of(
        Row.of(
            Words.of(PropertyKey.PROP_CROP_SIDES),
            side("left", PropertyKey.PROP_CROP_LEFT, Crop::left, Crop::right, this::left)
                .in(picture.widthPx()),
            side("right", PropertyKey.PROP_CROP_RIGHT, Crop::right, Crop::left, this::right)
                .in(picture.widthPx())),
        Row.of(
            Words.of(PropertyKey.PROP_CROP_ENDS),
            side("top", PropertyKey.PROP_CROP_TOP, Crop::top, Crop::bottom, this::top)
                .in(picture.heightPx()),
            side("bottom", PropertyKey.PROP_CROP_BOTTOM, Crop::bottom, Crop::top, this::bottom)
                .in(picture.heightPx())));
  }

  private String id(String what) {
    return name + (what.isEmpty() ? "" : "-" + what);
  }

  private Property<SceneParts> source() {
    return new Property.Choice<>(
        id("source"),
        PropertyKey.PROP_SOURCE,
        Look.MENU,
        sources,
        parts -> parts.layer(index).slot().value(),
        (parts, slot) -> parts.withSlot(index, new SourceSlot(slot)),
        null);
  }

  private Measure<SceneParts> x() {
    return new Measure<>(
        id("x"),
        PropertyKey.PROP_X,
        _ -> Range.PLACE,
        parts -> parts.layer(index).x(),
        (parts, x) -> parts.withLayer(index, box -> box.withPosition(x, box.y())),
        programme.widthPx(),
        0.0);
  }

  private Measure<SceneParts> y() {
    return new Measure<>(
        id("y"),
        PropertyKey.PROP_Y,
        _ -> Range.PLACE,
        parts -> parts.layer(index).y(),
        (parts, y) -> parts.withLayer(index, box -> box.withPosition(box.x(), y)),
        programme.heightPx(),
        0.0);
  }

  private Measure<SceneParts> width() {
    return new Measure<>(
        id("width"),
        PropertyKey.PROP_WIDTH,
        parts -> side(parts, programme.widthPx()),
        parts -> parts.layer(index).width(),
        (parts, width) -> parts.withLayer(index, box -> widened(box, width)),
        programme.widthPx(),
        1.0);
  }

  private Measure<SceneParts> height() {
    return new Measure<>(
        id("height"),
        PropertyKey.PROP_HEIGHT,
        parts -> side(parts, programme.heightPx()),
        parts -> parts.layer(index).height(),
        (parts, height) -> parts.withLayer(index, box -> heightened(box, height)),
        programme.heightPx(),
        1.0);
  }

  private VideoLayer widened(VideoLayer box, double width) {
    boolean both = keepsRatio.getAsBoolean() && box.width() > 0 && box.height() > 0 && width > 0;
    return box.withSize(width, both ? kept(box.height() * width / box.width()) : box.height());
  }

  private VideoLayer heightened(VideoLayer box, double height) {
    boolean both = keepsRatio.getAsBoolean() && box.width() > 0 && box.height() > 0 && height > 0;
    return box.withSize(both ? kept(box.width() * height / box.height()) : box.width(), height);
  }

  private static double kept(double side) {
    return Math.min(side, 4);
  }

  /// Only a stretched picture may leave a side open.
  private Range side(SceneParts parts, int wholePx) {
    boolean open = parts.layer(index).fill() == FillMode.NONE;
    return open ? new Range(0, 4, auto) : new Range(SMALLEST_PX / wholePx, 4, null);
  }

  private Property<SceneParts> anchor() {
    return new Property.Choice<>(
        id("anchor"),
        PropertyKey.PROP_ANCHOR,
        Look.GRID,
        anchors(),
        parts -> parts.layer(index).anchor().name(),
        (parts, code) -> parts.withLayer(index, box -> Boxes.anchored(box, Anchor.valueOf(code))),
        Anchor.TOP_LEFT.name());
  }

  static List<Option> anchors() {
    return Arrays.stream(Anchor.values())
        .map(anchor ->
            new Option(anchor.name(), Words.of(PropertyKey.valueOf("ANCHOR_" + anchor.name()))))
        .toList();
  }

  private Property<SceneParts> fill() {
    return new Property.Choice<>(
        id("fill"),
        PropertyKey.PROP_FILL,
        Look.KEYS,
        Arrays.stream(FillMode.values())
            .map(fill ->
                new Option(fill.name(), Words.of(PropertyKey.valueOf("FILL_" + fill.name()))))
            .toList(),
        parts -> parts.layer(index).fill().name(),
        (parts, code) -> parts.withLayer(index, box -> Boxes.filled(box, FillMode.valueOf(code))),
        FillMode.FIT.name());
  }

  private Property<SceneParts> opacity() {
    return new Measure<SceneParts>(
            id("opacity"),
            PropertyKey.PROP_OPACITY,
            _ -> Range.SHARE,
            parts -> parts.layer(index).opacity(),
            (parts, share) -> parts.withLayer(index, box -> box.withOpacity(share)),
            1,
            1.0)
        .percent();
  }

  /// **Source**: FixedDelayDuration of the caster API.
  private Property<SceneParts> delay() {
    return new Amount<SceneParts>(
            id("delay"),
            SheetKey.DELAY,
            parts -> parts.layer(index).delayMillis(),
            (parts, millis) ->
                parts.withLayer(index, box -> box.withDelay((int) Math.round(millis))))
        .as(DELAYS, 0.0);
  }

  private interface CropSide {
    Crop with(Crop crop, double share);
  }

  private Property<SceneParts> crop(
      String side,
      Wording name,
      ToDoubleFunction<Crop> get,
      ToDoubleFunction<Crop> opposite,
      CropSide set) {
    return side(side, name, get, opposite, set).percent();
  }

  private Measure<SceneParts> side(
      String side,
      Wording name,
      ToDoubleFunction<Crop> get,
      ToDoubleFunction<Crop> opposite,
      CropSide set) {
    return new Measure<SceneParts>(
        id("crop-" + side),
        name,
        parts -> {
          double taken = opposite.applyAsDouble(parts.layer(index).crop());
          return new Range(0, Math.max(0, MOST_CROP - taken), null);
        },
        parts -> get.applyAsDouble(parts.layer(index).crop()),
        (parts, share) -> parts.withLayer(index, box -> box.withCrop(set.with(box.crop(), share))),
        1,
        0.0);
  }

  private Crop left(Crop crop, double share) {
    return new Crop(share, crop.top(), crop.right(), crop.bottom());
  }

  private Crop right(Crop crop, double share) {
    return new Crop(crop.left(), crop.top(), share, crop.bottom());
  }

  private Crop top(Crop crop, double share) {
    return new Crop(crop.left(), share, crop.right(), crop.bottom());
  }

  private Crop bottom(Crop crop, double share) {
    return new Crop(crop.left(), crop.top(), crop.right(), share);
  }
}
