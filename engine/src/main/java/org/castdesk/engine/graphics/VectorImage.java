package org.castdesk.engine.graphics;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.graphic.Artwork;
import org.jspecify.annotations.Nullable;

/// Draws svg files, at the size they have on the programme: they are never scaled as pixels.
///
/// What such a file refers to outside of itself is not fetched: neither files nor addresses.
///
/// **Fails**: `IOException` in words for what is no svg.
final class VectorImage {
  private static final long MOST_BYTES = 8L << 20;
  private static final long MOST_PIXELS = 40_000_000;
  private static final int MOST_SIDE_PX = 16_384;

  /// The library writes a stack trace for every bad file; ours names the file, once.
  private static final Logger ITS_WORDS = Logger.getLogger("com.github.weisj.jsvg");

  static {
    ITS_WORDS.setLevel(Level.OFF);
  }

  private VectorImage() {}

  static boolean isVector(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  static BufferedImage paint(Path file, Artwork.Size wanted, PictureSize programme)
      throws IOException {
    SVGDocument drawing = read(file);
    double width = drawing.size().width;
    double height = drawing.size().height;
    if (!(width >= 1 && height >= 1)) {
      throw new IOException("it has no size");
    }
    double scale = wanted.scale(width, height, programme.widthPx(), programme.heightPx());
    double wide = Math.max(2, width * scale);
    double high = Math.max(2, height * scale);
    if (wide > MOST_SIDE_PX || high > MOST_SIDE_PX || wide * high > MOST_PIXELS) {
      throw new IOException("it would be drawn at %.0fx%.0f pixels".formatted(wide, high));
    }
    BufferedImage image =
        new BufferedImage(even(wide), even(high), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    try {
      TextPainter.prepare(graphics);
      drawing.render((java.awt.Component) null, graphics, new ViewBox((float) wide, (float) high));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static SVGDocument read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("a drawing has at most 8 MB");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      VectorCost.check(in);
    }
    LoaderContext alone =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      @Nullable SVGDocument drawing = new SVGLoader().load(in, null, alone);
      if (drawing == null) {
        throw new IOException("it is no svg drawing");
      }
      return drawing;
    }
  }

  private static int even(double px) {
    return 2 * (int) Math.ceil(px / 2);
  }
}
