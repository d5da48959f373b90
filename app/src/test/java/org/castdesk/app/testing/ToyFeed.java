package org.castdesk.app.testing;

import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import org.castdesk.app.mirror.FeedReader;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;

/// Moving pictures without an engine: a gradient that scrolls with the frame number.
public final class ToyFeed implements FeedReader {
  private final MonitorFeed feed;
  private final LongSupplier frames;
  private final byte[] line;
  private long shown = -1;

  public ToyFeed(MonitorFeed feed, LongSupplier frames) {
    this.feed = feed;
    this.frames = frames;
    line = new byte[size().widthPx() * 4 * 2];
    boolean onAir = feed.spec().subject().equals(new MonitorSubject.OfBus(Bus.PGM));
    for (int i = 0; i < line.length; i += 4) {
      int level = 24 + i / 4 % size().widthPx() * 120 / size().widthPx();
      line[i] = (byte) (onAir ? level : level / 2);
      line[i + 1] = (byte) (level / 2);
      line[i + 2] = (byte) (onAir ? level / 3 : level);
      line[i + 3] = (byte) 255;
    }
  }

  @Override
  public PictureSize size() {
    return feed.spec().size();
  }

  @Override
  public long frame() {
    return shown;
  }

  @Override
  public boolean copyNewest(ByteBuffer target) {
    long frame = frames.getAsLong();
    if (frame == shown) {
      return false;
    }
    shown = frame;
    target.clear();
    for (int y = 0; y < size().heightPx(); y++) {
      int start = (int) ((frame * 4 + y) % size().widthPx());
      target.put(line, start * 4, size().widthPx() * 4);
    }
    target.clear();
    return true;
  }

  @Override
  public void close() {}
}
