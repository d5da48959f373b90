package org.castdesk.engine.cli.bench.looks;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.DrawLayer.Part;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.LookPlacing;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;
import org.jspecify.annotations.Nullable;

/// One way to show one picture at 1920x1080: a box and a look.
///
/// @param box where the picture lies
/// @param plain the name of the case this one is compared with: the same box as it comes
/// @param moreMs how much more than the plain one a moving picture may take, null = just told.
///     **Units**: milliseconds of one core
/// @param grows whether the box is another one in each frame
public record LookCase(
    String name, PixelRect box, Look look, String plain, @Nullable Double moreMs, boolean grows) {
  public static final PictureSize SIZE = new PictureSize(1920, 1080);

  private static final Rgb AMBER = new Rgb(255, 192, 64);
  private static final Rgb NAVY = new Rgb(10, 20, 60);
  private static final PixelRect FULL = new PixelRect(0, 0, 1920, 1080);
  private static final PixelRect NINE_TENTHS = new PixelRect(96, 54, 1728, 972);
  private static final PixelRect QUARTER = new PixelRect(920, 500, 960, 540);
  private static final PixelRect TALL = new PixelRect(656, 0, 608, 1080);
  private static final double CORNER = 0.03;
  private static final Look.Border BORDER = new Look.Border(0.006, AMBER);
  private static final Look.CutOut WINDOW = new Look.CutOut(0.6, 0.1, 0.3, 0.3, 0.02);

  /// Each after the plain one it is compared with.
  public static List<LookCase> all() {
    List<LookCase> cases = new ArrayList<>();
    Look.Key chroma = Look.Key.Chroma.of(LookPictures.BACKING);
    // The figure goes and the backing stays; the other one leaves hardly a pixel whole.
    Look.Key luma = new Look.Key.Luma(0.36, 0.43, false);
    Look.Key faint = new Look.Key.Luma(0.25, 0.5, false);
    add(cases, "full", FULL, Look.PLAIN, null);
    add(cases, "full, turned 180", FULL, turned(Turn.HALF), 2.0);
    add(cases, "full, chroma key", FULL, keyed(chroma), 4.5);
    add(cases, "full, luma key", FULL, keyed(luma), 4.5);
    add(cases, "full, luma key all faint", FULL, keyed(faint), null);
    add(cases, "tall box", TALL, Look.PLAIN, null);
    add(cases, "tall box, turned 90", TALL, turned(Turn.QUARTER), 2.5);
    add(cases, "quarter box", QUARTER, Look.PLAIN, null);
    add(cases, "quarter box, chroma key", QUARTER, keyed(chroma), 1.2);
    add(cases, "90 % box", NINE_TENTHS, Look.PLAIN, null);
    add(cases, "90 % box, corner", NINE_TENTHS, look(CORNER, null, null, null), 1.0);
    add(cases, "90 % box, border", NINE_TENTHS, look(0, BORDER, null, null), 1.0);
    add(cases, "90 % box, shadow", NINE_TENTHS, look(0, null, Look.Shadow.USUAL, null), 1.0);
    add(cases, "90 % box, cut-out", NINE_TENTHS, look(0, null, null, WINDOW), 1.0);
    Look three = look(CORNER, BORDER, Look.Shadow.USUAL, null);
    add(cases, "90 % box, corner + border + shadow", NINE_TENTHS, three, 1.0);
    Look all = look(CORNER, BORDER, Look.Shadow.USUAL, WINDOW);
    add(cases, "90 % box, all four", NINE_TENTHS, all, 1.0);
    String growing = "growing box";
    cases.add(new LookCase(growing, NINE_TENTHS, Look.PLAIN, growing, null, true));
    cases.add(new LookCase(growing + ", all four", NINE_TENTHS, all, growing, 2.0, true));
    return cases;
  }

  private static void add(
      List<LookCase> cases, String name, PixelRect box, Look look, @Nullable Double moreMs) {
    String plain = name.contains(",") ? name.substring(0, name.indexOf(',')) : name;
    cases.add(new LookCase(name, box, look, plain, moreMs, false));
  }

  private static Look turned(Turn turn) {
    return new Look(turn, 0, null, null, null, null);
  }

  private static Look keyed(Look.Key key) {
    return new Look(Turn.NONE, 0, null, null, null, key);
  }

  private static Look look(
      double corner,
      Look.@Nullable Border border,
      Look.@Nullable Shadow shadow,
      Look.@Nullable CutOut cutOut) {
    return new Look(Turn.NONE, corner, border, shadow, cutOut, null);
  }

  public boolean isPlain() {
    return name.equals(plain);
  }

  /// What is drawn in this frame.
  FramePlan plan(PlanInput input, int frame) {
    // Sixty steps of 8 pixels, then the same again.
    int by = grows ? 8 * (frame % 60) : 0;
    PixelRect now =
        grows
            ? new PixelRect(box.x() + by, box.y() + by / 2, box.width() - 2 * by, box.height() - by)
            : box;
    DrawLayer picture =
        new DrawLayer(input, Part.ALL, now, 255, look.turn(), look.key(), null, null);
    List<DrawLayer> layers = new LookPlacing(SIZE).dressed(picture, look);
    return new FramePlan(SIZE, new Picture(NAVY, layers), null, 0);
  }
}
