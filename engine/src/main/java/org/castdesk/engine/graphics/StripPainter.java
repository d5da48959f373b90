package org.castdesk.engine.graphics;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.graphics.text.Page;
import org.castdesk.engine.graphics.text.Typesetter;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.Artwork.Axis;
import org.castdesk.engine.show.graphic.Artwork.Extent;
import org.castdesk.engine.show.graphic.Artwork.Tile;
import org.jspecify.annotations.Nullable;

/// Measures what travels and paints pieces of it: a ticker of twenty thousand signs is never painted
/// whole.
///
/// **Units**: pixels. **Thread**: any. **Fails**: what cannot be set or read throws.
final class StripPainter {
  /// What was set or read last is kept: its pieces follow soon.
  private static final int MOST_KEPT = 6;

  private static final double LONGEST_PX = 1_000_000;

  private final PictureSize programme;
  private final Typesetter typesetter;
  private final ImagePainter images;
  private final Map<Artwork, Whole> wholes = new LinkedHashMap<>();

  StripPainter(PictureSize programme, Typesetter typesetter, ImagePainter images) {
    this.programme = programme;
    this.typesetter = typesetter;
    this.images = images;
  }

  /// Something long, ready to be painted in pieces.
  private sealed interface Whole {
    record Words(Page page, double margin) implements Whole {}

    record Picture(BufferedImage image) implements Whole {}
  }

  /// How long and thick it is.
  Extent measure(Artwork.Strip strip) throws MediaException {
    boolean isAcross = strip.axis() == Axis.ACROSS;
    Extent measured =
        switch (whole(strip.whole())) {
          case Whole.Words(Page page, double margin) -> {
            double width = page.width() + 2 * margin;
            double height = page.height() + 2 * margin;
            yield new Extent(isAcross ? width : height, even(isAcross ? height : width));
          }
          case Whole.Picture(BufferedImage image) ->
              new Extent(
                  isAcross ? image.getWidth() : image.getHeight(),
                  even(isAcross ? image.getHeight() : image.getWidth()));
        };
    if (measured.alongPx() > LONGEST_PX) {
      throw new IllegalArgumentException(
          "it would be " + (long) measured.alongPx() + " pixels long");
    }
    return measured;
  }

  BufferedImage paint(Tile tile) throws MediaException {
    boolean isAcross = tile.strip().axis() == Axis.ACROSS;
    Extent measured = measure(tile.strip());
    double start = (double) tile.index() * Tile.LENGTH_PX;
    int length = Math.min(Tile.LENGTH_PX, even(measured.alongPx() + 2 - start));
    int width = isAcross ? length : measured.thickPx();
    int height = isAcross ? measured.thickPx() : length;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    double along = tile.phase() * Tile.STEP_PX - start;
    double x = isAcross ? along : 0;
    double y = isAcross ? 0 : along;
    switch (whole(tile.strip().whole())) {
      case Whole.Words(Page page, double margin) when page.hasShadow() ->
          paintWithRoom(page, image, x + margin, y + margin);
      case Whole.Words(Page page, double margin) ->
          page.paint(image, new Page.Spot(x + margin, y + margin, 1), programme.heightPx());
      case Whole.Picture(BufferedImage picture) -> paint(picture, image, x, y);
    }
    return image;
  }

  /// A shadow reaches over from the neighbouring tiles: they are painted along, and cut off again.
  private void paintWithRoom(Page page, BufferedImage onto, double x, double y) {
    int room = 2 * (int) Math.ceil(page.reach(programme.heightPx()));
    BufferedImage larger =
        new BufferedImage(
            onto.getWidth() + 2 * room,
            onto.getHeight() + 2 * room,
            BufferedImage.TYPE_INT_ARGB_PRE);
    page.paint(larger, new Page.Spot(x + room, y + room, 1), programme.heightPx());
    Graphics2D graphics = onto.createGraphics();
    try {
      graphics.drawImage(larger, -room, -room, null);
    } finally {
      graphics.dispose();
    }
  }

  private static void paint(BufferedImage picture, BufferedImage onto, double x, double y) {
    Graphics2D graphics = onto.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(picture, AffineTransform.getTranslateInstance(x, y), null);
    } finally {
      graphics.dispose();
    }
  }

  /// What is made is made without a lock: an image on a disk that hangs must not stop the tickers.
  private Whole whole(Artwork art) throws MediaException {
    Whole known = known(art);
    if (known != null) {
      return known;
    }
    Whole made = make(art);
    keep(art, made);
    return made;
  }

  private synchronized @Nullable Whole known(Artwork art) {
    Whole known = wholes.remove(art);
    if (known != null) {
      wholes.put(art, known);
    }
    return known;
  }

  private synchronized void keep(Artwork art, Whole made) {
    wholes.put(art, made);
    if (wholes.size() > MOST_KEPT) {
      wholes.remove(wholes.keySet().iterator().next());
    }
  }

  private Whole make(Artwork art) throws MediaException {
    return switch (art) {
      case Artwork.Words words -> {
        Page page = typesetter.page(words, programme.widthPx(), programme.heightPx());
        double reach = page.reach(programme.heightPx());
        yield new Whole.Words(page, Math.ceil(reach));
      }
      case Artwork.Picture picture -> new Whole.Picture(images.paint(picture));
      case Artwork.Sign _, Artwork.Strip _, Artwork.Tile _ ->
          throw new IllegalArgumentException("This does not travel: " + art);
    };
  }

  private static int even(double px) {
    return 2 * (int) Math.ceil(px / 2);
  }
}
