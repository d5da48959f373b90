package org.castdesk.engine.show;

/// One box of a layout: which slot it shows, where, and how it fills the box.
///
/// **Units**: fractions of the programme picture. **Source**: VideoLayer of the caster API
/// (HeightNormalized, WidthNormalized, PositionNormalized, PositionRefer, FillMode).
///
/// @param x offset of the anchor from the same anchor of the picture, rightwards, 0..1
/// @param y the same, downwards
/// @param width box width; 0 = follows from height and ratio, or native size when both are 0
/// @param height box height; 0 = likewise
/// @param crop part of the source that is cut away on each side
/// @param opacity 0 = invisible, 1 = opaque
/// @param look how the picture is turned, edged and keyed
/// @param delayMillis so much later than it comes it is shown, 0 to 5000. **Source**:
///     FixedDelayDuration
public record VideoLayer(
    SourceSlot slot,
    double x,
    double y,
    double width,
    double height,
    Anchor anchor,
    FillMode fill,
    Crop crop,
    double opacity,
    Look look,
    int delayMillis) {
  /// **Units**: milliseconds.
  public static final int LONGEST_DELAY = 5_000;

  public VideoLayer {
    check("x", x, -4, 4);
    check("y", y, -4, 4);
    check("width", width, 0, 4);
    check("height", height, 0, 4);
    check("opacity", opacity, 0, 1);
    checkDelay(slot, delayMillis);
    if (fill != FillMode.NONE && (width == 0 || height == 0)) {
      throw new IllegalArgumentException(
          "Layer of " + slot + ": fill mode " + fill + " needs a width and a height");
    }
  }

  /// A box given by its top left corner that shows the whole source inside it.
  public static VideoLayer box(SourceSlot slot, double x, double y, double width, double height) {
    return new VideoLayer(
        slot, x, y, width, height, Anchor.TOP_LEFT, FillMode.FIT, Crop.NOTHING, 1, Look.PLAIN, 0);
  }

  public static VideoLayer full(SourceSlot slot) {
    return box(slot, 0, 0, 1, 1);
  }

  public VideoLayer withSlot(SourceSlot changed) {
    return new VideoLayer(
        changed, x, y, width, height, anchor, fill, crop, opacity, look, delayMillis);
  }

  public VideoLayer withPosition(double newX, double newY) {
    return new VideoLayer(
        slot, newX, newY, width, height, anchor, fill, crop, opacity, look, delayMillis);
  }

  public VideoLayer withSize(double newWidth, double newHeight) {
    return new VideoLayer(
        slot, x, y, newWidth, newHeight, anchor, fill, crop, opacity, look, delayMillis);
  }

  public VideoLayer withAnchor(Anchor changed) {
    return new VideoLayer(
        slot, x, y, width, height, changed, fill, crop, opacity, look, delayMillis);
  }

  public VideoLayer withFill(FillMode changed) {
    return new VideoLayer(
        slot, x, y, width, height, anchor, changed, crop, opacity, look, delayMillis);
  }

  public VideoLayer withCrop(Crop changed) {
    return new VideoLayer(
        slot, x, y, width, height, anchor, fill, changed, opacity, look, delayMillis);
  }

  public VideoLayer withOpacity(double changed) {
    return new VideoLayer(
        slot, x, y, width, height, anchor, fill, crop, changed, look, delayMillis);
  }

  public VideoLayer withLook(Look changed) {
    return new VideoLayer(
        slot, x, y, width, height, anchor, fill, crop, opacity, changed, delayMillis);
  }

  public VideoLayer withDelay(int millis) {
    return new VideoLayer(slot, x, y, width, height, anchor, fill, crop, opacity, look, millis);
  }

  static void checkDelay(SourceSlot slot, int millis) {
    if (millis < 0 || millis > LONGEST_DELAY) {
      throw new IllegalArgumentException(
          "The delay of %s is 0 to %d ms, not %d".formatted(slot, LONGEST_DELAY, millis));
    }
  }

  private static void check(String what, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          "A layer's " + what + " is " + min + " to " + max + ", not " + value);
    }
  }

  /// Fractions cut away on each side, before scaling.
  public record Crop(double left, double top, double right, double bottom) {
    public static final Crop NOTHING = new Crop(0, 0, 0, 0);

    public Crop {
      check("crop", left, 0, 0.95);
      check("crop", top, 0, 0.95);
      check("crop", right, 0, 0.95);
      check("crop", bottom, 0, 0.95);
      if (left + right > 0.95 || top + bottom > 0.95) {
        throw new IllegalArgumentException("A crop leaves at least a twentieth of the picture");
      }
    }
  }
}
