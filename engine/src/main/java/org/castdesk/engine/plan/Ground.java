package org.castdesk.engine.plan;

import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.DrawLayer.Part;
import org.castdesk.engine.plan.PlanInput.GraphicInput;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.state.EngineState;

/// The picture under all layers: it fills the programme, and what is too much of it is cut away on
/// both sides.
final class Ground {
  private static final Artwork.Size AS_HIGH = new Artwork.Size(0, 1);
  private static final Artwork.Size AS_WIDE = new Artwork.Size(1, 0);

  private final PictureSizes sizes;
  private final PictureSize programme;
  private final PictureSize target;
  private final long millis;

  Ground(PictureSizes sizes, EngineState state, long frame, PictureSize target) {
    this.sizes = sizes;
    this.target = target;
    programme = state.show().format().size();
    millis = Math.max(0, state.show().format().rate().startNanos(frame) / 1_000_000);
  }

  /// Nothing while it was not drawn yet.
  List<DrawLayer> of(Layout layout) {
    String location = layout.backgroundPicture();
    if (location == null) {
      return List.of();
    }
    GraphicInput high = input(layout, location, AS_HIGH);
    PictureSize size = sizes.sizeOf(high);
    if (size == null) {
      return List.of();
    }
    if (size.widthPx() >= programme.widthPx()) {
      return List.of(filling(high, size));
    }
    GraphicInput wide = input(layout, location, AS_WIDE);
    PictureSize higher = sizes.sizeOf(wide);
    return higher == null ? List.of() : List.of(filling(wide, higher));
  }

  private GraphicInput input(Layout layout, String location, Artwork.Size size) {
    Artwork.Picture first = new Artwork.Picture(location, size, 0);
    int number = sizes.pictureAt(first, millis);
    return new GraphicInput(
        layout.id(), number == 0 ? first : new Artwork.Picture(location, size, number));
  }

  private DrawLayer filling(GraphicInput input, PictureSize size) {
    double scale =
        Math.max(
            (double) programme.widthPx() / size.widthPx(),
            (double) programme.heightPx() / size.heightPx());
    double across = cut(programme.widthPx(), size.widthPx() * scale);
    double down = cut(programme.heightPx(), size.heightPx() * scale);
    return new DrawLayer(
        input,
        new Part(across, down, 1 - across, 1 - down),
        new PixelRect(0, 0, target.widthPx(), target.heightPx()),
        255);
  }

  /// What goes on each side.
  private static double cut(double seen, double whole) {
    return Math.max(0, (whole - seen) / 2 / whole);
  }
}
