package org.castdesk.engine.show;

import org.castdesk.engine.format.Rgb;

/// A graphic drawn above the layout.
///
/// **Units**: positions and sizes are fractions of the programme picture.
public sealed interface Component {
  ComponentId id();

  String name();

  Placement placement();

  /// Where a component sits, and how solid it is.
  ///
  /// @param opacity 0 = invisible, 1 = opaque
  record Placement(double x, double y, Anchor anchor, double opacity) {
    public Placement {
      if (!(x >= -4 && x <= 4 && y >= -4 && y <= 4 && opacity >= 0 && opacity <= 1)) {
        throw new IllegalArgumentException("No such place on the picture: " + x + "," + y);
      }
    }
  }

  /// Words on the picture.
  ///
  /// @param size font height as a fraction of the picture's height
  /// @param background a plate behind the words; its opacity 0 = none
  record Text(
      ComponentId id,
      String name,
      Placement placement,
      String text,
      String fontFamily,
      double size,
      Rgb colour,
      Rgb background,
      double backgroundOpacity)
      implements Component {
    public Text {
      Names.check("component name", name, 128);
      if (text.length() > 4096) {
        throw new IllegalArgumentException("A text component has at most 4096 characters");
      }
      if (!(size > 0 && size <= 1 && backgroundOpacity >= 0 && backgroundOpacity <= 1)) {
        throw new IllegalArgumentException("A text's size is above 0 and at most 1, not " + size);
      }
    }
  }

  /// A picture, with its transparency.
  ///
  /// @param height fraction of the picture's height; 0 = at the file's own size
  record Image(ComponentId id, String name, Placement placement, String location, double height)
      implements Component {
    public Image {
      Names.check("component name", name, 128);
      Names.check("location", location, 4096);
      if (!(height >= 0 && height <= 4)) {
        throw new IllegalArgumentException("An image's height is 0 to 4, not " + height);
      }
    }
  }
}
