package org.castdesk.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.show.Show;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A show that begins because the desk was opened with a name that is not there.
class NewShowTest {
  @TempDir Path folder;

  @Test
  void desk_withANewName_beginsAShowOfThatName_andFindsItAgain() throws Exception {
    Path file = folder.resolve("晚间新闻.json");
    Show begun = NewShow.open(file, true).show();
    assertEquals("晚间新闻", begun.name());
    assertEquals(1, begun.scenes().size());
    assertTrue(Files.size(file) > 0);
    assertEquals(begun, NewShow.open(file, true).show());
    assertEquals(begun, NewShow.open(file, false).show());
  }

  @Test
  void engineAlone_aWrongEnding_orNoFolder_beginsNothing() {
    Path file = folder.resolve("typo.json");
    assertThrows(MediaException.class, () -> NewShow.open(file, false));
    assertThrows(MediaException.class, () -> NewShow.open(folder.resolve("clip.mp4"), true));
    Path nowhere = folder.resolve("gone").resolve("a.json");
    MediaException noFolder = assertThrows(MediaException.class, () -> NewShow.open(nowhere, true));
    assertTrue(noFolder.fault().subject().contains("gone"), noFolder.getMessage());
    assertFalse(Files.exists(file));
  }
}
