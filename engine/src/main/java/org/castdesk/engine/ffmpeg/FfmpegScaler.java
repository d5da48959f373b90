package org.castdesk.engine.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVA420P;
import static org.bytedeco.ffmpeg.global.avutil.av_image_copy;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.PictureScaler;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.jspecify.annotations.Nullable;

/// Scales pictures with FFmpeg's own scaler, and turns them into what a monitor shows.
///
/// Bilinear here means a triangle as wide as the shrinking asks for: it averages, nothing shimmers.
///
/// **Thread**: one at a time. **Owns**: native contexts, kept for the sizes that come again.
public final class FfmpegScaler implements PictureScaler {
  private static final int MAX_CONTEXTS = 32;
  private static final int PLANES = 4;

  /// The scaler's vector code writes whole registers: up to this many bytes after a row that ends
  /// between them. Boxes of other widths are made beside the picture and copied in.
  private static final int WRITE_GRANULE_PX = 32;

  private static final int CONVERT_GRANULE_BYTES = 4 * WRITE_GRANULE_PX;

  private final LinkedHashMap<Key, SwsContext> contexts = new LinkedHashMap<>(16, 0.75f, true);
  private final PointerPointer<Pointer> sourcePlanes = new PointerPointer<>(PLANES);
  private final PointerPointer<Pointer> targetPlanes = new PointerPointer<>(PLANES);
  private final IntPointer sourceStrides = new IntPointer(PLANES);
  private final IntPointer targetStrides = new IntPointer(PLANES);

  /// The same memory, to write addresses into.
  private final LongPointer sourceAddresses = new LongPointer(sourcePlanes);

  private final LongPointer targetAddresses = new LongPointer(targetPlanes);
  private @Nullable FramePool scratch;
  private @Nullable MemorySegment rows;

  @Override
  public void scale(
      VideoFrame.Planes source, Area sourceArea, VideoFrame.Planes target, Area targetArea) {
    check(source, sourceArea);
    check(target, targetArea);
    if (sourceArea.width() == targetArea.width() && sourceArea.height() == targetArea.height()) {
      copy(source, sourceArea, target, targetArea);
    } else if (targetArea.width() % WRITE_GRANULE_PX == 0) {
      scaleInto(source, sourceArea, target, targetArea);
    } else {
      scaleBeside(source, sourceArea, target, targetArea);
    }
  }

  private static void check(VideoFrame.Planes planes, Area area) {
    if (area.x() < 0
        || area.y() < 0
        || area.width() < 1
        || area.height() < 1
        || area.x() + area.width() > planes.widthPx()
        || area.y() + area.height() > planes.heightPx()) {
      throw new IllegalArgumentException(
          area + " does not lie in a picture of " + planes.widthPx() + "x" + planes.heightPx());
    }
  }

  private void copy(
      VideoFrame.Planes source, Area sourceArea, VideoFrame.Planes target, Area targetArea) {
    boolean hasAlpha = source.hasAlpha() && target.hasAlpha();
    point(sourceAddresses, sourceStrides, source, sourceArea, hasAlpha);
    point(targetAddresses, targetStrides, target, targetArea, hasAlpha);
    av_image_copy(
        targetPlanes,
        targetStrides,
        sourcePlanes,
        sourceStrides,
        hasAlpha ? AV_PIX_FMT_YUVA420P : AV_PIX_FMT_YUV420P,
        targetArea.width(),
        targetArea.height());
  }

  private void scaleBeside(
      VideoFrame.Planes source, Area sourceArea, VideoFrame.Planes target, Area targetArea) {
    boolean hasAlpha = source.hasAlpha() && target.hasAlpha();
    PictureSize size = new PictureSize(targetArea.width(), targetArea.height());
    try (WritableFrame beside = scratch(size, hasAlpha)) {
      Area whole = new Area(0, 0, targetArea.width(), targetArea.height());
      scaleInto(source, sourceArea, beside.planes(), whole);
      copy(beside.planes(), whole, target, targetArea);
    }
  }

  private void scaleInto(
      VideoFrame.Planes source, Area sourceArea, VideoFrame.Planes target, Area targetArea) {
    boolean hasAlpha = source.hasAlpha() && target.hasAlpha();
    int format = hasAlpha ? AV_PIX_FMT_YUVA420P : AV_PIX_FMT_YUV420P;
    SwsContext context =
        context(
            new Key(
                sourceArea.width(),
                sourceArea.height(),
                targetArea.width(),
                targetArea.height(),
                format,
                format));
    point(sourceAddresses, sourceStrides, source, sourceArea, hasAlpha);
    point(targetAddresses, targetStrides, target, targetArea, hasAlpha);
    run(context, sourceArea.height(), targetArea.height());
  }

  /// Scales the whole picture into opaque BGRA, full range, as monitors take it.
  ///
  /// **Units**: the stride in bytes, at least four times the width.
  public void toBgra(
      VideoFrame.Planes source, MemorySegment target, int strideBytes, PictureSize size) {
    int width = size.widthPx();
    int height = size.heightPx();
    if (strideBytes < 4 * width || target.byteSize() < (long) strideBytes * height) {
      throw new IllegalArgumentException(
          size + " does not fit into " + target.byteSize() + " bytes");
    }
    Area whole = new Area(0, 0, source.widthPx(), source.heightPx());
    if (source.widthPx() == width && source.heightPx() == height) {
      convert(source, whole, target, strideBytes);
      return;
    }
    // Two steps: the scaler's direct way to BGRA costs twice as much.
    try (WritableFrame beside = scratch(size, false)) {
      Area small = new Area(0, 0, width, height);
      scaleInto(source, whole, beside.planes(), small);
      convert(beside.planes(), small, target, strideBytes);
    }
  }

