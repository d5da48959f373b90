package org.castdesk.engine.json;

import org.jspecify.annotations.Nullable;

/// A text that is not what it should be: one line that names the place and the reason, such as
/// `sources[2].content.times: expected a number, found 'abc'`.
public final class InvalidJsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String place;

  InvalidJsonException(String place, String reason) {
    this(place, reason, null);
  }

  InvalidJsonException(String place, String reason, @Nullable Throwable cause) {
    super(place.isEmpty() ? reason : place + ": " + reason, cause);
    this.place = place;
  }

  /// Where in the text: a member path, or a line and column. Empty = the whole text.
  public String place() {
    return place;
  }
}
