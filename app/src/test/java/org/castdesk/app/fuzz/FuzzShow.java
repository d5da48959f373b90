package org.castdesk.app.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The show that is stormed: greys that tell what is on air, a pattern, a file that is not there, and
/// boxes over boxes.
final class FuzzShow {
  private FuzzShow() {}

  static Path write(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("fuzz.json"),
        """
        {"name": "Fuzz", "format": "640x360@30",
         "sources": [
           {"slot": "RV01", "name": "Dusk", "content": {"type": "Colour", "rgb": "#484848"}},
           {"slot": "RV02", "name": "Noon", "content": {"type": "Colour", "rgb": "#E8E8E8"}},
           {"slot": "RV03", "name": "Clip", "content": {"type": "Media", "location": "level-070.mp4"}},
           {"slot": "RV04", "name": "片花", "content": {"type": "Media", "location": "level-200.mp4"}},
           {"slot": "RV05", "name": "Bars", "content": {"type": "TestPattern", "motion": "BARS", "toneHz": 440}},
           {"slot": "RV06", "name": "Gone", "content": {"type": "Media", "location": "gone.mp4"}}],
         "layouts": [
           {"id": "L1", "name": "1", "videoLayers": [{"slot": "RV01"}]},
           {"id": "L2", "name": "2", "videoLayers": [{"slot": "RV02"}]},
           {"id": "L3", "name": "3", "videoLayers": [{"slot": "RV03"}]},
           {"id": "L4", "name": "4", "videoLayers": [
             {"slot": "RV04"}, {"slot": "RV01", "x": 0.6, "y": 0.6, "width": 0.3, "height": 0.3}]},
           {"id": "L5", "name": "5", "videoLayers": [{"slot": "RV05"}]},
           {"id": "L6", "name": "6", "videoLayers": [{"slot": "RV06"}]}],
         "scenes": [
           {"id": "S1", "name": "Dusk", "layout": "L1"},
           {"id": "S2", "name": "Noon", "layout": "L2"},
           {"id": "S3", "name": "Clip", "layout": "L3"},
           {"id": "S4", "name": "Picture in picture with a name that no tile can show", "layout": "L4"},
           {"id": "S5", "name": "彩条", "layout": "L5"},
           {"id": "S6", "name": "Gone", "layout": "L6"}],
         "start": {"program": "S1", "preview": "S2"},
         "transition": {"kind": "MIX", "rateFrames": 8}}
        """);
  }
}
