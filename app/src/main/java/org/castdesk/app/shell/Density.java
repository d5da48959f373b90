package org.castdesk.app.shell;

/// How tightly the desk is set, chosen by the size of the window.
///
/// **Units**: logical pixels.
record Density(
    String styleClass,
    double gap,
    double titleHeight,
    double columnWidth,
    double inspectorWidth,
    double lowerMinHeight) {
  static final Density COMPACT = new Density("compact", 6, 40, 242, 250, 334);
  static final Density REGULAR = new Density("regular", 8, 48, 212, 298, 430);
  static final Density LARGE = new Density("large", 8, 48, 212, 340, 430);

  static Density of(double width, double height) {
    if (width < 1600 || height < 960) {
      return COMPACT;
    }
    return width < 2304 ? REGULAR : LARGE;
  }
}
