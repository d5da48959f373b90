package org.castdesk.app.mirror;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.SharedFrameRing;
import org.jspecify.annotations.Nullable;

/// Takes a monitor's pictures out of the ring the engine writes.
///
/// **Thread**: opened on a worker, then FX only. **Owns**: the mapping of the ring.
public final class RingReader implements FeedReader {
  private final SharedFrameRing.Reader ring;
  private long published;
  private long frame = -1;
  private boolean closed;

  private RingReader(SharedFrameRing.Reader ring) {
    this.ring = ring;
  }

  /// **Fails**: `IOException` when the ring is gone, or is not what was asked for.
  public static RingReader open(MonitorFeed feed) throws IOException {
    Path file = feed.ring();
    SharedFrameRing.Reader ring = SharedFrameRing.open(file);
    PictureSize asked = feed.spec().size();
    if (!ring.size().equals(asked) || ring.strideBytes() != asked.widthPx() * 4) {
      ring.close();
      throw new IOException(file + " has pictures of " + ring.size() + ", not " + asked);
    }
    return new RingReader(ring);
  }

  @Override
  public PictureSize size() {
    return ring.size();
  }

  @Override
  public long frame() {
    return frame;
  }

  @Override
  public boolean copyNewest(ByteBuffer target) {
    if (closed || ring.published() == published) {
      return false;
    }
    long count = ring.published();
    SharedFrameRing.@Nullable Found found = ring.copyNewest(MemorySegment.ofBuffer(target));
    if (found == null) {
      return false;
    }
    published = count;
    frame = found.frameNumber();
    return true;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      ring.close();
    }
  }
}
