package org.castdesk.engine.show;

/// The sound of one slot in a layout. **Source**: AudioLayer of the caster API (VolumeRate 0..10,
/// ValidChannel).
///
/// @param volume linear factor; 1 = as it comes
/// @param channels which of the source's channels count
public record AudioLayer(SourceSlot slot, double volume, Channels channels) {
  public AudioLayer {
    if (!(volume >= 0 && volume <= 10)) {
      throw new IllegalArgumentException("A volume is 0 to 10, not " + volume);
    }
  }

  /// All channels.
  public AudioLayer(SourceSlot slot, double volume) {
    this(slot, volume, Channels.ALL);
  }

  public AudioLayer withVolume(double changed) {
    return new AudioLayer(slot, changed, channels);
  }

  public AudioLayer withSlot(SourceSlot changed) {
    return new AudioLayer(changed, volume, channels);
  }

  public AudioLayer withChannels(Channels changed) {
    return new AudioLayer(slot, volume, changed);
  }

  /// The channels that are heard; one alone is heard on both sides.
  public enum Channels {
    ALL,
    LEFT,
    RIGHT
  }
}
