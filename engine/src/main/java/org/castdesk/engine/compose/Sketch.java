package org.castdesk.engine.compose;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;
import org.jspecify.annotations.Nullable;

/// What shall be on a canvas, bottom to top, and what of each item is left to see under the opaque
/// ones above it.
final class Sketch {
  private final PictureSize size;
  private final FrameInputs inputs;
  private final Plates plates;
  private final List<Item> items = new ArrayList<>();

  Sketch(PictureSize size, FrameInputs inputs, Plates plates) {
    this.size = size;
    this.inputs = inputs;
    this.plates = plates;
  }

  void addColour(VideoColour colour, PixelRect area) {
    items.add(new Item(area, area, new Item.Colour(colour)));
  }

  /// Adds a whole picture, its top left corner at (dx, dy), as far as it lies in `clip`.
  void addPicture(Picture picture, PixelRect clip, int dx, int dy) {
    addColour(VideoColour.of(picture.background()), clip);
    addLayers(picture.layers(), clip, dx, dy);
  }

  /// Adds layers without anything below them.
  void addLayers(List<DrawLayer> layers, PixelRect clip, int dx, int dy) {
    for (DrawLayer layer : layers) {
      VideoFrame frame = layer.alpha() == 0 ? null : frame(layer.input());
      if (frame == null) {
        continue;
      }
      LayerGeometry geometry = LayerGeometry.of(layer, frame.planes(), size);
      PixelRect box = Region.moved(geometry.box(), dx, dy);
      PixelRect area = Region.intersect(box, clip);
      if (area != null && layer.clip() != null) {
        area = Region.intersect(area, Region.moved(layer.clip(), dx, dy));
      }
      if (area != null) {
        Item.Image image =
            new Item.Image(
                layer.input(),
                frame,
                geometry.part(),
                layer.alpha(),
                Treatment.of(layer, geometry.box()));
        items.add(new Item(box, area, image));
      }
    }
  }

  private @Nullable VideoFrame frame(PlanInput input) {
    return input instanceof PlanInput.Plate(var colour) ? plates.of(colour) : inputs.frame(input);
  }

  /// The items of which something is left to see, bottom to top.
  List<Seen> seen() {
    List<Seen> seen = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      List<PixelRect> visible = List.of(items.get(i).area());
      for (int above = i + 1; above < items.size() && !visible.isEmpty(); above++) {
        if (items.get(above).isOpaque()) {
          visible = Region.subtract(visible, items.get(above).area());
        }
      }
      if (!visible.isEmpty()) {
        seen.add(new Seen(items.get(i), visible));
      }
    }
    return seen;
  }

  /// @param visible the parts that no opaque item above covers; they do not overlap
  record Seen(Item item, List<PixelRect> visible) {
    long visiblePixels() {
      long pixels = 0;
      for (PixelRect rectangle : visible) {
        pixels += (long) rectangle.width() * rectangle.height();
      }
      return pixels;
    }

    /// The pixels to read when this is all there is and needs no drawing at all, or null.
    @Nullable PictureView asFound() {
      return item.content() instanceof Item.Image image && item.isOpaque() && item.isCopyOf(image)
          ? item.ownPixels(image)
          : null;
    }
  }
}
