package org.castdesk.app.feature.inspector.property;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.text.Wording;
import org.jspecify.annotations.Nullable;

/// One thing that can be set: how it is read from its subject, and what the subject is with another
/// value of it.
///
/// @param <S> the subject, an immutable value
public sealed interface Property<S> {
  /// Unique within its subject; part of the field's id on screen.
  String id();

  Wording name();

  /// The subject with this at its default; the subject itself where there is none.
  S reset(S subject);

  /// Whether there is no default, or it is at it.
  boolean isStandard(S subject);

  boolean hasStandard();

  /// The same of something larger that has the subject in it.
  ///
  /// @param prefix before its id
  <W> Property<W> within(String prefix, Lens<W, S> lens);

  /// What a subject becomes.
  interface Setter<S, V> {
    S set(S subject, V value);
  }

  /// When a moving number is sent.
  enum Pace {
    /// While it moves: PVW shows it.
    WHILE_MOVING,
    /// When the hand rests: the source opens anew for it.
    AT_REST
  }

  /// A number.
  ///
  /// @param rule what it may be now
  /// @param standard null = it has no default
  record Quantity<S>(
      String id,
      Wording name,
      Function<S, NumberRule> rule,
      ToDoubleFunction<S> get,
      Setter<S, Double> set,
      @Nullable Double standard,
      Pace pace)
      implements Property<S> {
    @Override
    public S reset(S subject) {
      return standard == null ? subject : set.set(subject, standard);
    }

    @Override
    public boolean hasStandard() {
      return standard != null;
    }

    @Override
    public boolean isStandard(S subject) {
      return standard == null || rule.apply(subject).isSame(get.applyAsDouble(subject), standard);
    }

    @Override
    public <W> Quantity<W> within(String prefix, Lens<W, S> lens) {
      return new Quantity<>(
          prefix + id,
          name,
          whole -> rule.apply(lens.get().apply(whole)),
          whole -> get.applyAsDouble(lens.get().apply(whole)),
          lens.setting(set),
          standard,
          pace);
    }
  }

  /// One of several that can be chosen.
  ///
  /// @param code what the property's value is called
  /// @param note what is said of it in the menu now; null = nothing
  record Option(String code, Words words, @Nullable Words note) {
    public Option(String code, Words words) {
      this(code, words, null);
    }

    /// A word over the options below it; it cannot be chosen.
    public static Option title(Words words) {
      return new Option("", words);
    }

    public boolean isTitle() {
      return code.isEmpty();
    }
  }

  /// What is kept as words.
  sealed interface OfWords<S> extends Property<S> {
    Function<S, String> get();

    Setter<S, String> set();

    @Nullable String standard();

    @Override
    default S reset(S subject) {
      String standard = standard();
      return standard == null ? subject : set().set(subject, standard);
    }

    @Override
    default boolean hasStandard() {
      return standard() != null;
    }

    @Override
    default boolean isStandard(S subject) {
      String standard = standard();
      return standard == null || standard.equals(get().apply(subject));
    }
  }

  /// How options are offered.
  enum Look {
    KEYS,
    GRID,
    MENU
  }

  /// A choice.
  ///
  /// @param standard null = it has no default
  record Choice<S>(
      String id,
      Wording name,
      Look look,
      List<Option> options,
      Function<S, String> get,
      Setter<S, String> set,
      @Nullable String standard)
      implements OfWords<S> {
    @Override
    public <W> Choice<W> within(String prefix, Lens<W, S> lens) {
      return new Choice<>(
          prefix + id, name, look, options, lens.get().andThen(get), lens.setting(set), standard);
    }
  }

  /// What kind of words.
  enum Style {
    LINE,
    COLOUR,
    /// One that can also be picked from the picture.
    PICKED,
    /// A file that can also be chosen, or an address.
    PLACE,
    /// Where a stream comes from: what is secret in it is not shown until somebody asks for it.
    ADDRESS,
    /// One that can also be taken from a menu.
    OFFERED
  }

  /// Words, a colour, a place.
  ///
  /// @param allowed whether a text will do
  /// @param reason what is said when it will not
  /// @param standard null = it has no default
  /// @param offers what is proposed of an [Style#OFFERED] line when its menu opens
  record Line<S>(
      String id,
      Wording name,
      Style style,
      Predicate<String> allowed,
      Wording reason,
      Function<S, String> get,
      Setter<S, String> set,
      @Nullable String standard,
      Supplier<List<Option>> offers)
      implements OfWords<S> {
    @Override
    public <W> Line<W> within(String prefix, Lens<W, S> lens) {
      return new Line<>(
          prefix + id,
          name,
          style,
          allowed,
          reason,
          lens.get().andThen(get),
          lens.setting(set),
          standard,
          offers);
    }
  }
}
