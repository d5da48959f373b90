package org.castdesk.app.feature.inspector.property;

import java.util.function.Function;
import org.castdesk.app.feature.inspector.property.Property.Setter;

/// A part of something larger: how it is found there, and what the larger thing is with another one.
///
/// @param <W> the larger thing
/// @param <S> its part
/// @param get throws `IllegalArgumentException` when the part went away
public record Lens<W, S>(Function<W, S> get, Setter<W, S> set) {
  /// A part of the part.
  public <P> Lens<W, P> then(Lens<S, P> inner) {
    return new Lens<>(
        whole -> inner.get.apply(get.apply(whole)),
        (whole, part) -> set.set(whole, inner.set.set(get.apply(whole), part)));
  }

  /// What a property's setter does to the larger thing.
  <V> Setter<W, V> setting(Setter<S, V> setter) {
    return (whole, value) -> set.set(whole, setter.set(get.apply(whole), value));
  }
}
