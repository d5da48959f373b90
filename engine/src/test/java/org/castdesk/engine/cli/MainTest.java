package org.castdesk.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line as typed: what exists, and the exit codes.
class MainTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"engine", "probe", "bench", "doctor"})
  void help_ofEveryCommand_isThere(String command) {
    assertEquals(0, Main.run(command, "--help"));
  }

  @Test
  void unknownCommand_isWrongUsage() {
    assertEquals(2, Main.run("sing"));
  }

  @Test
  void probe_ofTextNamedMp4_saysItCannotPlay() throws Exception {
    Path file = folder.resolve("clip.mp4");
    Files.writeString(file, "this is no film");
    assertEquals(1, Main.run("probe", file.toString()));
  }

  @Test
  void engine_thatRecordsTwiceIntoOneFile_isWrongUsage() {
    Said said =
        Said.of(
            "engine",
            "--source",
            "RV01=test",
            "--offline",
            "--for",
            "1s",
            "--record",
            "a.mp4",
            "--record",
            "./a.mp4");
    assertEquals(2, said.exit());
    assertEquals(1, said.linesWith("--record ./a.mp4 is given twice"), said.text());
  }

  @Test
  void engine_withAnUnknownCommandInItsScript_isWrongUsage() throws Exception {
    Path script = folder.resolve("s.jsonl");
    Files.writeString(script, "{\"frame\":1,\"command\":{\"type\":\"Explode\"}}");
    assertEquals(
        2,
        Main.run(
            "engine",
            "--source",
            "RV01=test",
            "--offline",
            "--for",
            "1s",
            "--script",
            script.toString()));
  }
}
