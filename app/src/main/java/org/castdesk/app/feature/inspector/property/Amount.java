package org.castdesk.app.feature.inspector.property;

import java.util.function.ToDoubleFunction;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Property.Pace;
import org.castdesk.app.feature.inspector.property.Property.Setter;
import org.castdesk.app.text.Wording;
import org.jspecify.annotations.Nullable;

/// A number of a record, written in one unit or another: frames and seconds, shares and pixels.
///
/// @param <S> the subject
public record Amount<S>(String id, Wording name, ToDoubleFunction<S> get, Setter<S, Double> set) {

  /// As it stands in the record.
  public Property.Quantity<S> as(NumberRule rule, @Nullable Double standard) {
    return as("", rule, 1, standard);
  }

  /// In another unit, which its id does not say.
  public Property.Quantity<S> as(NumberRule rule, double scale, @Nullable Double standard) {
    return as("", rule, scale, standard);
  }

  /// In another unit.
  ///
  /// @param suffix behind the id
  /// @param rule in that unit
  /// @param scale how many of them one of the record's is
  /// @param standard in the record's unit; null = it has no default
  public Property.Quantity<S> as(
      String suffix, NumberRule rule, double scale, @Nullable Double standard) {
    return new Property.Quantity<>(
        id + suffix,
        name,
        _ -> rule,
        subject -> get.applyAsDouble(subject) * scale,
        (subject, value) -> set.set(subject, value / scale),
        standard == null ? null : standard * scale,
        Pace.WHILE_MOVING);
  }

  /// Set when the hand rests: something is asked for anew.
  public Property.Quantity<S> atRest(NumberRule rule, @Nullable Double standard) {
    return new Property.Quantity<>(id, name, _ -> rule, get, set, standard, Pace.AT_REST);
  }

  /// Shares of something, in its pixels.
  ///
  /// @param wholePx how many pixels a share of 1 is
  public Property.Quantity<S> pixels(double min, double max, double wholePx, double standard) {
    return as(
        "-px",
        NumberRule.of("px", Math.ceil(min * wholePx), Math.floor(max * wholePx), 1, 1),
        wholePx,
        standard);
  }
}
