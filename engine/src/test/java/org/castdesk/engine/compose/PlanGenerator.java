package org.castdesk.engine.compose;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.Blend;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.Mask;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Any plan and any pictures, the same for the same seed: odd sizes and strides, boxes inside,
/// across and outside the canvas, parts, alpha, every blend.
final class PlanGenerator implements FrameInputs, AutoCloseable {
  private static final int INPUTS = 6;

  private final Random random;
  private final PictureSize size;
  private final Arena arena = Arena.ofShared();
  private final Map<PlanInput, VideoFrame> frames = new HashMap<>();
  private int open;

  PlanGenerator(long seed) {
    random = new Random(seed);
    size = new PictureSize(2 + 2 * random.nextInt(70), 2 + 2 * random.nextInt(50));
    for (int i = 0; i < INPUTS; i++) {
      renew(i);
    }
  }

  PictureSize size() {
    return size;
  }

  /// Replaces some frames, as the next tick would.
  void nextTick() {
    for (int i = 0; i < INPUTS; i++) {
      if (random.nextInt(3) == 0) {
        renew(i);
      }
    }
  }

  int framesOpen() {
    return open;
  }

  FramePlan plan() {
    FramePlan.Crossing crossing =
        random.nextInt(4) == 0 ? null : new FramePlan.Crossing(picture(), blend());
    int black = random.nextInt(3) == 0 ? random.nextInt(257) : 0;
    List<DrawLayer> over = random.nextInt(3) == 0 ? picture().layers() : List.of();
    return new FramePlan(size, picture(), crossing, over, random.nextInt(12) == 0 ? 256 : black);
  }

  @Override
  public @Nullable VideoFrame frame(PlanInput input) {
    return frames.get(input);
  }

  @Override
  public void close() {
    frames.values().forEach(VideoFrame::close);
    arena.close();
  }

  private void renew(int i) {
    PlanInput input = new PlanInput.SourceInput(SourceSlot.of(i + 1));
    VideoFrame old = frames.remove(input);
    if (old != null) {
      old.close();
    }
    if (random.nextInt(8) != 0) {
      frames.put(input, frame(i % 3 == 2));
    }
  }

  private VideoFrame frame(boolean isTransparent) {
    boolean isCanvasSize = random.nextInt(3) == 0;
    int width = isCanvasSize ? size.widthPx() : 1 + random.nextInt(90);
    int height = isCanvasSize ? size.heightPx() : 1 + random.nextInt(60);
    int stride = width + random.nextInt(9);
    int strideUv = (width + 1) / 2 + random.nextInt(9);
    int chromaRows = (height + 1) / 2;
    MemorySegment alpha = isTransparent ? plane((long) stride * height, true) : null;
    open++;
    return VideoFrame.wrap(
        new VideoFrame.Planes(
            width,
            height,
            plane((long) stride * height, false),
            stride,
            plane((long) strideUv * chromaRows, false),
            plane((long) strideUv * chromaRows, false),
            strideUv,
            alpha,
            isTransparent ? stride : 0),
        new PictureSize(width, height),
        () -> open--);
  }

  private MemorySegment plane(long bytes, boolean hasExtremes) {
    MemorySegment plane = arena.allocate(bytes, 1);
    for (long i = 0; i < bytes; i++) {
      int kind = hasExtremes ? random.nextInt(3) : 2;
      int value = kind == 0 ? 0 : kind == 1 ? 255 : random.nextInt(256);
      plane.set(ValueLayout.JAVA_BYTE, i, (byte) value);
    }
    return plane;
  }

