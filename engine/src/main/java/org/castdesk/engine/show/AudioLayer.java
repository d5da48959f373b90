package org.castdesk.engine.show;

/// The sound of one slot in a layout. **Source**: AudioLayer of the caster API (VolumeRate 0..10,
/// ValidChannel, FixedDelayDuration).
///
/// @param volume linear factor; 1 = as it comes
/// @param channels which of the source's channels count
/// @param delayMillis so much later than it comes it is heard, 0 to 5000
public record AudioLayer(SourceSlot slot, double volume, Channels channels, int delayMillis) {
  public AudioLayer {
    VideoLayer.checkDelay(slot, delayMillis);
    if (!(volume >= 0 && volume <= 10)) {
      throw new IllegalArgumentException("A volume is 0 to 10, not " + volume);
    }
  }

  /// All channels, at once.
  public AudioLayer(SourceSlot slot, double volume) {
    this(slot, volume, Channels.ALL, 0);
  }

  public AudioLayer withVolume(double changed) {
    return new AudioLayer(slot, changed, channels, delayMillis);
  }

  public AudioLayer withSlot(SourceSlot changed) {
    return new AudioLayer(changed, volume, channels, delayMillis);
  }

  public AudioLayer withChannels(Channels changed) {
    return new AudioLayer(slot, volume, changed, delayMillis);
  }

  public AudioLayer withDelay(int millis) {
    return new AudioLayer(slot, volume, channels, millis);
  }

  /// The channels that are heard; one alone is heard on both sides.
  public enum Channels {
    ALL,
    LEFT,
    RIGHT
  }
}
