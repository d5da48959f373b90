package org.castdesk.engine.compose;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.compose.cut.MaskShape;
import org.castdesk.engine.compose.cut.Treatment;
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
  private final RasterCache cache;
  private final List<Item> items = new ArrayList<>();

  Sketch(PictureSize size, FrameInputs inputs, RasterCache cache) {
    this.size = size;
    this.inputs = inputs;
    this.cache = cache;
  }

  void addColour(VideoColour colour, PixelRect area) {
    items.add(new Item(area, area, new Item.Colour(colour, 255), null));
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
        items.add(
            new Item(box, area, content(layer, frame, geometry), shape(layer, geometry.box())));
      }
    }
  }

  // A plate is its colour all over, whatever its size; nobody keys one, but it would be possible.
  private static Item.Content content(DrawLayer layer, VideoFrame frame, LayerGeometry geometry) {
    return layer.input() instanceof PlanInput.Plate(var colour) && layer.key() == null
        ? new Item.Colour(VideoColour.of(colour), layer.alpha())
        : new Item.Image(layer.input(), frame, geometry.part(), layer.alpha(), Treatment.of(layer));
  }

  private @Nullable MaskShape shape(DrawLayer layer, PixelRect drawn) {
    if (layer.mask() == null) {
      return null;
    }
    int left = drawn.x() - layer.box().x();
    int top = drawn.y() - layer.box().y();
    PictureSize drawnSize = new PictureSize(drawn.width(), drawn.height());
    return cache.masks().of(layer.mask(), left, top, drawnSize);
  }

  private @Nullable VideoFrame frame(PlanInput input) {
    return input instanceof PlanInput.Plate(var colour)
        ? cache.plates().of(colour)
        : inputs.frame(input);
  }

  /// The items of which something is left to see, bottom to top.
  List<Seen> seen() {
    List<List<PixelRect>> hidden = new ArrayList<>(items.size());
    items.forEach(item -> hidden.add(item.hides()));
    List<Seen> seen = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      List<PixelRect> visible = items.get(i).whole();
      List<EdgePart> edges = items.get(i).edges();
      for (int above = i + 1; above < items.size(); above++) {
        for (PixelRect hiding : hidden.get(above)) {
          visible = Region.subtract(visible, hiding);
          edges = EdgePart.subtract(edges, hiding);
        }
      }
      if (!visible.isEmpty() || !edges.isEmpty()) {
        seen.add(
            new Seen(
                items.get(i), visible, edges, overLower(items.get(i), visible, hidden.get(i))));
      }
    }
    return seen;
  }

  // Of a masked item only the larger parts hide what lies below.
  private static List<PixelRect> overLower(
      Item item, List<PixelRect> visible, List<PixelRect> hides) {
    if (item.shape() == null) {
      return List.of();
    }
    List<PixelRect> small = new ArrayList<>(visible);
    small.removeIf(one -> hides.stream().anyMatch(big -> one.equals(Region.intersect(big, one))));
    return small;
  }

  /// @param visible the parts that no opaque item above covers; they do not overlap
  /// @param edges the parts of its mask's edges of which the same is true
  /// @param overLower those of the visible parts under which the layers below are drawn all the same
  record Seen(Item item, List<PixelRect> visible, List<EdgePart> edges, List<PixelRect> overLower) {
    long visiblePixels() {
      long pixels = 0;
      for (PixelRect rectangle : visible) {
        pixels += (long) rectangle.width() * rectangle.height();
      }
      return pixels;
    }

    /// The pixels to read when this is all there is and needs no drawing at all, or null.
    @Nullable PictureView asFound() {
      return item.content() instanceof Item.Image image
              && item.shape() == null
              && item.isOpaque()
              && item.isCopyOf(image)
          ? item.ownPixels(image)
          : null;
    }
  }
}