  private Picture picture() {
    List<DrawLayer> layers = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      PlanInput input = new PlanInput.SourceInput(SourceSlot.of(1 + random.nextInt(INPUTS)));
      int alpha = random.nextInt(3) == 0 ? random.nextInt(256) : 255;
      DrawLayer plain = new DrawLayer(input, part(), box(frames.get(input)), alpha);
      DrawLayer drawn = random.nextInt(3) == 0 ? treated(plain) : plain;
      layers.add(random.nextInt(4) == 0 ? clipped(drawn) : drawn);
    }
    return new Picture(colour(), layers);
  }

  private DrawLayer treated(DrawLayer layer) {
    boolean isPlate = random.nextInt(4) == 0;
    return new DrawLayer(
        isPlate ? new PlanInput.Plate(colour()) : layer.input(),
        layer.part(),
        layer.box(),
        layer.alpha(),
        Turn.values()[random.nextInt(4)],
        random.nextInt(2) == 0 ? key() : null,
        random.nextInt(3) > 0 ? mask(layer.box()) : null,
        null);
  }

  private DrawLayer clipped(DrawLayer layer) {
    PixelRect box = layer.box();
    int x = box.x() + 2 * (random.nextInt(box.width() + 8) / 2) - 4;
    int y = box.y() + 2 * (random.nextInt(box.height() + 8) / 2) - 4;
    PixelRect clip =
        new PixelRect(
            x, y, 2 + 2 * random.nextInt(box.width()), 2 + 2 * random.nextInt(box.height()));
    return new DrawLayer(
        layer.input(),
        layer.part(),
        box,
        layer.alpha(),
        layer.turn(),
        layer.key(),
        layer.mask(),
        clip);
  }

  private Look.Key key() {
    if (random.nextInt(3) == 0) {
      double low = random.nextDouble() * 0.9;
      return new Look.Key.Luma(low, low + 0.01 + random.nextDouble() * (0.99 - low), chance());
    }
    double solid = random.nextDouble() * 0.6;
    return new Look.Key.Chroma(
        colour(), 20 + 150 * random.nextDouble(), solid, solid + 0.1, random.nextDouble());
  }

  private Mask mask(PixelRect box) {
    Mask.Outline hole = chance() ? outline(box) : null;
    return new Mask(outline(box), chance() ? random.nextDouble() * 20 : 0, hole);
  }

  private Mask.Outline outline(PixelRect box) {
    double width = box.width() * 1.2 * random.nextDouble();
    double height = box.height() * 1.2 * random.nextDouble();
    return new Mask.Outline(
        chance() ? 0 : box.width() * (random.nextDouble() - 0.2),
        chance() ? 0 : box.height() * (random.nextDouble() - 0.2),
        chance() ? box.width() : width,
        chance() ? box.height() : height,
        chance() ? 0 : random.nextDouble() * 40);
  }

  private boolean chance() {
    return random.nextBoolean();
  }

  private DrawLayer.Part part() {
    if (random.nextInt(3) > 0) {
      return DrawLayer.Part.ALL;
    }
    double left = random.nextDouble() * 0.8;
    double top = random.nextDouble() * 0.8;
    return new DrawLayer.Part(
        left,
        top,
        left + 0.05 + random.nextDouble() * (0.95 - left),
        top + 0.05 + 0.9 * (0.95 - top));
  }

  private PixelRect box(@Nullable VideoFrame frame) {
    int kind = random.nextInt(5);
    if (kind == 0) {
      return new PixelRect(0, 0, size.widthPx(), size.heightPx());
    }
    int width = 2 + 2 * random.nextInt(kind == 1 ? 300 : 40);
    int height = 2 + 2 * random.nextInt(kind == 1 ? 300 : 30);
    if (kind == 2 && frame != null) {
      width = Math.max(2, frame.widthPx() & ~1);
      height = Math.max(2, frame.heightPx() & ~1);
    }
    int x = 2 * random.nextInt(size.widthPx() + 1) - size.widthPx() / 2 * 2 / 2;
    int y = 2 * random.nextInt(size.heightPx() + 1) - size.heightPx() / 2 * 2 / 2;
    return new PixelRect((x - width / 4) & ~1, (y - height / 4) & ~1, width, height);
  }

  private Blend blend() {
    return switch (random.nextInt(5)) {
      case 0 -> new Blend.Mix(random.nextInt(257));
      case 1 -> new Blend.Dip(random.nextInt(257), colour());
      case 2 ->
          new Blend.Shift(
              shiftOf(size.widthPx()),
              shiftOf(size.heightPx()),
              shiftOf(size.widthPx()),
              shiftOf(size.heightPx()));
      default ->
          new Blend.Wipe(
              Blend.Shape.values()[random.nextInt(Blend.Shape.values().length)],
              random.nextInt(6) == 0 ? random.nextInt(2) : random.nextDouble(),
              random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.5);
    };
  }

  private int shiftOf(int length) {
    return random.nextInt(3) == 0 ? 0 : (random.nextInt(2 * length + 1) - length) & ~1;
  }

  private Rgb colour() {
    return new Rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }
}
