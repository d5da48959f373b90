package org.castdesk.engine.graphics;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.graphics.text.Fonts;
import org.castdesk.engine.graphics.text.Typesetter;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.show.graphic.Artwork;
import org.jspecify.annotations.Nullable;

/// Paints what was not kept from an earlier start: the side of this room that needs Java2D and the
/// fonts, which cost most of a second to load. Made only when there is something to paint.
///
/// **Thread**: any.
final class RasterPainter implements AutoCloseable {
  private final Fonts fonts;
  private final Typesetter typesetter;
  private final TextPainter texts;
  private final StripPainter strips;
  private final ImagePainter images;
  private final SlatePainter slates;
  private final FontLettering lettering;

  RasterPainter(PictureSize programme, Path baseDirectory, Consumer<MediaFault> faults) {
    fonts = new Fonts(baseDirectory, faults);
    lettering = new FontLettering(fonts);
    typesetter = new Typesetter(fonts);
    texts = new TextPainter(programme, typesetter);
    images = new ImagePainter(programme, baseDirectory);
    strips = new StripPainter(programme, typesetter, images);
    slates = new SlatePainter(programme, fonts);
  }

  /// @param isRepeatable whether another start would paint the same: not when a font of this
  ///     machine had to help out, which may be gone tomorrow and is reported at each start
  /// @param trouble what of it is not as asked for; null = all is well
  record Painted(Drawing drawing, boolean isRepeatable, @Nullable MediaFault trouble) {}

  Painted paint(Raster.Key key) throws MediaException {
    long before = fonts.strangersUsed();
    BufferedImage image =
        switch (key) {
          case Raster.Key.Art(Artwork art) -> paint(art);
          case Raster.Key.Slate slate -> slates.paint(slate.slot());
          case Raster.Key.Standby _ -> slates.paintStandby();
        };
    Drawing drawing =
        Drawing.empty(new PictureSize(image.getWidth(), image.getHeight()), key.kind());
    new PictureConverter(image).write(drawing.planes());
    return new Painted(drawing, before == fonts.strangersUsed(), trouble(key));
  }

  private @Nullable MediaFault trouble(Raster.Key key) {
    return key instanceof Raster.Key.Art(Artwork.Words words) ? typesetter.missing(words) : null;
  }

  private BufferedImage paint(Artwork art) throws MediaException {
    return switch (art) {
      case Artwork.Words words -> texts.paint(words);
      case Artwork.Sign sign -> texts.paint(sign);
      case Artwork.Tile tile -> strips.paint(tile);
      case Artwork.Picture picture -> images.paint(picture);
      case Artwork.Strip strip ->
          throw new IllegalArgumentException("A strip is painted in tiles: " + strip);
    };
  }

  /// How large something that travels is.
  Artwork.Extent measure(Artwork.Strip strip) throws MediaException {
    return strips.measure(strip);
  }

  /// When each picture of an animated file ends; empty = it has one only.
  long[] endsMillis(Artwork.Picture picture) throws MediaException {
    return images.endsMillis(picture);
  }

  @Override
  public void close() {
    images.close();
  }

  Lettering lettering() {
    return lettering;
  }
}
