package org.castdesk.engine.graphics.text;

import java.awt.font.TextLayout;
import java.util.List;
import org.castdesk.engine.show.graphic.TextStyle;

/// One line of a page.
///
/// **Units**: pixels.
///
/// @param top of the line on its page
/// @param height to the next line
record Line(
    TextLayout layout,
    List<Picture> pictures,
    TextStyle style,
    double sizePx,
    double top,
    double height) {
  /// Capitals stand in the middle of their line.
  private static final double CAPITAL_HEIGHT = 0.727;

  /// An emoji among the letters, at its place in the line.
  record Picture(Emoji emoji, double x) {}

  Line {
    pictures = List.copyOf(pictures);
  }

  double width() {
    return layout.getAdvance();
  }

  double baseline() {
    return top + height / 2 + sizePx * CAPITAL_HEIGHT / 2;
  }

  /// Where it begins on a page of this width.
  double left(double pageWidth) {
    double free = pageWidth - layout.getVisibleAdvance();
    return switch (style.align()) {
      case START -> layout.isLeftToRight() ? 0 : free;
      case LEFT -> 0;
      case CENTER -> free / 2;
      case RIGHT -> free;
    };
  }
}
