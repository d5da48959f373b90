package org.castdesk.engine.graphics.harbour;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.graphics.PictureConverter;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.FrameRate;

/// The demo clip's picture: skyline, bridge and ferries, mirrored in moving water.
///
/// Everything that moves comes back to its place after [#LOOP_SECONDS], so the last frame is
/// followed by the first without a jump.
///
/// **Thread**: one. **Order**: a frame number gives the same picture every time.
public final class HarbourFilm {
  public static final VideoFormat FORMAT =
      new VideoFormat(new PictureSize(1280, 720), FrameRate.of(30));
  public static final int LOOP_SECONDS = 12;
  public static final int FRAMES = LOOP_SECONDS * 30;

  static final int WIDTH = 1280;
  static final int HEIGHT = 720;

  /// The row where the water begins.
  static final int HORIZON = 432;

  /// The row the ferries float on.
  private static final int FERRY_LINE = 505;

  /// Two ferries, half a way apart: each takes the other's place in one loop.
  private static final int FERRY_GAP = 860;

  private final BufferedImage still;
  private final BufferedImage ferry = Ferry.paint();
  private final BufferedImage quay = Quay.paint();
  private final BufferedImage picture =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
  private final int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
  private final Water water = new Water();

  public HarbourFilm() {
    still = new BufferedImage(WIDTH, HORIZON, BufferedImage.TYPE_INT_ARGB_PRE);
    Sky.paint(still);
    Graphics2D graphics = still.createGraphics();
    smooth(graphics);
    try {
      Skyline.paint(graphics);
      Bridge.paint(graphics);
    } finally {
      graphics.dispose();
    }
  }

  static void smooth(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
  }

  public void paint(VideoFrame.Planes target, int frame) {
    double turn = (double) Math.floorMod(frame, FRAMES) / FRAMES;
    Graphics2D graphics = picture.createGraphics();
    smooth(graphics);
    try {
      graphics.setComposite(AlphaComposite.Src);
      graphics.drawImage(still, 0, 0, null);
      graphics.setComposite(AlphaComposite.SrcOver);
      Bridge.paintTraffic(graphics, turn);
      water.mirror(pixels);
      for (int i = 0; i < 3; i++) {
        place(graphics, turn, i, true);
      }
      water.ripple(pixels, turn);
      for (int i = 0; i < 3; i++) {
        place(graphics, turn, i, false);
      }
      graphics.drawImage(quay, 0, HEIGHT - quay.getHeight(), null);
      Quay.paintLight(graphics, turn);
    } finally {
      graphics.dispose();
    }
    new PictureConverter(picture).write(target);
  }

  private void place(Graphics2D graphics, double turn, int index, boolean mirrored) {
    double x = (turn + index - 1) * FERRY_GAP - 120;
    double bob = 1.2 * Math.sin(2 * Math.PI * (3 * turn));
    int height = ferry.getHeight();
    AffineTransform where =
        mirrored
            ? new AffineTransform(1, 0, 0, -0.8, x, FERRY_LINE + height * 0.8 - bob)
            : AffineTransform.getTranslateInstance(x, FERRY_LINE - height + bob);
    graphics.setComposite(mirrored ? AlphaComposite.SrcOver.derive(0.62f) : AlphaComposite.SrcOver);
    graphics.drawImage(ferry, where, null);
    graphics.setComposite(AlphaComposite.SrcOver);
  }
}
