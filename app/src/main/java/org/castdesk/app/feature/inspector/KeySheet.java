package org.castdesk.app.feature.inspector;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Property.Pace;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.show.Look;

/// What can be set on the key of one box.
///
/// @param index counted from the bottom
record KeySheet(int index) {
  private static final Look.Key.Chroma USUAL = Look.Key.Chroma.of(Look.Key.Chroma.GREEN);
  private static final Look.Key.Luma LUMA = new Look.Key.Luma(0.08, 0.2, false);

  /// The limits of a key never meet. **Units**: percent.
  private static final double CHROMA_APART = 1;

  private static final double LUMA_APART = 1;
  private static final String DARK = "DARK";
  private static final String BRIGHT = "BRIGHT";

  List<Row<SceneParts>> chroma() {
    return List.of(
        Row.of(colour()),
        Row.of(
            chroma(
                new Named("angle", LayoutKey.LOOK_KEY_ANGLE),
                _ -> NumberRule.of("°", 20, 170, 1, 0),
                Look.Key.Chroma::angle,
                (key, angle) ->
                    new Look.Key.Chroma(key.colour(), angle, key.solid(), key.clear(), key.spill()),
                USUAL.angle())),
        Row.of(
            chroma(
                new Named("solid", LayoutKey.LOOK_KEY_SOLID),
                key -> NumberRule.of("%", 0, Math.min(95, 100 * key.clear() - CHROMA_APART), 1, 1),
                key -> 100 * key.solid(),
                (key, percent) ->
                    new Look.Key.Chroma(
                        key.colour(), key.angle(), percent / 100, key.clear(), key.spill()),
                100 * USUAL.solid())),
        Row.of(
            chroma(
                new Named("clear", LayoutKey.LOOK_KEY_CLEAR),
                key -> NumberRule.of("%", Math.max(5, 100 * key.solid() + CHROMA_APART), 100, 1, 1),
                key -> 100 * key.clear(),
                (key, percent) ->
                    new Look.Key.Chroma(
                        key.colour(), key.angle(), key.solid(), percent / 100, key.spill()),
                100 * USUAL.clear())),
        Row.of(
            chroma(
                new Named("spill", LayoutKey.LOOK_KEY_SPILL),
                _ -> NumberRule.of("%", 0, 100, 1, 1),
                key -> 100 * key.spill(),
                (key, percent) ->
                    new Look.Key.Chroma(
                        key.colour(), key.angle(), key.solid(), key.clear(), percent / 100),
                100 * USUAL.spill())));
  }

  List<Row<SceneParts>> luma() {
    return List.of(
        Row.of(
            luma(
                new Named("low", LayoutKey.LOOK_KEY_LOW),
                key -> NumberRule.of("%", 0, Math.min(99, 100 * key.high() - LUMA_APART), 1, 1),
                key -> 100 * key.low(),
                (key, percent) -> new Look.Key.Luma(percent / 100, key.high(), key.inverted()),
                100 * LUMA.low())),
        Row.of(
            luma(
                new Named("high", LayoutKey.LOOK_KEY_HIGH),
                key -> NumberRule.of("%", Math.max(1, 100 * key.low() + LUMA_APART), 100, 1, 1),
                key -> 100 * key.high(),
                (key, percent) -> new Look.Key.Luma(key.low(), percent / 100, key.inverted()),
                100 * LUMA.high())),
        Row.of(inverted()));
  }

  private Look.Key.Chroma chromaOf(SceneParts parts) {
    return parts.layer(index).look().key() instanceof Look.Key.Chroma chroma ? chroma : USUAL;
  }

  private Look.Key.Luma lumaOf(SceneParts parts) {
    return parts.layer(index).look().key() instanceof Look.Key.Luma luma ? luma : LUMA;
  }

  private SceneParts with(SceneParts parts, Look.Key key) {
    return parts.withLayer(index, box -> box.withLook(box.look().withKey(key)));
  }

  private Property<SceneParts> colour() {
    return Lines.picked(
        "key-colour",
        LayoutKey.LOOK_KEY_COLOUR,
        parts -> chromaOf(parts).colour(),
        (parts, colour) -> {
          Look.Key.Chroma key = chromaOf(parts);
          return with(
              parts,
              new Look.Key.Chroma(colour, key.angle(), key.solid(), key.clear(), key.spill()));
        },
        Look.Key.Chroma.GREEN);
  }

  /// @param id the end of the field's id
  private record Named(String id, Wording name) {}

  private interface KeyWith<K> {
    K set(K key, double value);
  }

  private Property<SceneParts> chroma(
      Named named,
      Function<Look.Key.Chroma, NumberRule> rule,
      ToDoubleFunction<Look.Key.Chroma> get,
      KeyWith<Look.Key.Chroma> set,
      double standard) {
    return new Property.Quantity<>(
        "key-" + named.id(),
        named.name(),
        parts -> rule.apply(chromaOf(parts)),
        parts -> get.applyAsDouble(chromaOf(parts)),
        (parts, value) -> with(parts, set.set(chromaOf(parts), value)),
        standard,
        Pace.WHILE_MOVING);
  }

  private Property<SceneParts> luma(
      Named named,
      Function<Look.Key.Luma, NumberRule> rule,
      ToDoubleFunction<Look.Key.Luma> get,
      KeyWith<Look.Key.Luma> set,
      double standard) {
    return new Property.Quantity<>(
        "key-" + named.id(),
        named.name(),
        parts -> rule.apply(lumaOf(parts)),
        parts -> get.applyAsDouble(lumaOf(parts)),
        (parts, value) -> with(parts, set.set(lumaOf(parts), value)),
        standard,
        Pace.WHILE_MOVING);
  }

  private Property<SceneParts> inverted() {
    return new Property.Choice<>(
        "key-inverted",
        LayoutKey.LOOK_KEY_INVERTED,
        Property.Look.KEYS,
        List.of(
            new Option(DARK, Words.of(LayoutKey.LOOK_KEY_DARK)),
            new Option(BRIGHT, Words.of(LayoutKey.LOOK_KEY_BRIGHT))),
        parts -> lumaOf(parts).inverted() ? BRIGHT : DARK,
        (parts, code) -> {
          Look.Key.Luma key = lumaOf(parts);
          return with(parts, new Look.Key.Luma(key.low(), key.high(), code.equals(BRIGHT)));
        },
        DARK);
  }
}
