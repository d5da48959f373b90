package org.castdesk.app.feature.inspector.property;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.castdesk.app.address.AddressCheck;
import org.castdesk.app.feature.inspector.property.Property.Setter;
import org.castdesk.app.feature.inspector.property.Property.Style;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.format.Rgb;
import org.jspecify.annotations.Nullable;

/// The kinds of words a show is made of, with what they may be.
public final class Lines {
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_PLACE = 4096;

  private Lines() {}

  /// A name, as the show's records want it.
  public static <S> Property.Line<S> name(
      Wording name, Function<S, String> get, Setter<S, String> set) {
    return new Property.Line<>(
        "name",
        name,
        Style.LINE,
        text -> isNamed(text, LONGEST_NAME),
        PropertyKey.FIELD_NAME_RULE,
        get,
        (subject, text) -> set.set(subject, text.strip()),
        null,
        List::of);
  }

  /// Where a stream comes from, or a device.
  public static <S> Property.Line<S> address(Function<S, String> get, Setter<S, String> set) {
    return new Property.Line<>(
        "address",
        PropertyKey.PROP_ADDRESS,
        Style.ADDRESS,
        text -> isNamed(text, LONGEST_PLACE) && AddressCheck.wrongLive(text) == null,
        PropertyKey.FIELD_PLACE_RULE,
        get,
        (subject, text) -> set.set(subject, text.strip()),
        null,
        List::of);
  }

  public static <S> Property.Line<S> place(
      String id, Function<S, String> get, Setter<S, String> set) {
    return new Property.Line<>(
        id,
        PropertyKey.PROP_PLACE,
        Style.PLACE,
        text -> isNamed(text, LONGEST_PLACE),
        PropertyKey.FIELD_PLACE_RULE,
        get,
        (subject, text) -> set.set(subject, text.strip()),
        null,
        List::of);
  }

  /// A file that may also be none.
  ///
  /// @param get null = there is none
  /// @param set empty = none
  public static <S> Property.Line<S> maybePlace(
      String id,
      Wording name,
      Wording reason,
      Function<S, @Nullable String> get,
      Setter<S, String> set) {
    return new Property.Line<>(
        id,
        name,
        Style.PLACE,
        text -> text.isBlank() || isNamed(text, LONGEST_PLACE),
        reason,
        subject -> {
          String place = get.apply(subject);
          return place == null ? "" : place;
        },
        (subject, text) -> set.set(subject, text.strip()),
        "",
        List::of);
  }

  public static <S> Property.Line<S> colour(
      String id, Wording name, Function<S, Rgb> get, Setter<S, Rgb> set, @Nullable Rgb standard) {
    return colour(id, name, Style.COLOUR, new Rgbs<>(get, set), standard);
  }

  /// The same, picked from the picture.
  public static <S> Property.Line<S> picked(
      String id, Wording name, Function<S, Rgb> get, Setter<S, Rgb> set, @Nullable Rgb standard) {
    return colour(id, name, Style.PICKED, new Rgbs<>(get, set), standard);
  }

  private record Rgbs<S>(Function<S, Rgb> get, Setter<S, Rgb> set) {}

  private static <S> Property.Line<S> colour(
      String id, Wording name, Style style, Rgbs<S> rgbs, @Nullable Rgb standard) {
    return new Property.Line<>(
        id,
        name,
        style,
        Lines::isColour,
        PropertyKey.FIELD_COLOUR_RULE,
        subject -> rgbs.get().apply(subject).toString(),
        (subject, text) -> rgbs.set().set(subject, Rgb.parse(hash(text))),
        standard == null ? null : standard.toString(),
        List::of);
  }

  /// A line that is right when the show's records take it.
  ///
  /// @param trial makes what the line would make, and throws `IllegalArgumentException` or
  ///     `DateTimeException` when it cannot be made
  public static Predicate<String> taken(Consumer<String> trial) {
    return text -> {
      try {
        trial.accept(text);
        return true;
      } catch (IllegalArgumentException | DateTimeException _) {
        return false;
      }
    };
  }

  private static boolean isNamed(String text, int longest) {
    String plain = text.strip();
    return !plain.isEmpty()
        && plain.length() <= longest
        && plain.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isColour(String text) {
    return hash(text).matches("#[0-9a-fA-F]{6}");
  }

  private static String hash(String text) {
    String plain = text.strip();
    return plain.startsWith("#") ? plain : "#" + plain;
  }
}
