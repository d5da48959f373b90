package org.castdesk.engine.compose;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Objects;
import org.castdesk.engine.compose.cut.Treatment;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.compose.wipe.WipeEdge;
import org.castdesk.engine.compose.wipe.WipeField;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.PictureScaler;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.Blend;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;

/// The plain compositor: every sample one after the other, as the rules are written. It says what is
/// right; [CpuCompositor] must give the same bytes.
///
/// - A picture is its background, then its layers from bottom to top. Colours are BT.709 limited.
/// - A layer's part and box are settled by [LayerGeometry]; where they differ in size the whole box
///   is scaled, then what lies on the canvas is drawn.
/// - A layer's clip cuts what is drawn, never what is scaled.
/// - A layer is turned first, then scaled; its key and mask are [PlainCut]'s.
/// - `out = div255(layer * a + below * (255 - a))`, `div255(x) = (x + 127) / 255`. Luma: a =
///   div255(pixel's alpha * layer's alpha). Chroma: the pixel's alpha is the rounded mean of its two
///   by two pixels, `(sum + 2) >> 2`.
/// - Mix, dip and black: `(old * (256 - w) + new * w + 128) >> 8`. A dip mixes to the colour with
///   twice its weight up to 128, then from the colour with twice the rest.
/// - A wipe lays the new picture over the old with [WipeEdge]'s weight as alpha.
/// - A shift draws both pictures displaced, the old one first; where none is, there is black.
/// - Layers above the transition are drawn after it like those of a picture.
/// - Black comes last, towards Y 16, Cb and Cr 128.
///
/// **Owns**: its scaler and, during a call, scratch pictures.
public final class ReferenceCompositor implements Compositor {
  private final PictureScaler scaler;

  public ReferenceCompositor(PictureScaler scaler) {
    this.scaler = scaler;
  }

  @Override
  public void render(FramePlan plan, FrameInputs inputs, WritableFrame target) {
    SampleGrid result = compose(plan.picture(), plan.size(), inputs);
    FramePlan.Crossing crossing = plan.crossing();
    if (crossing != null) {
      SampleGrid fresh = compose(crossing.to(), plan.size(), inputs);
      result = cross(result, fresh, crossing.blend());
    }
    drawAll(plan.over(), inputs, result);
    result.tint(VideoColour.BLACK, plan.black());
    result.copyTo(target.planes());
  }

  @Override
  public void close() {
    scaler.close();
  }

  private SampleGrid compose(Picture picture, PictureSize size, FrameInputs inputs) {
    SampleGrid canvas = new SampleGrid(size);
    canvas.fill(VideoColour.of(picture.background()));
    drawAll(picture.layers(), inputs, canvas);
    return canvas;
  }

  private void drawAll(List<DrawLayer> layers, FrameInputs inputs, SampleGrid canvas) {
    for (DrawLayer layer : layers) {
      try (Plates plates = new Plates()) {
        VideoFrame frame =
            layer.input() instanceof PlanInput.Plate(var colour)
                ? plates.of(colour)
                : inputs.frame(layer.input());
        if (frame != null && layer.alpha() > 0) {
          draw(layer, frame.planes(), canvas);
        }
      }
    }
  }

  private void draw(DrawLayer layer, VideoFrame.Planes source, SampleGrid canvas) {
    LayerGeometry geometry = LayerGeometry.of(layer, source, canvas.size());
    PixelRect box = geometry.box();
    PixelRect all = new PixelRect(0, 0, canvas.size().widthPx(), canvas.size().heightPx());
    PixelRect window = layer.clip() == null ? all : Region.intersect(layer.clip(), all);
    PixelRect area = window == null ? null : Region.intersect(box, window);
    if (area == null) {
      return;
    }
    if (layer.mask() != null || !Treatment.of(layer).equals(Treatment.NONE)) {
      drawTreated(layer, source, geometry, area, canvas);
      return;
    }
    if (geometry.isCopy()) {
      PictureView view =
          new PictureView(source, geometry.part().x() - box.x(), geometry.part().y() - box.y());
      drawBox(view, area, layer.alpha(), canvas);
      return;
    }
    PictureSize size = new PictureSize(box.width(), box.height());
    try (FramePool pool = new FramePool(size, 1, source.hasAlpha());
        WritableFrame scratch = Objects.requireNonNull(pool.tryAcquire())) {
      PictureScaler.Area whole = new PictureScaler.Area(0, 0, box.width(), box.height());
      scaler.scale(source, geometry.part(), scratch.planes(), whole);
      drawBox(new PictureView(scratch.planes(), -box.x(), -box.y()), area, layer.alpha(), canvas);
    }
  }

