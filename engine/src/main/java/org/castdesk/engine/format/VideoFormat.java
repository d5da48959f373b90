package org.castdesk.engine.format;

import org.castdesk.engine.time.FrameRate;

/// Size and rate of the programme picture.
///
/// **Units**: pixels. Pictures are I420, 8 bit, BT.709, limited range (ITU-R BT.709-6), so both
/// sizes are even.
public record VideoFormat(PictureSize size, FrameRate rate) {
  public static final VideoFormat HD_1080P30 =
      new VideoFormat(new PictureSize(1920, 1080), FrameRate.of(30));

  public VideoFormat {
    if (size.widthPx() % 2 != 0 || size.heightPx() % 2 != 0) {
      throw new IllegalArgumentException("A programme picture has even sizes, not " + size);
    }
    if (size.widthPx() > 3840
        || size.heightPx() > 3840
        || size.widthPx() < 16
        || size.heightPx() < 16) {
      throw new IllegalArgumentException(
          "A programme picture is 16 to 3840 pixels a side, not " + size);
    }
  }

  @Override
  public String toString() {
    return size + "@" + rate;
  }
}
