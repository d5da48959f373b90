package org.castdesk.app.feature.inspector.property;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Property.Pace;
import org.castdesk.app.feature.inspector.property.Property.Setter;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Wording;
import org.jspecify.annotations.Nullable;

/// Fractions of the programme picture as people write them: pixels, percent.
///
/// @param <S> the subject
/// @param id of the length
/// @param rule in fractions of the picture
/// @param wholePx the picture's side. **Units**: programme pixels
public record Measure<S>(
    String id,
    Wording name,
    Function<S, Range> rule,
    ToDoubleFunction<S> get,
    Setter<S, Double> set,
    int wholePx,
    @Nullable Double standard) {

  /// @param word what 0 is called; null = it is a length like any other
  public record Range(double min, double max, @Nullable String word) {
    public static final Range PLACE = new Range(-4, 4, null);
    public static final Range SHARE = new Range(0, 1, null);
  }

  /// Pixels beside percent.
  public Row<S> row() {
    return Row.of(label(), pixels(), percent());
  }

  /// The name in the little room before two fields.
  public Words label() {
    return Words.of(
        name == PropertyKey.PROP_WIDTH
            ? PropertyKey.PROP_W
            : name == PropertyKey.PROP_HEIGHT ? PropertyKey.PROP_H : name);
  }

  /// In pixels of the programme. Boxes lie on even pixels, so a step is two.
  public Property.Quantity<S> pixels() {
    return scaled(id + "-px", "px", wholePx, 2, 1);
  }

  /// In pixels of something of another size.
  public Property.Quantity<S> in(int wholePx) {
    return scaled(id + "-px", "px", wholePx, 2, 1);
  }

  /// In percent of the picture.
  public Property.Quantity<S> percent() {
    return scaled(id + "-percent", "%", 100, 1, 2);
  }

  /// As a share of the picture, 0 to 1.
  public Property.Quantity<S> share() {
    return scaled(id + "-share", "", 1, 0.001, 4);
  }

  private Property.Quantity<S> scaled(
      String fieldId, String unit, double scale, double step, int decimals) {
    return new Property.Quantity<>(
        fieldId,
        name,
        subject -> scaled(rule.apply(subject), NumberRule.of(unit, 0, 1, step, decimals), scale),
        subject -> get.applyAsDouble(subject) * scale,
        (subject, value) -> set.set(subject, value / scale),
        standard == null ? null : standard * scale,
        Pace.WHILE_MOVING);
  }

  private static NumberRule scaled(Range range, NumberRule like, double scale) {
    double fine = Math.pow(10, -like.decimals());
    NumberRule rule =
        NumberRule.of(
            like.unit(),
            Math.ceil(range.min() * scale / fine - 1e-6) * fine,
            range.max() * scale,
            like.step(),
            like.decimals());
    return range.word() == null ? rule : rule.saying(new NumberRule.Special(0, range.word()));
  }
}
