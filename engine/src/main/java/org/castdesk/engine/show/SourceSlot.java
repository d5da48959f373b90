package org.castdesk.engine.show;

import java.util.regex.Pattern;

/// The place a source sits in: `RV01` to `RV12` (the caster API's LocationId).
public record SourceSlot(String value) implements Comparable<SourceSlot> {
  private static final Pattern FORM = Pattern.compile("RV(0[1-9]|1[0-2])");

  public SourceSlot {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A source slot is RV01 to RV12, not '" + value + "'");
    }
  }

  public static SourceSlot of(int number) {
    return new SourceSlot("RV%02d".formatted(number));
  }

  public int number() {
    return Integer.parseInt(value.substring(2));
  }

  @Override
  public int compareTo(SourceSlot other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
