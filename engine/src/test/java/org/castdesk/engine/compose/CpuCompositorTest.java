package org.castdesk.engine.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.PictureScaler;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.Blend;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.Mask;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.testing.PlainScaler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How much work is done, and who owns what.
class CpuCompositorTest {
  private static final PictureSize SIZE = new PictureSize(64, 36);
  private static final PictureSize SMALL = new PictureSize(20, 10);
  private static final PixelRect FULL = new PixelRect(0, 0, 64, 36);

  private final AtomicInteger scalings = new AtomicInteger();
  private final List<PlainScaler> scalers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final FramePool canvases = new FramePool(SIZE, 4);
  private final FramePool smallFrames = new FramePool(SMALL, 8);
  private final Map<PlanInput, VideoFrame> frames = new HashMap<>();
  private final CpuCompositor compositor = new CpuCompositor(this::scaler, 1, this::thread);

  @AfterEach
  void everything_isGivenBack() {
    compositor.close();
    frames.values().forEach(VideoFrame::close);
    assertEquals(0, canvases.outstanding());
    assertEquals(0, smallFrames.outstanding());
    assertTrue(threads.stream().noneMatch(Thread::isAlive));
    assertTrue(scalers.stream().allMatch(PlainScaler::isClosed));
    canvases.close();
    smallFrames.close();
  }

  @Test
  void layer_underAnOpaqueOne_isNotScaled() {
    show(1, canvases, 90);
    show(2, smallFrames, 40);
    PixelRect inside = new PixelRect(10, 10, 30, 20);
    render(picture(layer(2, inside, 255), layer(1, FULL, 255)), 0);
    assertEquals(0, scalings.get());
  }

  /// The mask's corners are beside the layer below.
  @Test
  void layer_underTheSolidPartOfAMask_isNotScaled() {
    show(1, canvases, 90);
    show(2, smallFrames, 40);
    PixelRect inside = new PixelRect(10, 10, 30, 16);
    render(picture(layer(2, inside, 255), rounded(1, FULL, 6)), 0);
    assertEquals(0, scalings.get());
  }

  @Test
  void layer_underAMasksCorner_isScaled() {
    show(1, canvases, 90);
    show(2, smallFrames, 40);
    render(picture(layer(2, FULL, 255), rounded(1, FULL, 6)), 0);
    assertEquals(1, scalings.get());
  }

  /// The mask is another one in each frame; the picture is not.
  @Test
  void heldPicture_underAChangingMask_isScaledTwiceAtMost() {
    show(1, smallFrames, 40);
    for (int i = 0; i < 10; i++) {
      render(picture(rounded(1, FULL, i)), 0);
    }
    assertEquals(2, scalings.get());
  }

  /// Plates are kept for a few colours only, but all of one picture.
  @Test
  void manyPlates_inOnePicture_areAllThere() {
    List<DrawLayer> layers = new ArrayList<>();
    Look.Key nothing = new Look.Key.Luma(0, 0.01, false);
    for (int i = 1; i <= 100; i++) {
      PlanInput plate = new PlanInput.Plate(new Rgb(100 + i, 100 + i, 100 + i));
      PixelRect box = new PixelRect(2 * (i % 30), 0, 4, 36);
      layers.add(
          new DrawLayer(plate, DrawLayer.Part.ALL, box, 255, Look.Turn.NONE, nothing, null, null));
    }
    // The 76th lies in the middle: 176 is 167 in limited range.
    for (int i = 0; i < 3; i++) {
      assertEquals(167, render(new Picture(Rgb.BLACK, layers), 0));
    }
  }

  @Test
  void heldPicture_keyed_isScaledOnce() {
    show(1, smallFrames, 40);
    Look.Key key = new Look.Key.Luma(0.05, 0.08, false);
    DrawLayer keyed =
        new DrawLayer(input(1), DrawLayer.Part.ALL, FULL, 255, Look.Turn.NONE, key, null, null);
    for (int i = 0; i < 10; i++) {
      assertEquals(40, render(picture(keyed), 0));
    }
    assertEquals(1, scalings.get());
  }

  @Test
  void layer_underAFaintOne_isScaled() {
    show(1, canvases, 90);
    show(2, smallFrames, 40);
    render(picture(layer(2, FULL, 255), layer(1, FULL, 254)), 0);
    assertEquals(1, scalings.get());
  }

  @Test
  void layer_outsideThePicture_isNotScaled() {
    show(2, smallFrames, 40);
    render(picture(layer(2, new PixelRect(64, 0, 30, 20), 255)), 0);
    assertEquals(0, scalings.get());
  }

  @Test
  void heldFrame_isScaledTwiceAtMost() {
    show(1, smallFrames, 40);
    for (int i = 0; i < 10; i++) {
      render(picture(layer(1, FULL, 255)), 0);
    }
    assertEquals(2, scalings.get());
  }

  @Test
  void slowSource_isScaledOncePerFrame_onceKnown() {
    for (int i = 0; i < 10; i++) {
      show(1, smallFrames, 40 + i);
      render(picture(layer(1, FULL, 255)), 0);
      assertEquals(40 + i, render(picture(layer(1, FULL, 255)), 0));
    }
    assertEquals(11, scalings.get());
  }

