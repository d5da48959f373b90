package org.castdesk.engine.compose;

import java.util.List;
import java.util.function.Supplier;
import org.castdesk.engine.compose.Sketch.Seen;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.compose.wipe.WipeEdge;
import org.castdesk.engine.compose.wipe.WipeField;
import org.castdesk.engine.compose.wipe.WipeFields;
import org.castdesk.engine.compose.wipe.WipeSpan;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.Blend;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PixelRect;
import org.jspecify.annotations.Nullable;

/// Turns a frame plan into work: what each kind of crossing needs of the two pictures, and no more.
///
/// **Thread**: the caller; one instance per render.
final class FrameStager {
  private final FrameInputs inputs;
  private final PictureSize size;
  private final PixelRect all;
  private final PictureView target;
  private final RasterCache cache;
  private final WipeFields wipeFields;
  private final WorkSheet sheet;
  private final Stager stager;

  FrameStager(
      FrameInputs inputs,
      VideoFrame.Planes target,
      RasterCache cache,
      WipeFields wipeFields,
      WorkSheet sheet) {
    this.inputs = inputs;
    this.size = new PictureSize(target.widthPx(), target.heightPx());
    this.all = new PixelRect(0, 0, target.widthPx(), target.heightPx());
    this.target = PictureView.of(target);
    this.cache = cache;
    this.wipeFields = wipeFields;
    this.sheet = sheet;
    this.stager = new Stager(cache, sheet);
  }

  void stage(FramePlan plan) {
    int black = plan.black();
    FramePlan.Crossing crossing = plan.crossing();
    if (black == 256) {
      flat(VideoColour.BLACK);
    } else if (crossing != null && isUnfinished(crossing.blend())) {
      List<Seen> over = announcedOver(plan.over());
      cross(plan.picture(), crossing);
      stager.stageOver(over, target);
      tint(target, VideoColour.BLACK, black);
    } else {
      Picture picture =
          crossing == null || isAtStart(crossing.blend()) ? plan.picture() : crossing.to();
      tinted(picture.with(plan.over()), VideoColour.BLACK, black);
    }
  }

  private void cross(Picture old, FramePlan.Crossing crossing) {
    switch (crossing.blend()) {
      case Blend.Mix(int weight) -> {
        List<Seen> under = announced(old, all);
        List<Seen> over = announced(crossing.to(), all);
        PictureView from = drawn(under, all, () -> target);
        PictureView to = drawn(over, all, this::second);
        sheet.addSecond(new BandStep.Mix(from, to, target, weight));
      }
      case Blend.Dip(int weight, var colour) -> {
        int tint = weight <= 128 ? 2 * weight : 2 * (256 - weight);
        tinted(weight <= 128 ? old : crossing.to(), VideoColour.of(colour), tint);
      }
      case Blend.Wipe wipe -> wipe(old, crossing.to(), wipe);
      case Blend.Shift shift -> shift(old, crossing.to(), shift);
    }
  }

  private void wipe(Picture old, Picture fresh, Blend.Wipe wipe) {
    WipeField field = wipeFields.of(wipe.shape(), size);
    WipeEdge edge = WipeEdge.of(wipe);
    PixelRect newBounds = WipeSpan.newBounds(field, edge);
    PixelRect oldBounds = WipeSpan.oldBounds(field, edge);
    if (newBounds == null || oldBounds == null) {
      tinted(newBounds == null ? old : fresh, VideoColour.BLACK, 0);
      return;
    }
    List<Seen> under = announced(old, oldBounds);
    List<Seen> over = announced(fresh, newBounds);
    PictureView from = drawn(under, oldBounds, () -> target);
    PictureView to = drawn(over, newBounds, this::second);
    sheet.addSecond(new WipeStep(from, to, target, field, edge));
  }

  private void shift(Picture old, Picture fresh, Blend.Shift shift) {
    Sketch sketch = new Sketch(size, inputs, cache);
    sketch.addColour(VideoColour.BLACK, all);
    PixelRect oldClip = Region.intersect(Region.moved(all, shift.oldX(), shift.oldY()), all);
    if (oldClip != null) {
      sketch.addPicture(old, oldClip, shift.oldX(), shift.oldY());
    }
    PixelRect newClip = Region.intersect(Region.moved(all, shift.newX(), shift.newY()), all);
    if (newClip != null) {
      sketch.addPicture(fresh, newClip, shift.newX(), shift.newY());
    }
    List<Seen> seen = sketch.seen();
    stager.announce(seen);
    stager.stage(seen, target);
  }

  // One picture, darkened or coloured as a whole.
  private void tinted(Picture picture, VideoColour colour, int weight) {
    if (weight == 256) {
      flat(colour);
      return;
    }
    List<Seen> seen = announced(picture, all);
    if (weight == 0) {
      stager.stage(seen, target);
    } else {
      tint(drawn(seen, all, () -> target), colour, weight);
    }
  }

  private void tint(PictureView drawn, VideoColour colour, int weight) {
    if (weight > 0) {
      sheet.addSecond(new BandStep.Tint(drawn, target, colour, weight));
    }
  }

  private void flat(VideoColour colour) {
    sheet.addFirst(new BandStep.Paint(new Ink.Flat(colour, 255), List.of(all), target));
  }

  private List<Seen> announced(Picture picture, PixelRect clip) {
    Sketch sketch = new Sketch(size, inputs, cache);
    sketch.addPicture(picture, clip, 0, 0);
    List<Seen> seen = sketch.seen();
    stager.announce(seen);
    return seen;
  }

  private List<Seen> announcedOver(List<DrawLayer> layers) {
    Sketch sketch = new Sketch(size, inputs, cache);
    sketch.addLayers(layers, all, 0, 0);
    List<Seen> seen = sketch.seen();
    stager.announce(seen);
    return seen;
  }

  // The input itself when it is all there is to see in the clip, else a canvas it is drawn on.
  private PictureView drawn(List<Seen> seen, PixelRect clip, Supplier<PictureView> canvas) {
    PictureView asFound = asFound(seen, clip);
    if (asFound != null) {
      return asFound;
    }
    PictureView drawnOn = canvas.get();
    stager.stage(seen, drawnOn);
    return drawnOn;
  }

  private static @Nullable PictureView asFound(List<Seen> seen, PixelRect clip) {
    boolean isAlone = seen.size() == 1 && seen.getFirst().visible().equals(List.of(clip));
    return isAlone ? seen.getFirst().asFound() : null;
  }

  private PictureView second() {
    return PictureView.of(cache.surface(size));
  }

  private static boolean isUnfinished(Blend blend) {
    return switch (blend) {
      case Blend.Mix(int weight) -> weight > 0 && weight < 256;
      case Blend.Dip(int weight, _) -> weight > 0 && weight < 256;
      case Blend.Wipe _, Blend.Shift _ -> true;
    };
  }

  private static boolean isAtStart(Blend blend) {
    return switch (blend) {
      case Blend.Mix(int weight) -> weight == 0;
      case Blend.Dip(int weight, _) -> weight == 0;
      case Blend.Wipe _, Blend.Shift _ -> false;
    };
  }
}
