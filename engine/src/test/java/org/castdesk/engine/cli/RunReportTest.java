package org.castdesk.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.testing.MediaFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `--report` tells, held against what is known of the run.
class RunReportTest {
  @TempDir Path folder;

  @Test
  void report_tellsTheTruthOfARun() throws Exception {
    Path slow = clip("slow.mp4", 15);
    Path fast = clip("fast.mp4", 60);
    Path script = folder.resolve("s.jsonl");
    Files.write(
        script,
        List.of(
            "{\"frame\":7,\"command\":{\"type\":\"Cut\"}}",
            "{\"at\":\"0.5s\",\"command\":{\"type\":\"SetPreview\",\"scene\":\"nowhere\"}}"));
    Path report = folder.resolve("r.json");
    Path recording = folder.resolve("out.mkv");
    List<String> command = new ArrayList<>(List.of("engine", "--offline", "--for", "2s"));
    command.addAll(List.of("--size", "320x180", "--rate", "30", "--preset", "ultrafast"));
    command.addAll(List.of("--source", "RV01=" + slow, "--source", "RV02=" + fast));
    command.addAll(List.of("--scene", "A=full:RV01", "--scene", "B=full:RV02"));
    command.addAll(List.of("--script", script.toString(), "--record", recording.toString()));
    command.addAll(List.of("--report", report.toString()));
    Said said = Said.of(command.toArray(String[]::new));
    assertEquals(0, said.exit(), said.text());
    JsonNode root = JsonMapper.builder().build().readTree(Files.readString(report));
    assertEquals(60, root.get("ticks").asInt());
    assertEquals(0, root.get("lateTicks").asInt());
    assertEquals(0, root.get("repeatedProgramFrames").asInt());
    assertTrue(root.get("offline").asBoolean());
    assertTrue(root.get("wallSeconds").asDouble() > 0);
    assertTrue(root.get("cpuSeconds").asDouble() > 0.1);
    assertTrue(root.get("peakRssBytes").asLong() > 50_000_000L);
    assertSource(root.get("sources").get("RV01"), 0, 30);
    assertSource(root.get("sources").get("RV02"), 59, 0);
    JsonNode output = root.get("outputs").get("rec-1");
    assertEquals(60, output.get("frames").asInt());
    assertEquals(0, output.get("dropped").asInt());
    assertEquals(0, output.get("repeated").asInt());
    assertEquals(Files.size(recording), output.get("bytes").asLong());
    assertEquals(2.0, output.get("durationSeconds").asDouble(), 1e-6);
    assertPhases(root.get("phases"));
    assertReceipts(root.get("receipts"));
  }

  private static void assertSource(JsonNode source, int dropped, int repeated) {
    assertEquals(0, source.get("held").asInt());
    assertEquals(dropped, source.get("dropped").asInt(), 1);
    assertEquals(repeated, source.get("repeated").asInt(), 1);
  }

  private static void assertPhases(JsonNode phases) {
    List<String> names = List.of("drain", "resolve", "compose", "mix", "hand out");
    assertEquals(names, List.copyOf(phases.propertyNames()));
    for (String name : names) {
      JsonNode phase = phases.get(name);
      double p50 = phase.get("p50Micros").asDouble();
      double p95 = phase.get("p95Micros").asDouble();
      double p99 = phase.get("p99Micros").asDouble();
      assertTrue(0 < p50 && p50 <= p95 && p95 <= p99, name + ": " + phase);
      assertTrue(p99 <= phase.get("maxMicros").asDouble() * 1.2, name + ": " + phase);
    }
  }

  private static void assertReceipts(JsonNode receipts) {
    assertEquals(3, receipts.size());
    JsonNode start = receipts.get(0);
    assertEquals("StartOutput", start.get("command").get("type").asString());
    assertEquals(0, start.get("frame").asInt());
    JsonNode cut = receipts.get(1);
    assertEquals("Cut", cut.get("command").get("type").asString());
    assertEquals("script", cut.get("origin").asString());
    assertEquals(7, cut.get("askedFrame").asInt());
    assertEquals(7, cut.get("frame").asInt());
    assertTrue(cut.get("revision").asInt() > 0);
    JsonNode refused = receipts.get(2);
    assertEquals(15, refused.get("askedFrame").asInt());
    assertFalse(refused.has("frame"));
    assertEquals("UNKNOWN", refused.get("rejected").asString());
    assertTrue(refused.get("detail").asString().contains("nowhere"));
  }

  private Path clip(String name, int rate) throws Exception {
    return MediaFiles.make(
        folder.resolve(name),
        "-f lavfi -i testsrc2=s=160x90:r=" + rate + ":d=4 -c:v libx264 -preset ultrafast");
  }
}
