package org.castdesk.engine.show;

/// A source as the producer set it up: what plays in a slot, and how loud.
///
/// @param gainDb trim of this source's sound before the mix, -60 to +12 dB
public record SourceSpec(SourceSlot slot, String name, SourceContent content, double gainDb) {
  public SourceSpec {
    Names.check("source name", name, 128);
    if (!(gainDb >= -60 && gainDb <= 12)) {
      throw new IllegalArgumentException("A source's gain is -60 to +12 dB, not " + gainDb);
    }
  }

  public SourceSpec(SourceSlot slot, String name, SourceContent content) {
    this(slot, name, content, 0);
  }
}
