package org.castdesk.engine.cli.bench.switching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the engine itself says about a run: on which frames it switched, and what went wrong.
///
/// @param switches the frames its receipts name for cuts and mixes, in order
/// @param firstFrame the programme frame its recording begins with
/// @param repeated pictures the recorder wrote again because a frame had none of its own
public record SwitchingReceipts(
    List<Integer> switches, int firstFrame, int lateTicks, int repeated) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  public static SwitchingReceipts read(Path report) throws IOException {
    JsonNode root = MAPPER.readTree(Files.readString(report));
    List<Integer> switches = new ArrayList<>();
    int firstFrame = 0;
    for (JsonNode receipt : root.path("receipts")) {
      switch (receipt.path("command").path("type").asString("")) {
        case "Cut", "Auto" -> switches.add(receipt.path("frame").asInt(-1));
        case "StartOutput" -> firstFrame = receipt.path("frame").asInt(0);
        default -> {}
      }
    }
    int repeated = 0;
    for (JsonNode output : root.path("outputs")) {
      repeated += output.path("repeated").asInt(0);
    }
    return new SwitchingReceipts(
        List.copyOf(switches), firstFrame, root.path("lateTicks").asInt(0), repeated);
  }

  /// Switches without a receipt, or refused.
  public int missing(SwitchingScript script) {
    long applied = switches.stream().filter(frame -> frame >= 0).count();
    return (int) Math.abs(script.switches().size() - applied);
  }

  /// Receipts that name another frame than the script asked for: their tick came late.
  public int moved(SwitchingScript script) {
    int moved = 0;
    for (int i = 0; i < Math.min(switches.size(), script.switches().size()); i++) {
      moved += switches.get(i) == script.switches().get(i).frame() ? 0 : 1;
    }
    return moved;
  }

  /// The script as it was carried out, its frames counted from the recording's first.
  public SwitchingScript carriedOut(SwitchingScript script) {
    List<SwitchingScript.Switch> done = new ArrayList<>();
    for (int i = 0; i < Math.min(switches.size(), script.switches().size()); i++) {
      if (switches.get(i) >= 0) {
        done.add(script.switches().get(i).at(switches.get(i) - firstFrame));
      }
    }
    return new SwitchingScript(List.copyOf(done));
  }
}
