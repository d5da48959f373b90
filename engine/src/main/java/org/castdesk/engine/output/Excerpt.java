package org.castdesk.engine.output;

import org.castdesk.engine.ffmpeg.encode.Container;
import org.castdesk.engine.ffmpeg.encode.EncodedPacket;
import org.jspecify.annotations.Nullable;

/// The part of the endless encode that goes into one output: from a key frame on, with the sound
/// that begins at the same moment, moved to time zero.
///
/// Packets of sound do not begin where frames do. The one in which the output begins is kept, and
/// the one before it if that costs at most 40 ms; players are told to leave that lead out.
///
/// **Thread**: `output-program`. **Units**: frames and samples on the encoder's timeline.
final class Excerpt {
  private static final int MOST_LEAD_SAMPLES = 1920;

  private final long firstFrame;
  private final long firstSample;
  private final long firstSoundPacket;
  private long endFrame = Long.MAX_VALUE;
  private long endSample = Long.MAX_VALUE;
  private long picturesDue;
  private long soundThrough;

  /// @param packetSamples length of a sound packet; they begin at multiples of it
  Excerpt(long firstFrame, long firstSample, int packetSamples, Container.Lead lead) {
    this.firstFrame = firstFrame;
    this.firstSample = firstSample;
    long earliest = lead == Container.Lead.TRIMMED ? firstSample - MOST_LEAD_SAMPLES : firstSample;
    firstSoundPacket = Math.ceilDiv(earliest, (long) packetSamples) * packetSamples;
    soundThrough = firstSample;
  }

  /// Sound before time zero that only warms the decoder up. **Units**: samples.
  int leadSamples() {
    return (int) Math.max(0, firstSample - firstSoundPacket);
  }

  /// A picture of this excerpt went into the encoder.
  void expectPicture() {
    picturesDue++;
  }

  /// Ends the excerpt before these.
  void end(long frame, long sample) {
    endFrame = frame;
    endSample = sample;
  }

  boolean isEnding() {
    return endFrame != Long.MAX_VALUE;
  }

  /// Whether everything up to the end has come out of the encoder.
  boolean isComplete() {
    return isEnding() && picturesDue == 0 && soundThrough >= endSample;
  }

  /// The packet as this output wants it, or null when it belongs to another part.
  @Nullable EncodedPacket cut(EncodedPacket packet) {
    long at = packet.presentation();
    if (packet.track() == EncodedPacket.Track.VIDEO) {
      if (at < firstFrame || at >= endFrame) {
        return null;
      }
      picturesDue--;
      return packet.shiftedBy(-firstFrame);
    }
    if (at < firstSoundPacket || at >= endSample) {
      return null;
    }
    soundThrough = at + packet.duration();
    return packet.endingAt(endSample).shiftedBy(-firstSample);
  }
}
