package org.castdesk.engine.graphics.harbour;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.graphics.Faces;

/// The demo show's graphics as png files with transparency, drawn for a 1920 x 1080 programme: the
/// station's sign, the shade behind the title, a thin frame for a
/// box.
public final class HarbourArt {
  private static final Color AMBER = new Color(0xF5A524);
  private static final double[] SHADE_PHASES = {0.125, 0.625, 0.375, 0.875};

  private final Faces faces;

  public HarbourArt(Consumer<MediaFault> faults) {
    faces = new Faces(faults);
  }

  @FunctionalInterface
  private interface Drawing {
    void on(Graphics2D graphics);
  }

  /// Writes `logo.png`, `title-shade.png` and `box-frame.png`.
  public void write(Path folder) throws IOException {
    save(folder.resolve("logo.png"), 262, 56, this::logo);
    save(folder.resolve("title-shade.png"), 1920, 1080, HarbourArt::shade);
    save(folder.resolve("box-frame.png"), 648, 368, HarbourArt::frame);
  }

  private static void save(Path file, int width, int height, Drawing drawing) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    HarbourFilm.smooth(graphics);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    try {
      drawing.on(graphics);
    } finally {
      graphics.dispose();
    }
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException("This Java cannot write png files");
    }
  }

  /// Two panes, one behind the other, and the name.
  private void logo(Graphics2D graphics) {
    graphics.setColor(new Color(255, 255, 255, 225));
    graphics.setStroke(new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    Path2D behind = new Path2D.Double();
    behind.moveTo(17, 34);
    behind.lineTo(4, 34);
    behind.lineTo(4, 8);
    behind.lineTo(40, 8);
    behind.lineTo(40, 18);
    graphics.draw(behind);
    graphics.fill(new Rectangle2D.Double(22, 23, 34, 25));
    Font font = faces.bold(35);
    graphics.setFont(font);
    graphics.drawString("Castdesk", 72, 41);
  }

  /// Column by column, dithered between levels: a slow gradient in a dark picture shows its steps.
  private static void shade(Graphics2D graphics) {
    for (int x = 0; x < 1920; x++) {
      double part = Math.clamp(1 - x / 1560.0, 0, 1);
      double alpha = 224 * part * part * (3 - 2 * part);
      for (int phase = 0; phase < SHADE_PHASES.length; phase++) {
        graphics.setColor(new Color(8, 10, 28, (int) (alpha + SHADE_PHASES[(phase + x) % 4])));
        for (int y = phase; y < 1080; y += SHADE_PHASES.length) {
          graphics.fillRect(x, y, 1, 1);
        }
      }
    }
    graphics.setColor(AMBER);
    graphics.fill(new Rectangle2D.Double(130, 660, 120, 8));
  }

  private static void frame(Graphics2D graphics) {
    graphics.setColor(new Color(255, 255, 255, 235));
    graphics.setStroke(new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(new Rectangle2D.Double(2, 2, 644, 364));
  }
}
