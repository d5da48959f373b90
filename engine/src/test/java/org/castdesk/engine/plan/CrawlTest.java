package org.castdesk.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.Geometry.Box;
import org.castdesk.engine.plan.PlanInput.GraphicInput;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.TextStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the pieces of a ticker lie in each frame.
class CrawlTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final ComponentId ID = new ComponentId("ticker");
  private static final Artwork.Strip STRIP =
      new Artwork.Strip(
          new Artwork.Words(
              "news", TextStyle.of("Inter", 0.05, Rgb.BLACK), null, 0, null, Artwork.Size.OWN),
          Artwork.Axis.ACROSS);

  private static List<DrawLayer> frame(Motion motion, double lengthPx, double seconds) {
    GraphicCanvas canvas = new GraphicCanvas(HD, HD, 1);
    Box window = new Box(200, 900, 1500, 60);
    canvas.clip(window);
    new Crawl(ID, STRIP, new Artwork.Extent(lengthPx, 60), motion, canvas).draw(window, 0, seconds);
    return canvas.layers();
  }

  /// Where the strip's left end would lie, read from the first piece drawn.
  private static double leftEnd(DrawLayer layer) {
    Artwork.Tile tile = (Artwork.Tile) ((GraphicInput) layer.input()).art();
    return layer.box().x()
        + tile.phase() * Artwork.Tile.STEP_PX
        - (double) tile.index() * Artwork.Tile.LENGTH_PX;
  }

  @ParameterizedTest
  @CsvSource({"30, 0.0625", "30, 0.09375", "60, 0.0771", "25, 0.1", "60, 0.2", "50, 0.0333"})
  void everyFrame_liesWhereTheTimeSays(int framesPerSecond, double speed) {
    Motion motion = Motion.CRAWL.withSpeed(speed);
    double length = 5000.3;
    for (int frame = 1; frame < 40 * framesPerSecond; frame++) {
      double seconds = (double) frame / framesPerSecond;
      double wanted = 1700 - speed * 1920 * seconds;
      if (wanted + length < 200) {
        return;
      }
      List<DrawLayer> layers = frame(motion, length, seconds);
      assertTrue(!layers.isEmpty(), "frame " + frame);
      assertEquals(wanted, leftEnd(layers.getFirst()), 0.2501, "frame " + frame);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.1, true", "-0.1, true", "0.1, false"})
  void pieces_touchWithoutGapOrOverlap_andCoverTheWindow(double speed, boolean loops) {
    Motion motion = new Motion(Motion.Kind.ANIMATE_H, speed, 0, 0, loops);
    List<DrawLayer> layers = frame(motion, 4000, 14);
    for (int i = 1; i < layers.size(); i++) {
      PixelRect before = layers.get(i - 1).box();
      PixelRect box = layers.get(i).box();
      assertTrue(box.x() <= before.right() && box.x() >= before.right() - 4, layers::toString);
    }
    assertTrue(layers.getFirst().box().x() <= 200 && layers.getLast().box().right() >= 1700);
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 0"})
  void afterItsEnd_itComesAgain_orNot(boolean loops, int copies) {
    Motion motion = new Motion(Motion.Kind.ANIMATE_H, 0.1, 0, 0.5, loops);
    // 1500 of window and 600 of its own at 192 a second: gone after 10.9 s; again 1560 after it.
    assertEquals(copies, frame(motion, 600, 12).size());
  }

  @ParameterizedTest
  @CsvSource({"1", "5", "10000"})
  void shortWords_neverFillMoreThanTheWindow(double length) {
    Motion motion = new Motion(Motion.Kind.ANIMATE_H, 4, 0, 0, true);
    assertTrue(frame(motion, length, 3600 * 24 * 30).size() <= 201);
  }
}
