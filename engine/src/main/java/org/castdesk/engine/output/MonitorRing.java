package org.castdesk.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.SharedFrameRing;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.EngineClock;

/// The ring a monitor of the desk reads its pictures from, and the scaling into it.
///
/// **Thread**: one at a time. **Owns**: the ring file and the converter.
public final class MonitorRing implements AutoCloseable {
  private static final int SLOTS = 4;

  private final EngineClock clock;
  private final BgraConverter converter;
  private final SharedFrameRing.Writer ring;

  /// **Fails**: `IOException` when the ring cannot be made.
  public MonitorRing(Path file, PictureSize size, EngineClock clock) throws IOException {
    this(file, size, new ScalingConverter(), clock);
  }

  MonitorRing(Path file, PictureSize size, BgraConverter converter, EngineClock clock)
      throws IOException {
    this.clock = clock;
    this.converter = converter;
    ring = SharedFrameRing.create(file, size, SLOTS);
  }

  /// Scales a picture into the ring. **Owns**: the picture is borrowed.
  public void show(long frameNumber, VideoFrame picture) {
    converter.toBgra(picture.planes(), ring.beginWrite(), ring.strideBytes(), ring.size());
    Instant now = clock.wallTime();
    ring.publish(frameNumber, now.getEpochSecond() * 1_000_000_000L + now.getNano());
  }

  @Override
  public void close() {
    converter.close();
    ring.close();
  }
}
