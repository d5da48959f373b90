package org.castdesk.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Show;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShowStoreTest {
  private static final String BY_HAND =
      """
      {
        "notes": "do not lose me",
        "layouts": [{"id": "full"}],
        "scenes": [{"id": "A", "layout": "full", "x-key": "Q"}]
      }
      """;

  @TempDir private Path directory;
  private final ShowStore store = new ShowStore();

  @Test
  void save_keepsWhatItDoesNotKnow_andStampsTheVersion() throws Exception {
    Path file = Files.writeString(directory.resolve("show.json"), BY_HAND);
    LoadedShow loaded = store.load(file);
    LoadedShow saved = store.save(loaded, named(loaded.show(), "Evening"));
    String text = Files.readString(file);
    assertTrue(text.startsWith("{\n  \"castdesk\" : 2,\n  \"name\" : \"Evening\""), text);
    assertTrue(text.contains("do not lose me") && text.contains("x-key"), text);
    assertEquals(saved.show(), store.load(file).show());
    assertEquals(BY_HAND, Files.readString(directory.resolve("show.json.1")));
  }

  @Test
  void save_keepsFiveGenerations_newestFirst() throws Exception {
    Path file = Files.writeString(directory.resolve("show.json"), BY_HAND);
    LoadedShow show = store.load(file);
    for (int i = 1; i <= 8; i++) {
      show = store.save(show, named(show.show(), "Number " + i));
    }
    for (int generation = 1; generation <= 5; generation++) {
      assertEquals(
          "Number " + (8 - generation),
          store.load(directory.resolve("show.json." + generation)).show().name());
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(6, files.count());
    }
  }

  @Test
  void save_withoutChange_makesNoGeneration() throws Exception {
    Path file = Files.writeString(directory.resolve("show.json"), BY_HAND);
    LoadedShow loaded = store.load(file);
    LoadedShow saved = store.save(loaded, loaded.show());
    store.save(saved, saved.show());
    assertFalse(Files.exists(directory.resolve("show.json.2")));
  }

  @Test
  void save_throughALink_keepsTheLink() throws Exception {
    Path real = Files.writeString(directory.resolve("real.json"), BY_HAND);
    Path link = Files.createSymbolicLink(directory.resolve("link.json"), real);
    LoadedShow loaded = store.load(link);
    store.save(loaded, named(loaded.show(), "Linked"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("Linked", store.load(real).show().name());
  }

  @Test
  void newerVersion_isRefusedAndLeftAlone() throws Exception {
    String newer = BY_HAND.replace("\"notes\"", "\"castdesk\": 3, \"notes\"");
    Path file = Files.writeString(directory.resolve("show.json"), newer);
    MediaException refused = assertThrows(MediaException.class, () -> store.load(file));
    assertEquals(FaultCode.SHOW_INVALID, refused.fault().code());
    assertTrue(refused.fault().detail().contains("newer Castdesk (schema 3"), refused.getMessage());
    assertEquals(newer, Files.readString(file));
  }

  @Test
  void badFile_isNamedWithItsReason() throws Exception {
    assertFault(FaultCode.SHOW_UNREADABLE, "no such file", directory.resolve("none.json"));
    assertFault(FaultCode.SHOW_UNREADABLE, "", directory);
    assertFault(FaultCode.SHOW_INVALID, "the text is empty", written(""));
    assertFault(FaultCode.SHOW_INVALID, "line 1, column", written("{\"name\":"));
    assertFault(FaultCode.SHOW_INVALID, "name: expected a text, found 5", written("{\"name\":5}"));
    assertFault(FaultCode.SHOW_INVALID, "castdesk: expected", written("{\"castdesk\":\"one\"}"));
    assertFault(FaultCode.SHOW_INVALID, "castdesk: expected", written("{\"castdesk\":0}"));
    Path binary = directory.resolve("binary.json");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertFault(FaultCode.SHOW_UNREADABLE, "not a text in UTF-8", binary);
  }

  @Test
  void byteOrderMark_isReadOver() throws Exception {
    assertEquals("Untitled", store.load(written("\uFEFF" + BY_HAND)).show().name());
  }

  @Test
  void create_neverOverwrites() throws Exception {
    Show show = store.load(written(BY_HAND)).show();
    Path file = directory.resolve("new.json");
    assertEquals(show, store.create(file, show).show());
    assertThrows(MediaException.class, () -> store.create(file, show));
  }

  @Test
  void unwritableDirectory_isAFault_andTheOldFileStays() throws Exception {
    Path file = written(BY_HAND);
    LoadedShow loaded = store.load(file);
    Files.createDirectory(directory.resolve("written.json.new"));
    Files.writeString(directory.resolve("written.json.new").resolve("occupied"), "x");
    MediaException refused =
        assertThrows(MediaException.class, () -> store.save(loaded, named(loaded.show(), "Other")));
    assertEquals(FaultCode.OUTPUT_UNWRITABLE, refused.fault().code());
    assertEquals(BY_HAND, Files.readString(file));
  }

  private Path written(String text) throws Exception {
    return Files.writeString(directory.resolve("written.json"), text, StandardCharsets.UTF_8);
  }

  private void assertFault(FaultCode code, String reason, Path file) {
    MediaException refused = assertThrows(MediaException.class, () -> store.load(file));
    assertEquals(code, refused.fault().code(), refused.getMessage());
    assertTrue(refused.fault().subject().endsWith(file.getFileName().toString()));
    assertTrue(refused.fault().detail().startsWith(reason), refused.getMessage());
  }

  private static Show named(Show show, String name) {
    return new Show(
        name,
        show.format(),
        show.sources(),
        show.layouts(),
        show.components(),
        show.scenes(),
        Show.NO_KEYS,
        show.start(),
        show.transition(),
        show.flipFlop(),
        show.encoder(),
        null,
        Guarded.USUAL,
        null);
  }
}
