package org.castdesk.engine.cli.bench.graphics;

import java.util.List;
import org.castdesk.engine.json.ShowJson;
import org.castdesk.engine.show.Show;

/// The graphics that are measured, as a producer would write them.
public final class GraphicsShow {
  private static final String NEWS =
      "Council votes on harbour budget tonight  ·  Line 4 resumes at 22:00  ·  Wind warning for the"
          + " outer bay until Saturday  ·  风力警报  ·  Pier 9 ferry terminal reopens  ·  ";

  private GraphicsShow() {}

  /// One scene of one full-screen source with these components.
  public static Show of(List<String> components) {
    String above = String.join("\", \"", components);
    return new ShowJson()
        .read(
            """
            {
              "name": "Graphics",
              "sources": [{"slot": "RV01", "content": {"type": "Media", "location": "clip.mp4"}}],
              "layouts": [{"id": "full", "videoLayers": [{"slot": "RV01"}]}],
              "components": [
                {"id": "third", "placement": {"x": 0.06, "y": -0.14, "anchor": "BOTTOM_LEFT"},
                 "graphic": {"type": "Text", "text": "Cllr Ana Reyes\\nChair, Finance Committee",
                 "style": {"family": "Inter Bold", "size": 0.045},
                 "under": {"family": "Inter", "size": 0.03},
                 "backing": {"colour": "#142A5A", "opacity": 0.85, "accent": {"width": 0.14,
                 "colour": "#F5B84A"}}}},
                {"id": "ticker", "placement": {"y": -0.05, "anchor": "BOTTOM_LEFT"},
                 "motion": {"kind": "ANIMATE_H", "speed": 0.11},
                 "graphic": {"type": "Text", "text": "NEWS",
                 "style": {"family": "Inter SemiBold", "size": 0.035},
                 "backing": {"colour": "#142A5A", "opacity": 0.9}}},
                {"id": "clock", "placement": {"x": 0.06, "y": 0.07}, "graphic": {"type": "Clock",
                 "style": {"family": "Inter SemiBold", "size": 0.05}}},
                {"id": "timecode", "placement": {"y": 0.07, "anchor": "TOP_CENTER"},
                 "graphic": {"type": "Timecode", "style": {"size": 0.05}}},
                {"id": "logo", "placement": {"x": -0.06, "y": 0.07, "anchor": "TOP_RIGHT"},
                 "graphic": {"type": "Text", "text": "HTV",
                 "style": {"family": "Inter Bold", "size": 0.06, "shadow": {}}}}
              ],
              "scenes": [{"id": "A", "layout": "full", "components": ["ABOVE"]}]
            }
            """
                .replace("NEWS", NEWS.repeat(3))
                .replace("[\"ABOVE\"]", components.isEmpty() ? "[]" : "[\"" + above + "\"]"));
  }
}
