package org.castdesk.engine.ffmpeg;

import java.lang.foreign.MemorySegment;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;

/// Copies a part of a picture, unchanged, into another.
final class PlaneCopy {
  private PlaneCopy() {}

  static void copy(VideoFrame.Planes from, Area fromArea, VideoFrame.Planes to, Area toArea) {
    Area fromChroma = chroma(fromArea, from);
    Area toChroma = chroma(toArea, to);
    rows(new Spot(from.y(), from.strideY(), fromArea), new Spot(to.y(), to.strideY(), toArea));
    rows(
        new Spot(from.u(), from.strideUv(), fromChroma), new Spot(to.u(), to.strideUv(), toChroma));
    rows(
        new Spot(from.v(), from.strideUv(), fromChroma), new Spot(to.v(), to.strideUv(), toChroma));
    MemorySegment fromAlpha = from.alpha();
    MemorySegment toAlpha = to.alpha();
    if (fromAlpha != null && toAlpha != null) {
      rows(
          new Spot(fromAlpha, from.strideAlpha(), fromArea),
          new Spot(toAlpha, to.strideAlpha(), toArea));
    }
  }

  private static Area chroma(Area area, VideoFrame.Planes planes) {
    int x = area.x() / 2;
    int y = area.y() / 2;
    return new Area(
        x,
        y,
        Math.min((area.width() + 1) / 2, planes.chromaWidthPx() - x),
        Math.min((area.height() + 1) / 2, planes.chromaHeightPx() - y));
  }

  private record Spot(MemorySegment plane, int stride, Area area) {
    long start() {
      return (long) area.y() * stride + area.x();
    }
  }

  private static void rows(Spot from, Spot to) {
    int width = Math.min(from.area.width(), to.area.width());
    int height = Math.min(from.area.height(), to.area.height());
    long source = from.start();
    long target = to.start();
    for (int row = 0; row < height; row++) {
      MemorySegment.copy(from.plane, source, to.plane, target, width);
      source += from.stride;
      target += to.stride;
    }
  }
}
