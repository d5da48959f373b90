package org.castdesk.app.feature.inspector.property;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.castdesk.app.feature.inspector.property.Property.Look;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Property.Setter;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Wording;
import org.jspecify.annotations.Nullable;

/// What is chosen among: the values of an enum, each with its words; or on and off.
///
/// @param words what a value is called
public record Among<E extends Enum<E>>(Class<E> values, Look look, Function<E, Wording> words) {
  private static final String ON = "ON";
  private static final String OFF = "OFF";

  public static <E extends Enum<E>> Among<E> keys(Class<E> values, Function<E, Wording> words) {
    return new Among<>(values, Look.KEYS, words);
  }

  public static <E extends Enum<E>> Among<E> menu(Class<E> values, Function<E, Wording> words) {
    return new Among<>(values, Look.MENU, words);
  }

  /// @param standard null = it has no default
  public <S> Property.Choice<S> of(
      String id, Wording name, Function<S, E> get, Setter<S, E> set, @Nullable E standard) {
    List<Option> options =
        Arrays.stream(values.getEnumConstants())
            .map(value -> new Option(value.name(), Words.of(words.apply(value))))
            .toList();
    return new Property.Choice<>(
        id,
        name,
        look,
        options,
        get.andThen(Enum::name),
        (subject, code) -> set.set(subject, Enum.valueOf(values, code)),
        standard == null ? null : standard.name());
  }

  /// Something that is there or not.
  public static <S> Property.Choice<S> onOff(
      String id, Wording name, Predicate<S> get, Setter<S, Boolean> set, boolean standard) {
    return new Property.Choice<>(
        id,
        name,
        Look.KEYS,
        List.of(
            new Option(OFF, Words.of(LayoutKey.LOOK_OFF)),
            new Option(ON, Words.of(LayoutKey.LOOK_ON))),
        subject -> get.test(subject) ? ON : OFF,
        (subject, code) -> set.set(subject, code.equals(ON)),
        standard ? ON : OFF);
  }
}
