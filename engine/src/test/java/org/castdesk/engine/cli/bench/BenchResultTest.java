package org.castdesk.engine.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchResultTest {
  @Test
  void goal_isMet_onlyWhenEveryRowIs() {
    BenchResult.Builder builder =
        new BenchResult.Builder()
            .tell("told", 99, "s")
            .add("most", 0.8, "x", new BenchResult.AtMost(0.8))
            .add("least", 10, "", new BenchResult.AtLeast(10))
            .add("near", 301, "", new BenchResult.Near(300, 1));
    assertTrue(builder.build().isGoalMet());
    assertFalse(builder.add("near", 302, "", new BenchResult.Near(300, 1)).build().isGoalMet());
  }

  @Test
  void notANumber_meetsNoGoal() {
    assertFalse(new BenchResult.AtMost(1).allows(Double.NaN));
    assertFalse(new BenchResult.AtLeast(1).allows(Double.NaN));
    assertFalse(new BenchResult.Near(1, 1).allows(Double.NaN));
  }

  @Test
  void check_missesWhenNotSo() {
    assertFalse(new BenchResult.Builder().check("H.264", false).build().isGoalMet());
  }

  @Test
  void numbers_keepWhatMatters() {
    assertEquals("300", BenchResult.number(300.0));
    assertEquals("0.812", BenchResult.number(0.8123));
    assertEquals("412.3", BenchResult.number(412.345));
  }

  @Test
  void json_hasVerdictAndNumbers(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bench.json");
    BenchResult result =
        new BenchResult.Builder().add("ratio", 0.9, "x", new BenchResult.AtMost(0.8)).build();
    BenchReport.write(file, Map.of(new PeerBench(), result), List.of("two cores"));
    JsonNode bench = JsonMapper.builder().build().readTree(Files.readString(file)).at("/benches/0");
    assertEquals("peer", bench.path("name").asString());
    assertFalse(bench.path("isGoalMet").asBoolean(true));
    assertEquals(0.9, bench.at("/rows/0/value").asDouble());
    assertEquals("<= 0.800", bench.at("/rows/0/limit").asString());
  }
}