  @Test
  void sameFrameInBothPictures_isScaledOnce() {
    show(1, smallFrames, 40);
    Picture old = picture(layer(1, FULL, 255));
    Picture fresh = new Picture(new Rgb(1, 2, 3), old.layers());
    Blend mix = new Blend.Mix(128);
    assertEquals(40, render(new FramePlan(SIZE, old, new FramePlan.Crossing(fresh, mix), 0)));
    assertEquals(1, scalings.get());
  }

  @Test
  void newFrame_isSeenAtOnce() {
    show(1, smallFrames, 40);
    for (int i = 0; i < 5; i++) {
      assertEquals(40, render(picture(layer(1, FULL, 255)), 0));
    }
    show(1, smallFrames, 50);
    assertEquals(50, render(picture(layer(1, FULL, 255)), 0));
  }

  @Test
  void finishedTransition_doesNotTouchTheOtherPicture() {
    show(1, canvases, 90);
    show(2, smallFrames, 40);
    Picture full = picture(layer(1, FULL, 255));
    Picture scaled = picture(layer(2, FULL, 255));
    Blend[] starts = {
      new Blend.Mix(0),
      new Blend.Dip(0, Rgb.BLACK),
      new Blend.Wipe(Blend.Shape.CIRCLE, 0, 0.1),
      new Blend.Shift(0, 0, 64, 0)
    };
    for (Blend blend : starts) {
      assertEquals(90, render(new FramePlan(SIZE, full, new FramePlan.Crossing(scaled, blend), 0)));
    }
    assertEquals(0, scalings.get());
  }

  @Test
  void black_leavesTheLayersAlone() {
    show(1, smallFrames, 40);
    assertEquals(16, render(picture(layer(1, FULL, 255)), 256));
    assertEquals(0, scalings.get());
  }

  @Test
  void failedScaler_failsTheCallAndNotTheNext() {
    show(1, smallFrames, 40);
    Picture picture = picture(layer(1, FULL, 200));
    compositorFailsOnce = true;
    assertThrows(IllegalStateException.class, () -> render(picture, 0));
    int once = render(picture, 0);
    assertEquals((40 * 200 + 16 * 55 + 127) / 255, once);
  }

  @Test
  void targetOfAnotherSize_isRefused() {
    FramePlan plan = new FramePlan(SMALL, picture(), null, 0);
    try (WritableFrame target = Objects.requireNonNull(canvases.tryAcquire())) {
      assertThrows(
          IllegalArgumentException.class, () -> compositor.render(plan, frames::get, target));
    }
  }

  @Test
  void helpers_areNamed() {
    assertEquals(List.of("compose-1"), threads.stream().map(Thread::getName).toList());
    assertFalse(threads.isEmpty());
  }

  private boolean compositorFailsOnce;

  private PictureScaler scaler() {
    PlainScaler scaler = new PlainScaler(scalings);
    scalers.add(scaler);
    return new PictureScaler() {
      @Override
      public void scale(VideoFrame.Planes from, Area part, VideoFrame.Planes to, Area box) {
        if (compositorFailsOnce) {
          compositorFailsOnce = false;
          throw new IllegalStateException("made to fail");
        }
        scaler.scale(from, part, to, box);
      }

      @Override
      public void close() {
        scaler.close();
      }
    };
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work);
    threads.add(thread);
    return thread;
  }

  private void show(int slot, FramePool pool, int luma) {
    WritableFrame frame = Objects.requireNonNull(pool.tryAcquire());
    frame.planes().y().fill((byte) luma);
    frame.planes().u().fill((byte) 128);
    frame.planes().v().fill((byte) 128);
    VideoFrame old = frames.put(input(slot), frame.seal());
    if (old != null) {
      old.close();
    }
  }

  private int render(Picture picture, int black) {
    return render(new FramePlan(SIZE, picture, null, black));
  }

  // The luma in the middle.
  private int render(FramePlan plan) {
    try (WritableFrame target = Objects.requireNonNull(canvases.tryAcquire())) {
      compositor.render(plan, frames::get, target);
      VideoFrame.Planes planes = target.planes();
      return planes.y().get(ValueLayout.JAVA_BYTE, 18L * planes.strideY() + 32) & 0xff;
    }
  }

  private static Picture picture(DrawLayer... layers) {
    return new Picture(Rgb.BLACK, List.of(layers));
  }

  private static DrawLayer layer(int slot, PixelRect box, int alpha) {
    return new DrawLayer(input(slot), DrawLayer.Part.ALL, box, alpha);
  }

  private static DrawLayer rounded(int slot, PixelRect box, int radius) {
    Mask.Outline outline = new Mask.Outline(0, 0, box.width(), box.height(), radius);
    return new DrawLayer(
        input(slot),
        DrawLayer.Part.ALL,
        box,
        255,
        Look.Turn.NONE,
        null,
        new Mask(outline, 0, null),
        null);
  }

  private static PlanInput input(int slot) {
    return new PlanInput.SourceInput(SourceSlot.of(slot));
  }
}
