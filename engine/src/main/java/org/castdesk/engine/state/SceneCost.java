package org.castdesk.engine.state;

import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.VideoLayer;

/// What it costs to draw a layout, reckoned from what it asks for and not from the machine.
///
/// **Units**: one plain picture that is scaled to a whole 1080p frame, thirty times a second.
/// **Source**: `castdesk bench looks`, in ratios to its plain case.
final class SceneCost {
  /// With this many one core of two has no time left for anything unforeseen.
  static final double MOST_PICTURES = 6;

  private static final double CHROMA_KEY = 1.5;
  private static final double LUMA_KEY = 5.5;
  private static final double QUARTER_TURN = 1.5;
  private static final double HALF_TURN = 0.3;
  private static final double EDGES = 0.4;
  private static final double USUAL_PIXELS_PER_SECOND = 1920.0 * 1080 * 30;

  private SceneCost() {}

  static double pictures(Layout layout, VideoFormat format) {
    double cost = 0;
    for (VideoLayer layer : layout.videoLayers()) {
      if (layer.opacity() > 0) {
        cost += area(layer) * (1 + looks(layer.look()));
      }
    }
    double pixels = (double) format.size().widthPx() * format.size().heightPx();
    return cost * pixels * format.rate().framesPerSecond() / USUAL_PIXELS_PER_SECOND;
  }

  /// Of the programme picture; a side left out follows from the source, so it counts as the other.
  private static double area(VideoLayer layer) {
    double width = layer.width() == 0 ? layer.height() : layer.width();
    double height = layer.height() == 0 ? layer.width() : layer.height();
    return width == 0 && height == 0 ? 1 : Math.min(1, width) * Math.min(1, height);
  }

  private static double looks(Look look) {
    double cost =
        switch (look.turn()) {
          case NONE -> 0;
          case HALF -> HALF_TURN;
          case QUARTER, THREE_QUARTERS -> QUARTER_TURN;
        };
    if (look.corner() > 0 || look.border() != null || look.shadow() != null) {
      cost += EDGES;
    }
    return cost
        + switch (look.key()) {
          case null -> 0;
          case Look.Key.Chroma _ -> CHROMA_KEY;
          case Look.Key.Luma _ -> LUMA_KEY;
        };
  }
}
