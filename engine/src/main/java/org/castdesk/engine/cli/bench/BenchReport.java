package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Results for people (a table) and for machines (JSON).
final class BenchReport {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private BenchReport() {}

  static void print(PrintWriter out, BenchResult result) {
    int width = result.rows().stream().mapToInt(row -> row.what().length()).max().orElse(0);
    for (BenchResult.Row row : result.rows()) {
      boolean isTold = row.limit() instanceof BenchResult.Told;
      out.printf(
          Locale.ROOT,
          "  %-" + Math.max(1, width) + "s  %10s %-8s %-16s %s%n",
          row.what(),
          BenchResult.number(row.value()),
          row.unit(),
          row.limit().text(),
          isTold ? "" : row.isMet() ? "met" : "MISSED");
    }
    result.notes().forEach(note -> out.println("  note: " + note));
    out.flush();
  }

  static void write(Path file, Map<Bench, BenchResult> results, List<String> machine)
      throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode about = root.putArray("machine");
    machine.forEach(about::add);
    ArrayNode list = root.putArray("benches");
    results.forEach((bench, result) -> describe(list.addObject(), bench, result));
    Files.writeString(
        file,
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n",
        StandardCharsets.UTF_8);
  }

  private static void describe(ObjectNode into, Bench bench, BenchResult result) {
    into.put("name", bench.name());
    into.put("goal", bench.goal());
    into.put("isGoalMet", result.isGoalMet());
    ArrayNode rows = into.putArray("rows");
    for (BenchResult.Row row : result.rows()) {
      ObjectNode node = rows.addObject();
      node.put("what", row.what());
      node.put("value", row.value());
      node.put("unit", row.unit());
      node.put("limit", row.limit().text());
      node.put("isMet", row.isMet());
    }
    ArrayNode notes = into.putArray("notes");
    result.notes().forEach(notes::add);
  }
}
