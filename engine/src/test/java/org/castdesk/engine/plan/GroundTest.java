package org.castdesk.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.DrawLayer.Part;
import org.castdesk.engine.plan.PlanInput.GraphicInput;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;

class GroundTest {
  private static final PictureSize SMALL = new PictureSize(480, 270);
  private static final Layout LAYOUT =
      new Layout(new LayoutId("x"), "x", Rgb.BLACK, "sky.png", List.of(), List.of());

  @Test
  void widePicture_isCutOnBothSides() {
    // 2:1 at the programme's height is 2160 wide: 120 too many on each side.
    List<DrawLayer> layers = ground(2, 1).of(LAYOUT);
    assertEquals(1, layers.size());
    assertEquals(new Part(1.0 / 18, 0, 17.0 / 18, 1), layers.getFirst().part());
    assertEquals(new PixelRect(0, 0, 480, 270), layers.getFirst().box());
  }

  @Test
  void highPicture_isDrawnAsWideAsTheProgramme_andCutAboveAndBelow() {
    // A square as wide as the programme is 1920 high: 420 too many above and below.
    DrawLayer layer = ground(1, 1).of(LAYOUT).getFirst();
    assertEquals(new Part(0, 420.0 / 1920, 1, 1500.0 / 1920), layer.part());
    assertEquals(
        new GraphicInput(LAYOUT.id(), new Artwork.Picture("sky.png", new Artwork.Size(1, 0), 0)),
        layer.input());
  }

  @Test
  void nothingIsDrawn_whileThereIsNoPicture() {
    Ground ground = new Ground(_ -> null, new SampleDesk().state(), 1, SMALL);
    assertEquals(List.of(), ground.of(LAYOUT));
    assertEquals(List.of(), ground(1, 1).of(LAYOUT.withBackgroundPicture(null)));
  }

  /// A picture of this ratio.
  private static Ground ground(int wide, int high) {
    PictureSizes sizes =
        input -> {
          Artwork.Picture art = (Artwork.Picture) ((GraphicInput) input).art();
          double scale = art.size().scale(wide, high, 1920, 1080);
          return new PictureSize((int) Math.round(wide * scale), (int) Math.round(high * scale));
        };
    return new Ground(sizes, new SampleDesk().state(), 1, SMALL);
  }
}
