package org.castdesk.engine.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.library.LibraryNews.Note;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.Samples;
import org.castdesk.engine.library.Step;
import org.castdesk.engine.library.StepState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryStoreTest {
  @TempDir Path folder;

  @Test
  void everything_comesBack() throws IOException {
    Material failed =
        Samples.whole(3)
            .with(
                Samples.whole(3)
                    .steps()
                    .with(
                        Step.SOUND,
                        new StepState.Failed(
                            MediaFault.fatal(FaultCode.DATA_DAMAGED, "x", "it ends early"))));
    List<Material> all = List.of(Samples.material(1), Samples.whole(2), failed);
    new LibraryStore(folder).save(all);
    LibraryStore.Loaded loaded = new LibraryStore(folder).load();
    assertEquals(all, loaded.materials());
    assertEquals(0, loaded.damagedLines());
    assertNull(loaded.keptAs());
  }

  @Test
  void damage_costsItsLines_andTheFileIsKept() throws IOException {
    LibraryStore store = new LibraryStore(folder);
    store.save(List.of(Samples.material(1), Samples.material(2), Samples.material(3)));
    String text = Files.readString(store.file());
    String damaged = text.replace("\"name\":\"Clip 2\"", "\"name\":\"Cli");
    Files.writeString(store.file(), damaged);
    LibraryStore.Loaded loaded = store.load();
    assertEquals(List.of(Samples.material(1), Samples.material(3)), loaded.materials());
    assertEquals(1, loaded.damagedLines());
    assertEquals(damaged, Files.readString(loaded.keptAs()));
    // The same damage met again is kept once.
    assertEquals(loaded.keptAs(), new LibraryStore(folder).load().keptAs());
  }

  @Test
  void garbage_isKept_andTheListBeginsEmpty() throws IOException {
    LibraryStore store = new LibraryStore(folder);
    Files.write(store.file(), new byte[] {(byte) 0xFF, 0, 'x', '\n', 'y'});
    LibraryStore.Loaded loaded = store.load();
    assertEquals(List.of(), loaded.materials());
    assertTrue(Files.exists(loaded.keptAs()));
  }

  @Test
  void lineThatIsNotUnderstood_isToldAndStays() throws IOException {
    LibraryStore store = new LibraryStore(folder);
    store.save(List.of(Samples.material(1)));
    String strange = "{\"id\":\"m-9\",\"keeping\":\"ON_TAPE\"}";
    Files.writeString(store.file(), Files.readString(store.file()) + strange + "\n");
    LibraryStore again = new LibraryStore(folder);
    LibraryStore.Loaded loaded = again.load();
    assertEquals(1, loaded.damagedLines());
    again.save(loaded.materials());
    assertTrue(Files.readString(store.file()).contains(strange));
  }

  @Test
  void unknownMembers_stay() throws IOException {
    LibraryStore store = new LibraryStore(folder);
    store.save(List.of(Samples.material(1)));
    String text = Files.readString(store.file());
    Files.writeString(store.file(), text.replace("\"name\":", "\"rating\":5,\"name\":"));
    LibraryStore again = new LibraryStore(folder);
    again.save(List.of(again.load().materials().getFirst().named("Other")));
    String written = Files.readString(store.file());
    assertTrue(written.contains("\"rating\":5"), written);
    assertTrue(written.contains("\"Other\""), written);
  }

  @Test
  void newerList_isNotWrittenOver() throws IOException {
    LibraryStore store = new LibraryStore(folder);
    store.save(List.of(Samples.material(1)));
    Files.writeString(
        store.file(), Files.readString(store.file()).replace("\"version\":1", "\"version\":9"));
    try (LibraryFile file = new LibraryFile(folder)) {
      LibraryFile.Opened opened = file.open();
      assertFalse(opened.canBeChanged());
      assertEquals(new Note.Newer(9), opened.note());
    }
  }

  @Test
  void secondDesk_onlyReads_untilTheFirstGoes() throws IOException {
    new LibraryStore(folder).save(List.of(Samples.material(1)));
    LibraryFile first = new LibraryFile(folder);
    try (LibraryFile second = new LibraryFile(folder)) {
      assertTrue(first.open().canBeChanged());
      LibraryFile.Opened opened = second.open();
      assertFalse(opened.canBeChanged());
      assertInstanceOf(Note.Elsewhere.class, opened.note());
      assertEquals(1, opened.materials().size());
      first.close();
      assertTrue(second.hasNews());
      assertTrue(second.open().canBeChanged());
    }
  }
}
