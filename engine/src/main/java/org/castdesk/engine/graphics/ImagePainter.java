package org.castdesk.engine.graphics;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.graphic.Artwork;

/// Reads an image component's file (png, jpg, webp, gif, bmp) and brings it to its size.
///
/// **Owns**: the animated file read last. **Fails**: a fault that names the file: not there, empty, too large, no picture, damaged.
final class ImagePainter implements AutoCloseable {
  private static final long MAX_BYTES = 128L << 20;
  private static final int MAX_SIDE_PX = 20_000;
  private static final long MAX_PIXELS = 120_000_000;

  /// All pictures of an animated file are kept: a hundred megabytes of them.
  private static final long MOST_MOVING_PIXELS = 40_000_000;

  private final PictureSize programme;
  private final Path baseDirectory;
  private final OpenReels reels = new OpenReels();

  ImagePainter(PictureSize programme, Path baseDirectory) {
    this.programme = programme;
    this.baseDirectory = baseDirectory;
  }

  /// When each picture of an animated file ends; empty = it has one only. **Units**: milliseconds.
  ///
  /// **Fails**: a fault when all its pictures together would take too much memory.
  long[] endsMillis(Artwork.Picture image) throws MediaException {
    long[] ends;
    try {
      ends = reels.endsMillis(resolve(image.location()));
    } catch (IOException | RuntimeException e) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.FILE_UNREADABLE,
              image.location(),
              "the image cannot be read: " + reason(e)),
          e);
    }
    if (ends.length > 0) {
      BufferedImage first = paint(image);
      long pixels = (long) first.getWidth() * first.getHeight() * ends.length;
      if (pixels > MOST_MOVING_PIXELS) {
        throw refused(
            image.location(),
            "%d pictures of %dx%d are too much to move: the first one is shown"
                .formatted(ends.length, first.getWidth(), first.getHeight()));
      }
    }
    return ends;
  }

  BufferedImage paint(Artwork.Picture image) throws MediaException {
    if (VectorImage.isVector(resolve(image.location()))) {
      return vector(image);
    }
    return brought(image, image.number() == 0 ? read(image.location()) : inReel(image));
  }

  private BufferedImage brought(Artwork.Picture image, BufferedImage read) throws MediaException {
    double scale =
        image
            .size()
            .scale(read.getWidth(), read.getHeight(), programme.widthPx(), programme.heightPx());
    int width = even(read.getWidth() * scale);
    int height = even(read.getHeight() * scale);
    if ((long) width * height > MAX_PIXELS) {
      throw refused(image.location(), "it would be drawn at " + width + "x" + height + " pixels");
    }
    return scale == 1 ? onEvenCanvas(read, width, height) : scaled(read, width, height);
  }

  private BufferedImage vector(Artwork.Picture image) throws MediaException {
    try {
      return VectorImage.paint(checked(image.location()), image.size(), programme);
    } catch (IOException | RuntimeException e) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.NOT_MEDIA, image.location(), "the drawing cannot be read: " + reason(e)),
          e);
    }
  }

  private BufferedImage inReel(Artwork.Picture image) throws MediaException {
    try {
      BufferedImage picture = reels.picture(resolve(image.location()), image.number());
      return picture == null ? read(image.location()) : picture;
    } catch (IOException | RuntimeException e) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.FILE_UNREADABLE,
              image.location(),
              "picture " + (image.number() + 1) + " of it cannot be read: " + reason(e)),
          e);
    }
  }

  @Override
  public void close() {
    reels.close();
  }

  private static int even(double px) {
    return Math.clamp((Math.round(px) + 1) & ~1L, 2, MAX_SIDE_PX);
  }

  private BufferedImage read(String location) throws MediaException {
    try {
      return decode(checked(location), location);
    } catch (IOException | RuntimeException e) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.FILE_UNREADABLE, location, "the image cannot be read: " + reason(e)),
          e);
    }
  }

  /// A file that is there, and neither empty nor enormous.
  private Path checked(String location) throws IOException, MediaException {
    Path file = resolve(location);
    if (!Files.exists(file)) {
      throw fault(FaultCode.FILE_NOT_FOUND, location, "there is no such file");
    }
    long bytes = Files.size(file);
    if (bytes == 0) {
      throw fault(FaultCode.FILE_EMPTY, location, "the file is empty");
    }
    if (bytes > MAX_BYTES || !Files.isRegularFile(file)) {
      throw fault(FaultCode.NOT_MEDIA, location, "it is not an image file of at most 128 MB");
    }
    return file;
  }

  private Path resolve(String location) throws MediaException {
    try {
      return baseDirectory.resolve(location);
    } catch (InvalidPathException e) {
      throw new MediaException(
          MediaFault.fatal(FaultCode.FILE_NOT_FOUND, location, "this is not a file name"), e);
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static BufferedImage decode(Path file, String location)
      throws IOException, MediaException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageReaders.find(in);
      if (reader == null) {
        throw fault(FaultCode.NOT_MEDIA, location, "it is not a picture of a known kind");
      }
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > MAX_SIDE_PX || (long) width * height > MAX_PIXELS) {
          throw refused(location, "the picture is too large: " + width + "x" + height);
        }
        return premultiplied(reader.read(0));
      } finally {
        reader.dispose();
      }
    }
  }

  private static MediaException fault(FaultCode code, String location, String detail) {
    return new MediaException(MediaFault.retryable(code, location, detail));
  }

  private static MediaException refused(String location, String detail) {
    return new MediaException(MediaFault.fatal(FaultCode.PICTURE_SIZE, location, detail));
  }

  private static BufferedImage premultiplied(BufferedImage read) {
    return onEvenCanvas(read, read.getWidth(), read.getHeight());
  }

  private static BufferedImage onEvenCanvas(BufferedImage image, int width, int height) {
    if (image.getType() == BufferedImage.TYPE_INT_ARGB_PRE
        && image.getWidth() == width
        && image.getHeight() == height) {
      return image;
    }
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = canvas.createGraphics();
    try {
      graphics.drawImage(image, 0, 0, null);
    } finally {
      graphics.dispose();
    }
    return canvas;
  }

  /// Halves while it is more than twice too large, so that shrinking averages; then bicubic.
  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage step = image;
    while (step.getWidth() > 2 * width || step.getHeight() > 2 * height) {
      step =
          drawn(
              step,
              Math.max(width, (step.getWidth() + 1) / 2),
              Math.max(height, (step.getHeight() + 1) / 2),
              RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }
    return drawn(step, width, height, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height, Object how) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = canvas.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, how);
      graphics.drawImage(image, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return canvas;
  }
}