  private void drawTreated(
      DrawLayer layer,
      VideoFrame.Planes source,
      LayerGeometry geometry,
      PixelRect area,
      SampleGrid canvas) {
    PixelRect box = geometry.box();
    PictureSize turnedSize =
        layer.turn().swapsSides()
            ? new PictureSize(source.heightPx(), source.widthPx())
            : new PictureSize(source.widthPx(), source.heightPx());
    PictureSize size = new PictureSize(box.width(), box.height());
    try (FramePool turnedPool = new FramePool(turnedSize, 1, source.hasAlpha());
        FramePool pool = new FramePool(size, 1, true);
        WritableFrame turned = Objects.requireNonNull(turnedPool.tryAcquire());
        WritableFrame scratch = Objects.requireNonNull(pool.tryAcquire())) {
      PlainCut.turn(source, layer.turn(), turned.planes());
      PictureScaler.Area whole = new PictureScaler.Area(0, 0, box.width(), box.height());
      scaler.scale(turned.planes(), geometry.part(), scratch.planes(), whole);
      PlainCut.cut(scratch.planes(), source.hasAlpha(), layer, box);
      drawBox(new PictureView(scratch.planes(), -box.x(), -box.y()), area, layer.alpha(), canvas);
    }
  }

  private static void drawBox(PictureView from, PixelRect box, int layerAlpha, SampleGrid canvas) {
    VideoFrame.Planes planes = from.planes();
    for (int y = Math.max(0, box.y()); y < Math.min(box.bottom(), canvas.height()); y++) {
      for (int x = Math.max(0, box.x()); x < Math.min(box.right(), canvas.width()); x++) {
        int sx = x + from.dx();
        int sy = y + from.dy();
        int alpha = div255(layerAlpha * alphaAt(planes, sx, sy));
        canvas.luma(
            x, y, over(get(planes.y(), planes.strideY(), sx, sy), canvas.luma(x, y), alpha));
        if (((x | y) & 1) == 0) {
          int mean =
              (alphaAt(planes, sx, sy)
                      + alphaAt(planes, sx + 1, sy)
                      + alphaAt(planes, sx, sy + 1)
                      + alphaAt(planes, sx + 1, sy + 1)
                      + 2)
                  >> 2;
          int a = div255(layerAlpha * mean);
          int u = get(planes.u(), planes.strideUv(), sx / 2, sy / 2);
          int v = get(planes.v(), planes.strideUv(), sx / 2, sy / 2);
          canvas.blue(x, y, over(u, canvas.blue(x, y), a));
          canvas.red(x, y, over(v, canvas.red(x, y), a));
        }
      }
    }
  }

  private static SampleGrid cross(SampleGrid old, SampleGrid fresh, Blend blend) {
    switch (blend) {
      case Blend.Mix(int weight) -> old.mix(fresh, weight);
      case Blend.Dip(int weight, var colour) -> {
        SampleGrid result = weight <= 128 ? old : fresh;
        result.tint(VideoColour.of(colour), weight <= 128 ? 2 * weight : 2 * (256 - weight));
        return result;
      }
      case Blend.Wipe wipe -> wipe(old, fresh, wipe);
      case Blend.Shift(int oldX, int oldY, int newX, int newY) -> {
        SampleGrid result = new SampleGrid(old.size());
        result.fill(VideoColour.BLACK);
        result.place(old, oldX, oldY);
        result.place(fresh, newX, newY);
        return result;
      }
    }
    return old;
  }

  private static void wipe(SampleGrid old, SampleGrid fresh, Blend.Wipe wipe) {
    WipeField field = new WipeField(wipe.shape(), old.size());
    WipeEdge edge = WipeEdge.of(wipe);
    for (int y = 0; y < old.height(); y++) {
      for (int x = 0; x < old.width(); x++) {
        int alpha = edge.weight(field.distance(x, y));
        old.luma(x, y, over(fresh.luma(x, y), old.luma(x, y), alpha));
        if (((x | y) & 1) == 0) {
          old.blue(x, y, over(fresh.blue(x, y), old.blue(x, y), alpha));
          old.red(x, y, over(fresh.red(x, y), old.red(x, y), alpha));
        }
      }
    }
  }

  private static int alphaAt(VideoFrame.Planes planes, int x, int y) {
    MemorySegment alpha = planes.alpha();
    return alpha == null ? 255 : get(alpha, planes.strideAlpha(), x, y);
  }

  private static int get(MemorySegment plane, int stride, int x, int y) {
    return plane.get(ValueLayout.JAVA_BYTE, (long) y * stride + x) & 0xff;
  }

  private static int over(int layer, int below, int alpha) {
    return div255(layer * alpha + below * (255 - alpha));
  }

  private static int div255(int x) {
    return (x + 127) / 255;
  }
}
