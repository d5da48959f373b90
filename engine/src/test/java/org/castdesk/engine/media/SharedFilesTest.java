package org.castdesk.engine.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFilesTest {
  @TempDir Path folder;

  @Test
  void filesOfTheDead_go_andThoseOfTheLivingStay() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Path dead = Files.createFile(folder.resolve("castdesk-" + ended.pid() + "-m1.ring"));
    Path living =
        Files.createFile(folder.resolve("castdesk-" + ProcessHandle.current().pid() + "-m1.ring"));
    Path other = Files.createFile(folder.resolve("castdesk-notes"));
    assertEquals(1, SharedFiles.sweep(folder));
    assertFalse(Files.exists(dead));
    assertTrue(Files.exists(living));
    assertTrue(Files.exists(other));
    assertEquals(0, SharedFiles.sweep(folder.resolve("nowhere")));
  }
}
