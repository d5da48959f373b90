package org.castdesk.engine.cli.bench.switching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Cuts and mixes, one a second, between flashes; every fourth is a mix.
///
/// @param switches in order
public record SwitchingScript(List<Switch> switches) {
  static final int MIX_FRAMES = 10;

  /// Half a second after a flash: picture, sound and the switch do not touch.
  private static final int OFFSET_FRAMES = 14;

  /// One change of the programme.
  ///
  /// @param frame the first frame that is not only the old scene
  /// @param from the clip before
  /// @param to the clip after
  public record Switch(int frame, int from, int to, boolean isMix) {
    /// The first frame that is only the new scene.
    int doneFrame() {
      return isMix ? frame + MIX_FRAMES : frame;
    }

    /// The same switch on another frame.
    Switch at(int other) {
      return new Switch(other, from, to, isMix);
    }
  }

  public static SwitchingScript of(int count) {
    List<Switch> switches = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = (from + 1 + i % (SwitchingMarks.CLIPS - 1)) % SwitchingMarks.CLIPS;
      int frame = (i + 2) * SwitchingMarks.RATE + OFFSET_FRAMES;
      switches.add(new Switch(frame, from, to, i % 4 == 3));
      from = to;
    }
    return new SwitchingScript(List.copyOf(switches));
  }

  public int frames() {
    return switches.getLast().doneFrame() + 2 * SwitchingMarks.RATE;
  }

  public static String scene(int clip) {
    return String.valueOf((char) ('A' + clip));
  }

  public void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(line(0, "{\"type\":\"SetTransition\",\"kind\":\"mix\",\"rateFrames\":10}"));
    for (Switch next : switches) {
      String preview = "{\"type\":\"SetPreview\",\"scene\":\"" + scene(next.to()) + "\"}";
      lines.add(line(next.frame() - 6, preview));
      lines.add(line(next.frame(), "{\"type\":\"" + (next.isMix() ? "Auto" : "Cut") + "\"}"));
    }
    Files.write(file, lines);
  }

  private static String line(int frame, String command) {
    return "{\"frame\":" + frame + ",\"command\":" + command + "}";
  }
}
