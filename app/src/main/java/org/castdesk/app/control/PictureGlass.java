package org.castdesk.app.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javafx.css.PseudoClass;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.jspecify.annotations.Nullable;

/// The glass of a monitor: shows pictures pixel for pixel, and keeps the last one when they stop.
///
/// The pixels are handed on as whole numbers of 32 bits, which in this order of bytes are BGRA too:
/// the software renderer copies those in one go, and converts anything else byte by byte.
///
/// **Thread**: FX. **Owns**: two picture buffers that take turns, because the renderer may still
/// read the one shown last.
final class PictureGlass extends Region {
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

  private static final double TOLERANCE_PX = 2;

  /// A picture this much smaller than its glass was made for another size of it.
  private static final double TOO_SMALL = 0.9;

  private final ImageView view = new ImageView();
  private final Region veil = new Region();
  private @Nullable PictureSource source;
  private @Nullable GuideGlass guides;
  private @Nullable Buffers buffers;
  private boolean stretched;

  private static final class Buffers {
    final PictureSize size;
    final ByteBuffer[] bytes = new ByteBuffer[2];
    final PixelBuffer<?>[] pixels = new PixelBuffer<?>[2];
    final WritableImage[] images = new WritableImage[2];
    int back;

    Buffers(PictureSize size) {
      this.size = size;
      for (int i = 0; i < 2; i++) {
        bytes[i] =
            ByteBuffer.allocateDirect(size.widthPx() * size.heightPx() * 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        PixelBuffer<IntBuffer> buffer =
            new PixelBuffer<>(
                size.widthPx(),
                size.heightPx(),
                bytes[i].asIntBuffer(),
                PixelFormat.getIntArgbPreInstance());
        pixels[i] = buffer;
        images[i] = new WritableImage(buffer);
      }
    }
  }

  PictureGlass() {
    getStyleClass().add("picture-glass");
    view.setSmooth(false);
    view.setMouseTransparent(true);
    veil.getStyleClass().add("picture-veil");
    veil.setMouseTransparent(true);
    veil.setVisible(false);
    getChildren().addAll(view, veil);
    setMinSize(0, 0);
  }

  /// The picture fills the glass to its edges, whatever its size: what lies over it must fit.
  void setStretched() {
    stretched = true;
  }

  /// The colour of the picture at a place. **Units**: fractions of the picture.
  ///
  /// @return null = there is no picture there
  @Nullable Rgb colourAt(double across, double down) {
    Buffers now = buffers;
    if (now == null || across < 0 || across >= 1 || down < 0 || down >= 1) {
      return null;
    }
    int x = (int) (across * now.size.widthPx());
    int y = (int) (down * now.size.heightPx());
    int argb = now.bytes[1 - now.back].asIntBuffer().get(y * now.size.widthPx() + x);
    return new Rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }

  /// Shows another feed; the old picture stays until the new one has its first.
  void setSource(@Nullable PictureSource newSource) {
    source = newSource;
  }

  /// Forgets the picture: what comes next is of something else.
  void clear() {
    buffers = null;
    view.setImage(null);
  }

  boolean hasPicture() {
    return buffers != null;
  }

  /// Dims the picture: it is the last known one, not what is on air.
  void setOld(boolean old) {
    veil.setVisible(old);
    pseudoClassStateChanged(OLD, old);
  }

  /// Lays guides over the picture, exactly as large as it is.
  void setGuides(GuideGlass newGuides) {
    guides = newGuides;
    getChildren().add(newGuides);
  }

  /// Looks for a new picture and shows it.
  ///
  /// @return true = a new picture is shown
  boolean poll() {
    PictureSource from = source;
    if (from == null) {
      return false;
    }
    Buffers now = buffers;
    if (now == null || !now.size.equals(from.size())) {
      now = new Buffers(from.size());
    }
    int back = now.back;
    if (!from.copyNewest(now.bytes[back])) {
      return false;
    }
    if (buffers != now) {
      buffers = now;
      requestLayout();
    }
    now.pixels[back].updateBuffer(_ -> null);
    view.setImage(now.images[back]);
    now.back = 1 - back;
    return true;
  }

  @Override
  protected void layoutChildren() {
    veil.resizeRelocate(0, 0, getWidth(), getHeight());
    Buffers now = buffers;
    if (now == null) {
      return;
    }
    if (stretched) {
      view.setFitWidth(getWidth());
      view.setFitHeight(getHeight());
      view.relocate(0, 0);
      return;
    }
    double scale =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    double fit = fit(now.size.widthPx() / scale, now.size.heightPx() / scale);
    double width = now.size.widthPx() / scale * fit;
    double height = now.size.heightPx() / scale * fit;
    view.setFitWidth(width);
    view.setFitHeight(height);
    double left = snapPositionX((getWidth() - width) / 2);
    double top = snapPositionY((getHeight() - height) / 2);
    view.relocate(left, top);
    if (guides != null) {
      guides.resizeRelocate(left, top, width, height);
    }
  }

  /// A picture of another size fills its frame until one of the right size comes; that one is
  /// shown pixel for pixel.
  private double fit(double width, double height) {
    boolean fits = width <= getWidth() + TOLERANCE_PX && height <= getHeight() + TOLERANCE_PX;
    double factor = Math.min(getWidth() / width, getHeight() / height);
    return fits && factor * TOO_SMALL <= 1 ? 1 : factor;
  }
}
