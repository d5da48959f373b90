package org.castdesk.app.shots;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// Writes a photograph as a PNG of at most 256 colours: a third of the bytes, and letters stay
/// sharp.
///
/// **Source**: docs/decisions/0074-pictures-of-the-desk.md.
final class PictureFile {
  private PictureFile() {}

  static void write(Image image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    Palette palette = Palette.of(pixels);
    BufferedImage indexed =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette.colours());
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = (byte) palette.nearest(pixels[y * width + x]);
      }
      indexed.getRaster().setDataElements(0, y, width, 1, row);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!ImageIO.write(indexed, "png", file.toFile())) {
      throw new IOException("This Java writes no PNG");
    }
  }
}
