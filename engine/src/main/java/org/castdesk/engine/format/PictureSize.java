package org.castdesk.engine.format;

/// Width and height of a picture. **Units**: pixels.
public record PictureSize(int widthPx, int heightPx) {
  public PictureSize {
    if (widthPx <= 0 || heightPx <= 0 || widthPx > 32768 || heightPx > 32768) {
      throw new IllegalArgumentException("No such picture size: " + widthPx + "x" + heightPx);
    }
  }

  /// Reads `1920x1080`. **Fails**: `IllegalArgumentException` that quotes the text.
  public static PictureSize parse(String text) {
    int cross = text.indexOf('x');
    try {
      return new PictureSize(
          Integer.parseInt(text.substring(0, Math.max(cross, 0)).trim()),
          Integer.parseInt(text.substring(cross + 1).trim()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a size; write 1920x1080", e);
    }
  }

  /// The largest even size with this picture's ratio that is at most `widthPx` wide.
  public PictureSize scaledToWidth(int wantedWidthPx) {
    int width = Math.max(2, wantedWidthPx & ~1);
    return new PictureSize(width, Math.max(2, Math.round((float) width * heightPx / widthPx) & ~1));
  }

  @Override
  public String toString() {
    return widthPx + "x" + heightPx;
  }
}
