package org.castdesk.engine.format;

import java.util.regex.Pattern;

/// What a piece of material is called for ever: renamed, moved, found again elsewhere, it stays the
/// same. The caster API calls it `MaterialId`.
public record MaterialId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public MaterialId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is no material id: 1 to 64 letters, digits, '.', '_', '-'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
