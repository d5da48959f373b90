package org.castdesk.engine.output;

import java.util.ArrayDeque;
import org.castdesk.engine.ffmpeg.encode.EncodedPacket;
import org.jspecify.annotations.Nullable;

/// Encoded packets between the encoder and one output, bounded by bytes: a slow disk or link costs
/// its own output pictures, never another one.
///
/// **Thread**: the encoder puts, the output takes.
final class PacketQueue {
  /// What happens to a packet that does not fit.
  enum DropRule {
    /// It is left out, and so are the pictures after it up to the next key frame: what is decoded
    /// later is never broken.
    SKIP_TO_KEY_FRAME,
    /// The encoder waits until it fits.
    WAIT
  }

  private final DropRule rule;
  private final long mostBytes;
  private final ArrayDeque<EncodedPacket> packets = new ArrayDeque<>();
  private long bytes;
  private int pictures;
  private boolean skipping;
  private boolean ended;
  private boolean closed;

  PacketQueue(DropRule rule, long mostBytes) {
    this.rule = rule;
    this.mostBytes = mostBytes;
  }

  /// @return false when the packet was dropped
  synchronized boolean put(EncodedPacket packet) throws InterruptedException {
    while (rule == DropRule.WAIT && isFullFor(packet) && !closed) {
      wait();
    }
    boolean isVideo = packet.track() == EncodedPacket.Track.VIDEO;
    if (closed || isFullFor(packet) || (isVideo && skipping && !packet.isKey())) {
      skipping |= isVideo;
      return false;
    }
    if (isVideo) {
      skipping = false;
      pictures++;
    }
    packets.add(packet);
    bytes += packet.data().length;
    notifyAll();
    return true;
  }

  /// Nothing comes after this.
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /// The next packet; null after the last one.
  synchronized @Nullable EncodedPacket take() throws InterruptedException {
    while (packets.isEmpty() && !ended && !closed) {
      wait();
    }
    EncodedPacket packet = packets.poll();
    if (packet != null) {
      bytes -= packet.data().length;
      if (packet.track() == EncodedPacket.Track.VIDEO) {
        pictures--;
      }
      notifyAll();
    }
    return packet;
  }

  synchronized int waitingPictures() {
    return pictures;
  }

  /// Nobody takes any more; puts are refused.
  synchronized void close() {
    closed = true;
    packets.clear();
    bytes = 0;
    pictures = 0;
    notifyAll();
  }

  private boolean isFullFor(EncodedPacket packet) {
    return !packets.isEmpty() && bytes + packet.data().length > mostBytes;
  }
}
