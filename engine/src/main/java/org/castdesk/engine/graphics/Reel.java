package org.castdesk.engine.graphics;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// The pictures of an animated file, each as the viewer sees it: laid over those before it.
///
/// **Thread**: one at a time. **Owns**: the open file. **Source**: GIF89a (delays in hundredths of a
/// second, disposal 0 to 3). A delay under 20 ms is 100 ms, as web browsers have it.
final class Reel implements AutoCloseable {
  private static final int MOST_PICTURES = 1_000;
  private static final long MOST_PIXELS = 16_000_000;
  private static final int USUAL_MILLIS = 100;
  private static final int LEAST_MILLIS = 20;
  private static final int RESTORE_BACKGROUND = 2;
  private static final int RESTORE_PREVIOUS = 3;

  private final ImageInputStream in;
  private final ImageReader reader;
  private final List<Step> steps = new ArrayList<>();
  private BufferedImage canvas;
  private int next;

  /// @param disposal what happens to it before the next one comes
  private record Step(int x, int y, int disposal, int millis) {}

  /// Null: the file has one picture only.
  static @Nullable Reel open(File file) throws IOException {
    ImageInputStream in = javax.imageio.ImageIO.createImageInputStream(file);
    if (in == null) {
      return null;
    }
    ImageReader reader = ImageReaders.find(in);
    if (reader == null || !reader.getFormatName().equalsIgnoreCase("gif")) {
      in.close();
      return null;
    }
    Reel reel;
    try {
      reel = new Reel(in, reader);
    } catch (IOException | RuntimeException e) {
      reader.dispose();
      in.close();
      throw e;
    }
    if (reel.steps.size() < 2) {
      reel.close();
      return null;
    }
    return reel;
  }

  private Reel(ImageInputStream in, ImageReader reader) throws IOException {
    this.in = in;
    this.reader = reader;
    reader.setInput(in, false, false);
    int count = Math.min(MOST_PICTURES, reader.getNumImages(true));
    int width = 1;
    int height = 1;
    for (int i = 0; i < count; i++) {
      Step step = step(reader, i);
      steps.add(step);
      width = Math.max(width, step.x + reader.getWidth(i));
      height = Math.max(height, step.y + reader.getHeight(i));
    }
    if ((long) width * height > MOST_PIXELS) {
      throw new IOException("its pictures are too large: " + width + "x" + height);
    }
    canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  private static Step step(ImageReader reader, int index) throws IOException {
    IIOMetadataNode root =
        (IIOMetadataNode) reader.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0");
    IIOMetadataNode place = child(root, "ImageDescriptor");
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    int millis = number(control, "delayTime") * 10;
    int disposal =
        switch (control == null ? "" : control.getAttribute("disposalMethod")) {
          case "restoreToBackgroundColor" -> RESTORE_BACKGROUND;
          case "restoreToPrevious" -> RESTORE_PREVIOUS;
          default -> 0;
        };
    return new Step(
        number(place, "imageLeftPosition"),
        number(place, "imageTopPosition"),
        disposal,
        millis < LEAST_MILLIS ? USUAL_MILLIS : millis);
  }

  private static @Nullable IIOMetadataNode child(IIOMetadataNode root, String name) {
    return root.getElementsByTagName(name).item(0) instanceof IIOMetadataNode node ? node : null;
  }

  private static int number(@Nullable IIOMetadataNode node, String attribute) {
    String text = node == null ? "" : node.getAttribute(attribute);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /// When each picture ends, from the beginning of the first one. **Units**: milliseconds.
  long[] endsMillis() {
    long[] ends = new long[steps.size()];
    long sum = 0;
    for (int i = 0; i < ends.length; i++) {
      sum += steps.get(i).millis;
      ends[i] = sum;
    }
    return ends;
  }

  /// A copy of the picture with this number.
  BufferedImage picture(int number) throws IOException {
    if (number < next || number >= steps.size()) {
      next = 0;
      canvas =
          new BufferedImage(canvas.getWidth(), canvas.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
    }
    BufferedImage shown = canvas;
    while (next <= Math.min(number, steps.size() - 1)) {
      shown = advance();
    }
    return copy(shown);
  }

  /// Lays the next picture over the canvas; what stays of it is on the canvas afterwards.
  private BufferedImage advance() throws IOException {
    Step step = steps.get(next);
    BufferedImage before = step.disposal == RESTORE_PREVIOUS ? copy(canvas) : null;
    BufferedImage picture = reader.read(next);
    Graphics2D graphics = canvas.createGraphics();
    graphics.drawImage(picture, step.x, step.y, null);
    graphics.dispose();
    BufferedImage shown = step.disposal == 0 ? canvas : copy(canvas);
    if (before != null) {
      canvas = before;
    } else if (step.disposal == RESTORE_BACKGROUND) {
      Graphics2D eraser = canvas.createGraphics();
      eraser.setComposite(AlphaComposite.Clear);
      eraser.fillRect(step.x, step.y, picture.getWidth(), picture.getHeight());
      eraser.dispose();
    }
    next++;
    return shown;
  }

  private static BufferedImage copy(BufferedImage image) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return copy;
  }

  @Override
  public void close() {
    reader.dispose();
    try {
      in.close();
    } catch (IOException e) {
      // It was only read.
      return;
    }
  }
}
