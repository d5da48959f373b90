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
    rows(from.y(), from.strideY(), fromArea, to.y(), to.strideY(), toArea);
    rows(from.u(), from.strideUv(), fromChroma, to.u(), to.strideUv(), toChroma);
    rows(from.v(), from.strideUv(), fromChroma, to.v(), to.strideUv(), toChroma);
    MemorySegment fromAlpha = from.alpha();
    MemorySegment toAlpha = to.alpha();
    if (fromAlpha != null && toAlpha != null) {
      rows(fromAlpha, from.strideAlpha(), fromArea, toAlpha, to.strideAlpha(), toArea);
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

  private static void rows(
      MemorySegment from, int fromStride, Area fromArea, MemorySegment to, int toStride, Area at) {
    int width = Math.min(fromArea.width(), at.width());
    int height = Math.min(fromArea.height(), at.height());
    long source = (long) fromArea.y() * fromStride + fromArea.x();
    long target = (long) at.y() * toStride + at.x();
    for (int row = 0; row < height; row++) {
      MemorySegment.copy(from, source, to, target, width);
      source += fromStride;
      target += toStride;
    }
  }
}
