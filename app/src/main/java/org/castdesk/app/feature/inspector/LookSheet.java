package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Measure;
import org.castdesk.app.feature.inspector.property.Measure.Range;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Property.Pace;
import org.castdesk.app.feature.inspector.property.Property.Setter;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Border;
import org.castdesk.engine.show.Look.Shadow;
import org.castdesk.engine.show.Look.Turn;
import org.jspecify.annotations.Nullable;

/// What can be set on the look of one box: how it is turned and edged, and what is keyed out of it.
///
/// @param index counted from the bottom
record LookSheet(int index, PictureSize programme) {
  private static final Rgb EDGE = new Rgb(0xdf, 0xe6, 0xee);
  private static final double EDGE_PX = 4;
  private static final double WIDEST = 0.25;
  private static final double FARTHEST = 0.5;
  private static final String ON = "ON";
  private static final String OFF = "OFF";
  private static final Look.Key.Luma LUMA = new Look.Key.Luma(0.08, 0.2, false);

  Section<SceneParts> section(Look look) {
    List<Row<SceneParts>> rows = new ArrayList<>();
    rows.add(Row.of(turn()));
    rows.add(Row.of(corner()));
    rows.add(Row.of(border()));
    rows.add(Row.of(borderColour()));
    rows.add(Row.of(shadow()));
    if (look.shadow() != null) {
      rows.add(Row.of(shadowPlace("x", LayoutKey.LOOK_SHADOW_X, Shadow::x, LookSheet::atX)));
      rows.add(Row.of(shadowPlace("y", LayoutKey.LOOK_SHADOW_Y, Shadow::y, LookSheet::atY)));
      rows.add(Row.of(shadowBlur()));
      rows.add(Row.of(shadowStrength()));
      rows.add(Row.of(shadowColour()));
    }
    return new Section<>("look", Words.of(LayoutKey.SHEET_LOOK), null, rows);
  }

  Section<SceneParts> keySection(Look look) {
    List<Row<SceneParts>> rows = new ArrayList<>();
    rows.add(Row.of(key()));
    switch (look.key()) {
      case Look.Key.Chroma _ -> rows.addAll(new KeySheet(index).chroma());
      case Look.Key.Luma _ -> rows.addAll(new KeySheet(index).luma());
      case null -> {}
    }
    return new Section<>("key", Words.of(LayoutKey.SHEET_KEY), null, rows);
  }

  private SceneParts with(SceneParts parts, UnaryOperator<Look> change) {
    return parts.withLayer(index, box -> box.withLook(change.apply(box.look())));
  }

  private Look look(SceneParts parts) {
    return parts.layer(index).look();
  }

  private Property<SceneParts> turn() {
    return new Property.Choice<>(
        "look-turn",
        LayoutKey.LOOK_TURN,
        Property.Look.KEYS,
        Arrays.stream(Turn.values())
            .map(turn ->
                new Option(turn.name(), Words.of(LayoutKey.valueOf("LOOK_TURN_" + turn.name()))))
            .toList(),
        parts -> look(parts).turn().name(),
        (parts, code) -> with(parts, look -> look.withTurn(Turn.valueOf(code))),
        Turn.NONE.name());
  }

  private Property<SceneParts> corner() {
    return pixels(
        "look-corner",
        LayoutKey.LOOK_CORNER,
        new Range(0, 1, null),
        parts -> look(parts).corner(),
        (parts, corner) -> with(parts, look -> look.withCorner(corner)));
  }

  private Property<SceneParts> border() {
    return pixels(
        "look-border",
        LayoutKey.LOOK_BORDER,
        new Range(0, WIDEST, null),
        parts -> widthOf(look(parts).border()),
        (parts, width) ->
            with(
                parts,
                look ->
                    look.withBorder(
                        width == 0 ? null : new Border(width, colourOf(look.border())))));
  }

  private static double widthOf(@Nullable Border border) {
    return border == null ? 0 : border.width();
  }

  private static Rgb colourOf(@Nullable Border border) {
    return border == null ? EDGE : border.colour();
  }

  /// A colour for a border that is not there makes one.
  private Property<SceneParts> borderColour() {
    return Lines.colour(
        "look-border-colour",
        LayoutKey.LOOK_BORDER_COLOUR,
        parts -> colourOf(look(parts).border()),
        (parts, colour) ->
            with(
                parts,
                look -> {
                  double width = widthOf(look.border());
                  return look.withBorder(
                      new Border(width == 0 ? EDGE_PX / programme.heightPx() : width, colour));
                }),
        null);
  }

