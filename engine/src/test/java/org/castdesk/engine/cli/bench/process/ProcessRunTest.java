package org.castdesk.engine.cli.bench.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castdesk.engine.time.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRunTest {
  @TempDir Path folder;

  @Test
  void cost_countsTheWorkOfGrandchildren() throws IOException, InterruptedException {
    String work = "sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'";
    ProcessRun.Cost cost =
        new ProcessRun(new SystemClock(), folder)
            .run("work", List.of("sh", "-c", work + "; :"), 60);
    assertEquals(0, cost.exitCode());
    assertTrue(cost.cpuSeconds() >= 0.02, "counted only " + cost.cpuSeconds() + " s");
    assertTrue(cost.wallSeconds() > 0);
  }

  @Test
  void failure_tellsWhatTheProgramSaid() throws IOException, InterruptedException {
    ProcessRun.Cost cost =
        new ProcessRun(new SystemClock(), folder)
            .run("fails", List.of("sh", "-c", "echo no such clip; exit 3"), 60);
    IOException thrown = assertThrows(IOException.class, () -> cost.orThrow("the job"));
    assertEquals("the job ended with code 3: no such clip", thrown.getMessage());
  }

  @Test
  void output_isKept() throws IOException, InterruptedException {
    ProcessRun.Cost cost =
        new ProcessRun(new SystemClock(), folder).run("says", List.of("echo", "hello"), 60);
    assertEquals("hello\n", Files.readString(cost.output()));
  }

  @Test
  void proc_tellsOfThisProcess() {
    long pid = ProcessHandle.current().pid();
    assertTrue(ProcFile.cpuSeconds(pid).orElse(0) > 0);
    long held = ProcFile.rssBytes(pid).orElse(Long.MAX_VALUE);
    assertTrue(ProcFile.peakRssBytes(pid).orElse(0) >= held);
  }

  @Test
  void proc_isEmptyForNobody() {
    assertTrue(ProcFile.cpuSeconds(Integer.MAX_VALUE).isEmpty());
    assertTrue(ProcFile.rssBytes(Integer.MAX_VALUE).isEmpty());
  }
}
