package org.castdesk.engine.testing;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.castdesk.engine.media.PictureScaler;
import org.castdesk.engine.media.VideoFrame;

/// A scaler in plain Java: each sample is the mean of the source samples it covers. Counts its
/// scalings, not what it only copies, and notices when it is used after its end.
public final class PlainScaler implements PictureScaler {
  private final AtomicInteger calls;
  private boolean closed;

  public PlainScaler() {
    this(new AtomicInteger());
  }

  /// @param calls counts the calls of several scalers together
  public PlainScaler(AtomicInteger calls) {
    this.calls = calls;
  }

  @Override
  public void scale(
      VideoFrame.Planes source, Area sourceArea, VideoFrame.Planes target, Area targetArea) {
    if (closed) {
      throw new IllegalStateException("The scaler is closed");
    }
    if (sourceArea.width() != targetArea.width() || sourceArea.height() != targetArea.height()) {
      calls.incrementAndGet();
    }
    Area from = sourceArea;
    Area to = targetArea;
    Area halfFrom = halved(from);
    Area halfTo = halved(to);
    plane(
        new Plane(source.y(), source.strideY(), from), new Plane(target.y(), target.strideY(), to));
    plane(
        new Plane(source.u(), source.strideUv(), halfFrom),
        new Plane(target.u(), target.strideUv(), halfTo));
    plane(
        new Plane(source.v(), source.strideUv(), halfFrom),
        new Plane(target.v(), target.strideUv(), halfTo));
    if (source.hasAlpha() && target.hasAlpha()) {
      plane(
          new Plane(Objects.requireNonNull(source.alpha()), source.strideAlpha(), from),
          new Plane(Objects.requireNonNull(target.alpha()), target.strideAlpha(), to));
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  public boolean isClosed() {
    return closed;
  }

  private static Area halved(Area area) {
    int x = area.x() / 2;
    int y = area.y() / 2;
    return new Area(
        x, y, (area.x() + area.width() + 1) / 2 - x, (area.y() + area.height() + 1) / 2 - y);
  }

  private static void plane(Plane source, Plane target) {
    Area from = source.area;
    Area to = target.area;
    for (int y = 0; y < to.height(); y++) {
      int top = from.y() + y * from.height() / to.height();
      int bottom = from.y() + (y + 1) * from.height() / to.height();
      for (int x = 0; x < to.width(); x++) {
        int left = from.x() + x * from.width() / to.width();
        int right = from.x() + (x + 1) * from.width() / to.width();
        int width = Math.max(1, right - left);
        int height = Math.max(1, bottom - top);
        int mean = source.mean(new Area(left, top, width, height));
        target.set(to.x() + x, to.y() + y, mean);
      }
    }
  }

  private record Plane(MemorySegment samples, int stride, Area area) {
    int mean(Area of) {
      int sum = 0;
      for (int y = of.y(); y < of.y() + of.height(); y++) {
        for (int x = of.x(); x < of.x() + of.width(); x++) {
          sum += samples.get(ValueLayout.JAVA_BYTE, (long) y * stride + x) & 0xff;
        }
      }
      int count = of.width() * of.height();
      return (sum + count / 2) / count;
    }

    void set(int x, int y, int value) {
      samples.set(ValueLayout.JAVA_BYTE, (long) y * stride + x, (byte) value);
    }
  }
}