  /// The converter, too, paints whole registers: it leaves the last pixels of a row out, or writes
  /// behind the last row. Pictures of such widths are made beside the target.
  private void convert(VideoFrame.Planes source, Area area, MemorySegment target, int strideBytes) {
    int rowBytes = 4 * area.width();
    int paintedBytes = (rowBytes + CONVERT_GRANULE_BYTES - 1) & -CONVERT_GRANULE_BYTES;
    if (paintedBytes == rowBytes) {
      convertInto(source, area, target, strideBytes);
      return;
    }
    MemorySegment beside = rows((long) paintedBytes * area.height());
    convertInto(source, area, beside, paintedBytes);
    for (int y = 0; y < area.height(); y++) {
      MemorySegment.copy(beside, (long) y * paintedBytes, target, (long) y * strideBytes, rowBytes);
    }
  }

  private MemorySegment rows(long bytes) {
    MemorySegment there = rows;
    if (there == null || there.byteSize() < bytes) {
      there = Arena.ofAuto().allocate(bytes, 64);
      rows = there;
    }
    return there;
  }

  private void convertInto(
      VideoFrame.Planes source, Area area, MemorySegment target, int strideBytes) {
    SwsContext context =
        context(
            new Key(
                area.width(),
                area.height(),
                area.width(),
                area.height(),
                AV_PIX_FMT_YUV420P,
                AV_PIX_FMT_BGRA));
    point(sourceAddresses, sourceStrides, source, area, false);
    for (int plane = 0; plane < PLANES; plane++) {
      targetAddresses.put(plane, plane == 0 ? target.address() : 0);
    }
    targetStrides.put(0, strideBytes);
    run(context, area.height(), area.height());
  }

  private void run(SwsContext context, int sourceRows, int targetRows) {
    int rows =
        sws_scale(context, sourcePlanes, sourceStrides, 0, sourceRows, targetPlanes, targetStrides);
    if (rows != targetRows) {
      throw new IllegalStateException("The scaler made " + rows + " of " + targetRows + " rows");
    }
  }

  private static void point(
      LongPointer addresses,
      IntPointer strides,
      VideoFrame.Planes planes,
      Area area,
      boolean withAlpha) {
    long luma = (long) area.y() * planes.strideY() + area.x();
    long chroma = (long) (area.y() / 2) * planes.strideUv() + area.x() / 2;
    MemorySegment alpha = withAlpha ? planes.alpha() : null;
    addresses.put(0, planes.y().address() + luma);
    addresses.put(1, planes.u().address() + chroma);
    addresses.put(2, planes.v().address() + chroma);
    addresses.put(
        3, alpha == null ? 0 : alpha.address() + (long) area.y() * planes.strideAlpha() + area.x());
    strides.put(0, planes.strideY());
    strides.put(1, planes.strideUv());
    strides.put(2, planes.strideUv());
    strides.put(3, alpha == null ? 0 : planes.strideAlpha());
  }

  private SwsContext context(Key key) {
    SwsContext known = contexts.get(key);
    if (known != null) {
      return known;
    }
    if (contexts.size() == MAX_CONTEXTS) {
      Map.Entry<Key, SwsContext> eldest = contexts.firstEntry();
      contexts.remove(eldest.getKey());
      sws_freeContext(eldest.getValue());
    }
    SwsContext made = open(key);
    contexts.put(key, made);
    return made;
  }

  private static SwsContext open(Key key) {
    boolean toBgra = key.targetFormat() == AV_PIX_FMT_BGRA;
    SwsContext context =
        sws_getContext(
            key.sourceWidth(),
            key.sourceHeight(),
            key.sourceFormat(),
            key.targetWidth(),
            key.targetHeight(),
            key.targetFormat(),
            toBgra ? SWS_AREA : SWS_AREA | SWS_ACCURATE_RND,
            (SwsFilter) null,
            (SwsFilter) null,
            (DoublePointer) null);
    if (context == null) {
      throw new IllegalArgumentException("The scaler cannot do " + key);
    }
    if (toBgra) {
      IntPointer bt709 = sws_getCoefficients(SWS_CS_ITU709);
      sws_setColorspaceDetails(context, bt709, 0, bt709, 1, 0, 1 << 16, 1 << 16);
    }
    return context;
  }

  private WritableFrame scratch(PictureSize size, boolean withAlpha) {
    FramePool pool = scratch;
    if (pool == null || !pool.size().equals(size) || withAlpha) {
      if (pool != null) {
        pool.close();
      }
      pool = new FramePool(size, 1, withAlpha);
      scratch = withAlpha ? null : pool;
    }
    WritableFrame frame = pool.tryAcquire();
    if (frame == null) {
      throw new IllegalStateException("The scaler's own picture was not given back");
    }
    if (withAlpha) {
      pool.close();
    }
    return frame;
  }

  @Override
  public void close() {
    contexts.values().forEach(org.bytedeco.ffmpeg.global.swscale::sws_freeContext);
    contexts.clear();
    if (scratch != null) {
      scratch.close();
      scratch = null;
    }
    sourcePlanes.close();
    targetPlanes.close();
    sourceStrides.close();
    targetStrides.close();
  }

  private record Key(
      int sourceWidth,
      int sourceHeight,
      int targetWidth,
      int targetHeight,
      int sourceFormat,
      int targetFormat) {}
}
