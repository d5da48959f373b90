package org.castdesk.engine.graphics;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.Lettering;

/// Paints what was not kept from an earlier start: the side of this room that needs Java2D and the
/// fonts, which cost most of a second to load. Made only when there is something to paint.
///
/// **Thread**: any.
final class RasterPainter {
  private final Fonts fonts;
  private final TextPainter texts;
  private final ImagePainter images;
  private final SlatePainter slates;
  private final FontLettering lettering;

  RasterPainter(PictureSize programme, Path baseDirectory, Consumer<MediaFault> faults) {
    fonts = new Fonts(faults);
    lettering = new FontLettering(fonts);
    texts = new TextPainter(programme, fonts);
    images = new ImagePainter(programme, baseDirectory);
    slates = new SlatePainter(programme, fonts);
  }

  /// @param isRepeatable whether another start would paint the same: not when a font of this
  ///     machine had to help out, which may be gone tomorrow and is reported at each start
  record Painted(Drawing drawing, boolean isRepeatable) {}

  Painted paint(Raster.Key key) throws MediaException {
    long before = fonts.strangersUsed();
    BufferedImage image =
        switch (key) {
          case Raster.Key.Words words -> texts.paint(words);
          case Raster.Key.File file -> images.paint(file);
          case Raster.Key.Slate slate -> slates.paint(slate.slot());
          case Raster.Key.Standby _ -> slates.paintStandby();
        };
    Drawing drawing =
        Drawing.empty(new PictureSize(image.getWidth(), image.getHeight()), key.kind());
    new PictureConverter(image).write(drawing.planes());
    return new Painted(drawing, before == fonts.strangersUsed());
  }

  Lettering lettering() {
    return lettering;
  }
}
