package org.castdesk.engine.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EngineLocatorTest {
  private static final ShowKey KEY = ShowKey.of(Path.of("/shows/evening.json"));
  private static final Instant NOW =
      ProcessHandle.current().info().startInstant().orElseThrow().plusSeconds(5);

  @TempDir private Path temp;
  private RuntimeDirectory directory;
  private EngineLocator locator;

  @BeforeEach
  void makeDirectory() {
    directory = new RuntimeDirectory(temp.resolve("run"));
    locator = new EngineLocator(directory);
  }

  @Test
  void publishedEngine_isFound_andOnlyItsUserMayReadTheToken() throws Exception {
    EngineEndpoint endpoint = endpoint(ProcessHandle.current().pid(), NOW);
    assertEquals(Optional.empty(), locator.find(KEY));
    locator.publish(KEY, endpoint);
    assertEquals(Optional.of(endpoint), locator.find(KEY));
    assertEquals("rwx------", mode(directory.path()));
    assertEquals("rw-------", mode(directory.endpointFile(KEY)));
    assertFalse(endpoint.toString().contains("secret"));
    locator.withdraw(KEY, endpoint);
    assertEquals(Optional.empty(), locator.find(KEY));
  }

  @Test
  void deadEngine_isForgotten() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    locator.publish(KEY, endpoint(process.pid(), NOW));
    assertEquals(Optional.empty(), locator.find(KEY));
    assertFalse(Files.exists(directory.endpointFile(KEY)));
  }

  @Test
  void anotherProcessOfTheSameNumber_isNotTheEngine() throws Exception {
    Instant longBefore = NOW.minus(Duration.ofDays(3));
    locator.publish(KEY, endpoint(ProcessHandle.current().pid(), longBefore));
    assertEquals(Optional.empty(), locator.find(KEY));
  }

  @Test
  void newerEnginesEndpoint_isNotWithdrawnByTheOlder() throws Exception {
    EngineEndpoint older = endpoint(ProcessHandle.current().pid(), NOW);
    EngineEndpoint newer = endpoint(ProcessHandle.current().pid(), NOW.plusSeconds(1));
    locator.publish(KEY, older);
    locator.publish(KEY, newer);
    locator.withdraw(KEY, older);
    assertEquals(Optional.of(newer), locator.find(KEY));
  }

  @Test
  void theOnlyEngine_isFoundWithoutItsShow_unlessThereAreTwo() throws Exception {
    EngineEndpoint one = endpoint(ProcessHandle.current().pid(), NOW);
    assertEquals(Optional.empty(), locator.findOnly());
    locator.publish(KEY, one);
    assertEquals(Optional.of(one), locator.findOnly());
    locator.publish(
        ShowKey.of(Path.of("/shows/morning.json")),
        endpoint(ProcessHandle.current().pid(), NOW.plusSeconds(1)));
    assertEquals(Optional.empty(), locator.findOnly());
  }

  @Test
  void damagedFile_isNoEngine() throws Exception {
    directory.prepare();
    Files.writeString(directory.endpointFile(KEY), "{\"port\":");
    assertEquals(Optional.empty(), locator.find(KEY));
  }

  @Test
  void secondEngineOfAShow_isRefused_untilTheFirstEnds() throws Exception {
    try (ShowLock first = ShowLock.acquire(directory, KEY)) {
      MediaException refused =
          assertThrows(MediaException.class, () -> ShowLock.acquire(directory, KEY));
      assertEquals(FaultCode.SHOW_IN_USE, refused.fault().code());
      assertTrue(refused.getMessage().contains("process " + ProcessHandle.current().pid()));
      ShowLock.acquire(directory, ShowKey.DEMO).close();
      assertTrue(first != null);
    }
    ShowLock.acquire(directory, KEY).close();
  }

  @Test
  void key_isTheSameFromAnyDirectory() {
    assertEquals(KEY, ShowKey.of(Path.of("/shows/../shows/evening.json")));
    assertNotEquals(KEY, ShowKey.of(Path.of("/shows/morning.json")));
  }

  private static EngineEndpoint endpoint(long pid, Instant startedAt) {
    return new EngineEndpoint(40000, "secret", pid, startedAt);
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
