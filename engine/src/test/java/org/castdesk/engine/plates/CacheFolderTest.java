package org.castdesk.engine.plates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  @Test
  void chosenFolder_goesFirst_thenTheDesktopsOwn() {
    Map<String, String> desktop = Map.of("XDG_CACHE_HOME", "/var/cache/me");
    Path home = Path.of(System.getProperty("user.home"));
    assertEquals(Path.of("/tmp/mine"), CacheFolder.of("/tmp/mine", desktop));
    assertEquals(Path.of("/var/cache/me/castdesk"), CacheFolder.of("", desktop));
    assertEquals(home.resolve(".cache/castdesk"), CacheFolder.of("", Map.of()));
    assertEquals(
        home.resolve(".cache/castdesk"), CacheFolder.of("", Map.of("XDG_CACHE_HOME", "mine")));
  }

  @Test
  void otherJarOrOtherClasses_areAnotherEdition(@TempDir Path folder) throws IOException {
    Path jar = Files.writeString(folder.resolve("engine-1.jar"), "one");
    String first = Edition.stamp(jar);
    assertEquals(first, Edition.stamp(jar));
    Files.writeString(jar, "other");
    assertNotEquals(first, Edition.stamp(jar));
    String classes = Edition.stamp(folder);
    Files.writeString(folder.resolve("A.class"), "A");
    assertNotEquals(classes, Edition.stamp(folder));
  }

  @Test
  void edition_countsTheClassesThatDraw() {
    Path classes = Path.of("target", "classes");
    String edition = Edition.current();
    assertTrue(edition.contains(Edition.stamp(classes)), edition);
    assertEquals(edition, Edition.current());
  }
}
