package org.castdesk.app.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A show file for a real engine that costs little: four patterns, 640x360, and a file that is not
/// there.
public final class SmallShow {
  private SmallShow() {}

  /// Scenes `S1` to `S5`, each with one source on all of the picture; that of the last is missing.
  public static Path write(Path folder) throws IOException {
    StringBuilder sources = new StringBuilder();
    StringBuilder layouts = new StringBuilder();
    StringBuilder scenes = new StringBuilder();
    String[] motions = {"BARS", "SWEEP", "ORBIT", "WAVES"};
    for (int i = 1; i <= motions.length; i++) {
      String comma = i == 1 ? "" : ",";
      sources.append(
          """
          %s{"slot": "RV0%d", "name": "Source %d",
             "content": {"type": "TestPattern", "motion": "%s", "toneHz": %d}}
          """
              .formatted(comma, i, i, motions[i - 1], 200 * i));
      layouts.append(
          """
          %s{"id": "L%d", "name": "Full %d", "videoLayers": [{"slot": "RV0%d"}]}
          """
              .formatted(comma, i, i, i));
      scenes.append(
          """
          %s{"id": "S%d", "name": "Scene %d", "layout": "L%d"}
          """
              .formatted(comma, i, i, i));
    }
    return Files.writeString(
        folder.resolve("small.json"),
        """
        {"name": "Small show", "format": "640x360@30",
         "sources": [%s,
           {"slot": "RV05", "name": "Gone", "content": {"type": "Media", "location": "gone.mp4"}}],
         "layouts": [%s, {"id": "L5", "name": "Gone", "videoLayers": [{"slot": "RV05"}]}],
         "scenes": [%s, {"id": "S5", "name": "Gone", "layout": "L5"}],
         "start": {"program": "S1", "preview": "S2"},
         "transition": {"kind": "MIX", "rateFrames": 6}}
        """
            .formatted(sources, layouts, scenes));
  }
}
