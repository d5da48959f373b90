package org.castdesk.engine.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.json.CommandJson;
import org.castdesk.engine.runtime.ProcessUsage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `--report` writes: counters, timings and receipts of one run.
///
/// **Units**: microseconds for phases, seconds of processor time, bytes.
final class RunReport {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RunReport() {}

  /// What the report tells of the run as a whole.
  record Totals(String show, String format, boolean offline, double wallSeconds, long repeated) {}

  static void write(Path file, Totals totals, Telemetry telemetry, List<ReceiptLog.Entry> receipts)
      throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("show", totals.show());
    root.put("format", totals.format());
    root.put("offline", totals.offline());
    root.put("wallSeconds", totals.wallSeconds());
    root.put("ticks", telemetry.ticks());
    root.put("lateTicks", telemetry.lateTicks());
    root.put("repeatedProgramFrames", totals.repeated());
    root.put("cpuSeconds", ProcessUsage.cpuSeconds());
    root.put("peakRssBytes", ProcessUsage.peakRssBytes());
    sources(root.putObject("sources"), telemetry);
    outputs(root.putObject("outputs"), telemetry);
    phases(root.putObject("phases"), telemetry);
    var list = root.putArray("receipts");
    receipts.forEach(entry -> receipt(list.addObject(), entry));
    Files.writeString(
        file,
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n",
        StandardCharsets.UTF_8);
  }

  private static void sources(ObjectNode into, Telemetry telemetry) {
    telemetry
        .sources()
        .forEach((slot, input) -> {
          ObjectNode node = into.putObject(slot.value());
          node.put("dropped", input.dropped());
          node.put("held", input.held());
          node.put("repeated", input.repeated());
          node.put("ageMillis", input.ageMillis());
        });
  }

  private static void outputs(ObjectNode into, Telemetry telemetry) {
    telemetry
        .outputs()
        .forEach((id, output) -> {
          ObjectNode node = into.putObject(id.value());
          node.put("frames", output.frames());
          node.put("dropped", output.dropped());
          node.put("repeated", output.repeated());
          node.put("bytes", output.bytes());
          node.put("durationSeconds", output.durationNanos() / 1e9);
        });
  }

  private static void phases(ObjectNode into, Telemetry telemetry) {
    for (Telemetry.Phase phase : telemetry.phases()) {
      ObjectNode node = into.putObject(phase.name());
      node.put("p50Micros", phase.p50());
      node.put("p95Micros", phase.p95());
      node.put("p99Micros", phase.p99());
      node.put("maxMicros", phase.max());
    }
  }

  private static void receipt(ObjectNode into, ReceiptLog.Entry entry) {
    Command command = entry.envelope().command();
    into.set("command", MAPPER.readTree(new CommandJson().write(command)));
    into.put("origin", entry.envelope().origin().client());
    if (entry.envelope().atFrame() != null) {
      into.put("askedFrame", entry.envelope().atFrame().value());
    }
    switch (entry.receipt()) {
      case Receipt.Applied(var revision, var frame) -> {
        into.put("frame", frame.value());
        into.put("revision", revision);
      }
      case Receipt.Rejected(var reason, var detail) -> {
        into.put("rejected", reason.name());
        into.put("detail", detail);
      }
    }
  }
}
