package org.castdesk.engine.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.castdesk.engine.media.VideoFrame;

/// Pictures that were looked at and found good, as PNG files under `src/test/resources/golden`.
///
/// A picture that differs in a single pixel fails, and lies in `target/golden` to be looked at. Run
/// with `-Dgolden.update=true` to write the files anew; then look at each of them.
public final class GoldenFrames {
  private static final Path GOOD = Path.of("src", "test", "resources", "golden");
  private static final Path DIFFERENT = Path.of("target", "golden");

  private GoldenFrames() {}

  /// Compares a picture with `golden/NAME.png`. Alpha is not looked at.
  public static void check(String name, VideoFrame.Planes picture) {
    BufferedImage actual = rgb(picture);
    Path file = GOOD.resolve(name + ".png");
    try {
      if (Boolean.getBoolean("golden.update")) {
        write(actual, file);
        return;
      }
      assertTrue(Files.exists(file), () -> file + " is missing: run with -Dgolden.update=true");
      int different = differentPixels(ImageIO.read(file.toFile()), actual);
      if (different != 0) {
        Path seen = DIFFERENT.resolve(name + ".png");
        write(actual, seen);
        fail(different + " pixels of " + file + " differ; see " + seen.toAbsolutePath());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  private static int differentPixels(BufferedImage expected, BufferedImage actual) {
    if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
      return actual.getWidth() * actual.getHeight();
    }
    int different = 0;
    for (int y = 0; y < actual.getHeight(); y++) {
      for (int x = 0; x < actual.getWidth(); x++) {
        if ((expected.getRGB(x, y) & 0xffffff) != (actual.getRGB(x, y) & 0xffffff)) {
          different++;
        }
      }
    }
    return different;
  }

  // BT.709 limited to full range RGB in whole numbers: the same on every machine.
  private static BufferedImage rgb(VideoFrame.Planes picture) {
    BufferedImage image =
        new BufferedImage(picture.widthPx(), picture.heightPx(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.heightPx(); y++) {
      for (int x = 0; x < picture.widthPx(); x++) {
        int luma = 76309 * (sample(picture.y(), picture.strideY(), x, y) - 16);
        int blue = sample(picture.u(), picture.strideUv(), x / 2, y / 2) - 128;
        int red = sample(picture.v(), picture.strideUv(), x / 2, y / 2) - 128;
        int r = level(luma + 117489 * red);
        int g = level(luma - 13975 * blue - 34925 * red);
        int b = level(luma + 138438 * blue);
        image.setRGB(x, y, r << 16 | g << 8 | b);
      }
    }
    return image;
  }

  private static int sample(MemorySegment plane, int stride, int x, int y) {
    return plane.get(ValueLayout.JAVA_BYTE, (long) y * stride + x) & 0xff;
  }

  private static int level(int scaled) {
    return Math.clamp((scaled + 32768) >> 16, 0, 255);
  }
}