  private Property<SceneParts> shadow() {
    return new Property.Choice<>(
        "look-shadow",
        LayoutKey.LOOK_SHADOW,
        Property.Look.KEYS,
        List.of(
            new Option(OFF, Words.of(LayoutKey.LOOK_OFF)),
            new Option(ON, Words.of(LayoutKey.LOOK_ON))),
        parts -> look(parts).shadow() == null ? OFF : ON,
        (parts, code) ->
            with(parts, look -> look.withShadow(code.equals(ON) ? Shadow.USUAL : null)),
        OFF);
  }

  private interface ShadowWith {
    Shadow set(Shadow shadow, double value);
  }

  private static Shadow atX(Shadow shadow, double x) {
    return new Shadow(x, shadow.y(), shadow.blur(), shadow.colour(), shadow.opacity());
  }

  private static Shadow atY(Shadow shadow, double y) {
    return new Shadow(shadow.x(), y, shadow.blur(), shadow.colour(), shadow.opacity());
  }

  private Property<SceneParts> shadowPlace(
      String which, Wording name, ToDoubleFunction<Shadow> get, ShadowWith set) {
    return pixels(
        "look-shadow-" + which,
        name,
        new Range(-FARTHEST, FARTHEST, null),
        parts -> get.applyAsDouble(shadowOf(parts)),
        (parts, value) -> with(parts, look -> look.withShadow(set.set(shadowOf(parts), value))));
  }

  private Shadow shadowOf(SceneParts parts) {
    Shadow shadow = look(parts).shadow();
    return shadow == null ? Shadow.USUAL : shadow;
  }

  private Property<SceneParts> shadowBlur() {
    return pixels(
        "look-shadow-blur",
        LayoutKey.LOOK_SHADOW_BLUR,
        new Range(0, WIDEST, null),
        parts -> shadowOf(parts).blur(),
        (parts, blur) -> {
          Shadow was = shadowOf(parts);
          return with(
              parts,
              look ->
                  look.withShadow(new Shadow(was.x(), was.y(), blur, was.colour(), was.opacity())));
        });
  }

  private Property<SceneParts> shadowStrength() {
    return new Property.Quantity<>(
        "look-shadow-opacity",
        LayoutKey.LOOK_SHADOW_OPACITY,
        _ -> NumberRule.of("%", 0, 100, 1, 1),
        parts -> shadowOf(parts).opacity() * 100,
        (parts, percent) -> {
          Shadow was = shadowOf(parts);
          return with(
              parts,
              look ->
                  look.withShadow(
                      new Shadow(was.x(), was.y(), was.blur(), was.colour(), percent / 100)));
        },
        Shadow.USUAL.opacity() * 100,
        Pace.WHILE_MOVING);
  }

  private Property<SceneParts> shadowColour() {
    return Lines.colour(
        "look-shadow-colour",
        LayoutKey.LOOK_SHADOW_COLOUR,
        parts -> shadowOf(parts).colour(),
        (parts, colour) -> {
          Shadow was = shadowOf(parts);
          return with(
              parts,
              look ->
                  look.withShadow(new Shadow(was.x(), was.y(), was.blur(), colour, was.opacity())));
        },
        Rgb.BLACK);
  }

  /// A fraction of the programme's height, in its pixels.
  private Property<SceneParts> pixels(
      String id,
      Wording name,
      Range range,
      ToDoubleFunction<SceneParts> get,
      Setter<SceneParts, Double> set) {
    return new Measure<>(id, name, _ -> range, get, set, programme.heightPx(), 0.0).pixels();
  }

  private Property<SceneParts> key() {
    return new Property.Choice<>(
        "key-kind",
        LayoutKey.LOOK_KEY,
        Property.Look.KEYS,
        List.of(
            new Option(OFF, Words.of(LayoutKey.LOOK_KEY_NONE)),
            new Option("CHROMA", Words.of(LayoutKey.LOOK_KEY_CHROMA)),
            new Option("LUMA", Words.of(LayoutKey.LOOK_KEY_LUMA))),
        parts ->
            switch (look(parts).key()) {
              case Look.Key.Chroma _ -> "CHROMA";
              case Look.Key.Luma _ -> "LUMA";
              case null -> OFF;
            },
        (parts, code) ->
            with(
                parts,
                look ->
                    look.withKey(
                        switch (code) {
                          case "CHROMA" -> Look.Key.Chroma.of(Look.Key.Chroma.GREEN);
                          case "LUMA" -> LUMA;
                          default -> null;
                        })),
        OFF);
  }
}
