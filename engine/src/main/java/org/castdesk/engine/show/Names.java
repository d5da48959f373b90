package org.castdesk.engine.show;

/// The one rule for names and ids: not blank, not too long, no control characters.
final class Names {
  private Names() {}

  static void check(String what, String value, int maxLength) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A " + what + " must not be empty");
    }
    if (value.length() > maxLength) {
      throw new IllegalArgumentException(
          "A " + what + " has at most " + maxLength + " characters: '" + value + "'");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A " + what + " has no control characters");
    }
  }
}
