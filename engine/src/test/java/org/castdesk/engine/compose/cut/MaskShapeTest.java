package org.castdesk.engine.compose.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.Mask;
import org.castdesk.engine.plan.Mask.Outline;
import org.castdesk.engine.plan.PixelRect;
import org.junit.jupiter.api.Test;

/// The shape of a mask against the mask itself, pixel by pixel.
class MaskShapeTest {
  private static final int UNSET = -1;

  @Test
  void shape_ofAnyMask_isTheMask() {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      PictureSize size = new PictureSize(2 + 2 * random.nextInt(120), 2 + 2 * random.nextInt(80));
      Outline hole = random.nextBoolean() ? outline(random, size) : null;
      double soft = random.nextBoolean() ? 30 * random.nextDouble() : 0;
      Mask mask = new Mask(outline(random, size), soft, hole);
      check("mask " + i + " " + mask, mask, random.nextInt(20), random.nextInt(20), size);
    }
  }

  /// A circle, and one around whose middle there is nothing.
  @Test
  void round_masks_areTheMask() {
    PictureSize size = new PictureSize(400, 400);
    Outline circle = new Outline(0, 0, 400, 400, 200);
    check("circle", new Mask(circle, 0, null), 0, 0, size);
    check("ring", new Mask(circle, 0, new Outline(20.5, 20.5, 359, 359, 180)), 0, 0, size);
  }

  /// 100 wide, 60 high, a corner of 10: three solid rectangles, and nothing but corners is an edge.
  @Test
  void roundedRectangle_isSolid_butForItsCorners() {
    Mask mask = new Mask(new Outline(0, 0, 100, 60, 10), 0, null);
    MaskShape shape = new MaskShapes().of(mask, 0, 0, new PictureSize(100, 60));
    assertTrue(shape.core().contains(new PixelRect(0, 12, 100, 36)), shape.core().toString());
    for (MaskShape.Edge edge : shape.edges()) {
      PixelRect where = edge.where();
      assertTrue(where.right() <= 12 || where.x() >= 88, where.toString());
      assertTrue(where.bottom() <= 12 || where.y() >= 48, where.toString());
    }
  }

  @Test
  void sameMask_hasTheSameShape() {
    MaskShapes shapes = new MaskShapes();
    PictureSize size = new PictureSize(100, 60);
    Mask mask = new Mask(new Outline(0, 0, 100, 60, 10), 0, null);
    MaskShape first = shapes.of(mask, 0, 0, size);
    Mask equal = new Mask(new Outline(0, 0, 100, 60, 10), 0, null);
    assertSame(first, shapes.of(equal, 0, 0, size));
  }

  private static Outline outline(Random random, PictureSize size) {
    double x = random.nextBoolean() ? 0 : size.widthPx() * (random.nextDouble() - 0.2);
    double y = random.nextBoolean() ? 0 : size.heightPx() * (random.nextDouble() - 0.2);
    double width =
        random.nextBoolean() ? size.widthPx() : 1.2 * size.widthPx() * random.nextDouble();
    double height = size.heightPx() * (random.nextBoolean() ? 1 : random.nextDouble());
    return new Outline(x, y, width, height, random.nextBoolean() ? 0 : 50 * random.nextDouble());
  }

  private static void check(String what, Mask mask, int left, int top, PictureSize size) {
    int width = size.widthPx();
    int[] found = new int[width * size.heightPx()];
    Arrays.fill(found, UNSET);
    MaskShape shape = new MaskShapes().of(mask, left, top, size);
    shape.solid().forEach(one -> set(what, found, width, one, filled(one)));
    for (MaskShape.Edge edge : shape.edges()) {
      PixelRect where = edge.where();
      byte[] alphas = new byte[where.width() * where.height()];
      edge.copyLuma(where, alphas);
      set(what, found, width, where, alphas);
      checkMeans(what, edge, alphas);
    }
    for (int i = 0; i < found.length; i++) {
      int x = i % width;
      int y = i / width;
      int actual = found[i] == UNSET ? 0 : found[i];
      if (mask.alpha(left + x, top + y) != actual) {
        assertEquals(mask.alpha(left + x, top + y), actual, what + " at " + x + ", " + y);
      }
    }
  }

  private static byte[] filled(PixelRect where) {
    byte[] alphas = new byte[where.width() * where.height()];
    Arrays.fill(alphas, (byte) 255);
    return alphas;
  }

  private static void set(String what, int[] found, int stride, PixelRect where, byte[] alphas) {
    for (int i = 0; i < alphas.length; i++) {
      int at = (where.y() + i / where.width()) * stride + where.x() + i % where.width();
      assertEquals(UNSET, found[at], () -> what + ": twice at " + at);
      found[at] = alphas[i] & 0xff;
    }
  }

  private static void checkMeans(String what, MaskShape.Edge edge, byte[] luma) {
    PixelRect where = edge.where();
    byte[] means = new byte[luma.length / 4];
    edge.copyChroma(where, means);
    int width = where.width();
    for (int i = 0; i < means.length; i++) {
      int at = i / (width / 2) * 2 * width + i % (width / 2) * 2;
      int sum = (luma[at] & 0xff) + (luma[at + 1] & 0xff);
      sum += (luma[at + width] & 0xff) + (luma[at + width + 1] & 0xff);
      assertEquals((sum + 2) >> 2, means[i] & 0xff, what);
    }
  }
}
