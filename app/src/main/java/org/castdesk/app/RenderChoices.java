package org.castdesk.app;

import java.util.Map;

/// What the desk asks of JavaFX's renderer, where nobody asked for something else.
///
/// **Source**: measured with the software renderer; docs/decisions/0050-what-the-window-repaints.md.
final class RenderChoices {
  private static final Map<String, String> CHOICES =
      Map.of(
          // Layered backgrounds drawn once and stretched pixel by pixel cost half of the window's
          // time; drawn as plain rectangles they cost next to nothing.
          "prism.disableRegionCaching", "true",
          // Two pictures, two timecodes, two meters: with the usual six places everything between
          // them would be repainted too.
          "prism.dirtyregioncount", "12");

  private RenderChoices() {}

  /// **Order**: before the toolkit starts.
  static void make() {
    CHOICES.forEach((name, value) -> {
      if (System.getProperty(name) == null) {
        System.setProperty(name, value);
      }
    });
  }
}
