package org.castdesk.engine.show;

/// The sound of one slot in a layout. **Source**: AudioLayer of the caster API (VolumeRate 0..10).
///
/// @param volume linear factor; 1 = as it comes
public record AudioLayer(SourceSlot slot, double volume) {
  public AudioLayer {
    if (!(volume >= 0 && volume <= 10)) {
      throw new IllegalArgumentException("A volume is 0 to 10, not " + volume);
    }
  }
}
