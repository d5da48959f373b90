package org.castdesk.engine.plates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castdesk.engine.time.VirtualClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlateShelfTest {
  private static final PlateKey KEY = new PlateKey("drawing", "a harbour, 640x360");
  private static final byte[] LEVELS = levels(3000);
  private static final int[] RUNS = IntStream.range(-500, 700).toArray();

  @TempDir private Path folder;
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-01T12:00:00Z"));

  private record Drawing(int top, byte[] levels, int[] runs) {
    static Drawing read(PlateReader from) throws IOException {
      return new Drawing(from.number(0, 99), from.bytes(LEVELS.length), from.intsUpTo(5000));
    }

    void write(PlateWriter to) throws IOException {
      to.number(top);
      to.bytes(levels);
      to.ints(runs);
    }
  }

  private static byte[] levels(int length) {
    byte[] levels = new byte[length];
    for (int i = 0; i < length; i++) {
      levels[i] = (byte) (i * 31);
    }
    return levels;
  }

  private PlateShelf shelf() {
    return new PlateShelf(folder, "first", clock, Runnable::run);
  }

  private void keep(PlateShelf shelf, PlateKey key, int top) {
    shelf.keep(key, LEVELS.length, new Drawing(top, LEVELS, RUNS)::write);
    shelf.settle();
  }

  private @Nullable Drawing find(PlateKey key) {
    return shelf().find(key, Drawing::read);
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void keptDrawing_isFoundByTheNextStart() {
    assertNull(find(KEY));
    keep(shelf(), KEY, 7);
    Drawing found = find(KEY);
    assertNotNull(found);
    assertEquals(7, found.top);
    assertArrayEquals(LEVELS, found.levels);
    assertArrayEquals(RUNS, found.runs);
  }

  @Test
  void nothingIsWritten_beforeTheFirstPictureIsOut() {
    PlateShelf shelf = shelf();
    shelf.keep(KEY, 1, new Drawing(1, LEVELS, RUNS)::write);
    assertEquals(List.of(), files());
    shelf.settle();
    assertEquals(1, files().size());
    shelf.keep(new PlateKey("drawing", "later"), 1, new Drawing(1, LEVELS, RUNS)::write);
    assertEquals(2, files().size());
  }

  @Test
  void otherDetailsAndOtherEditions_areNotFound() {
    keep(shelf(), KEY, 7);
    assertNull(find(new PlateKey("drawing", "a harbour, 640x362")));
    assertNull(find(new PlateKey("sketch", KEY.details())));
    assertNull(new PlateShelf(folder, "second", clock, Runnable::run).find(KEY, Drawing::read));
  }

  @Test
  void cutFile_isNoticed_wherever() throws IOException {
    keep(shelf(), KEY, 7);
    Path file = files().getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 512) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertNull(find(KEY), "cut at " + length);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertNull(find(KEY), "grown");
    keep(shelf(), KEY, 8);
    assertEquals(8, java.util.Objects.requireNonNull(find(KEY)).top);
  }

  @Test
  void flippedByte_isNoticed_wherever() throws IOException {
    keep(shelf(), KEY, 7);
    Path file = files().getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += at < 200 ? 1 : 61) {
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << (at % 8));
      Files.write(file, flipped);
      assertNull(find(KEY), "flipped at " + at);
    }
    keep(shelf(), KEY, 8);
    assertEquals(8, java.util.Objects.requireNonNull(find(KEY)).top);
  }

  @Test
  void lengthsThatPromiseTooMuch_areRefusedBeforeAnythingIsAllocated() {
    shelf().settle();
    PlateShelf shelf = shelf();
    shelf.keep(
        KEY,
        1,
        to -> {
          to.number(1);
          to.number(Integer.MAX_VALUE);
        });
    shelf.settle();
    assertNull(shelf().find(KEY, from -> from.number(1, 1) + from.bytesUpTo(1 << 30).length));
    assertNull(
        shelf().find(KEY, from -> from.number(1, 1) + from.intsUpTo(Integer.MAX_VALUE).length));
    assertNull(shelf().find(KEY, from -> from.number(2, 3) + from.number(0, 0)));
  }

  @Test
  void readerThatFails_isAsIfNothingWasThere() {
    keep(shelf(), KEY, 7);
    assertNull(
        shelf()
            .find(
                KEY,
                from -> {
                  throw new IllegalArgumentException("no such size");
                }));
    assertNull(shelf().find(KEY, from -> from.number(0, 99)), "the rest was left unread");
  }

  @Test
  void folderThatCannotBe_isNoShelf_andNoFault() throws IOException {
    Path file = Files.createFile(folder.resolve("a file"));
    PlateShelf shelf = new PlateShelf(file.resolve("plates"), "first", clock, Runnable::run);
    assertNull(shelf.find(KEY, Drawing::read));
    keep(shelf, KEY, 7);
    keep(shelf, KEY, 7);
    assertNull(shelf.find(KEY, Drawing::read));
  }

  @Test
  void folderWhereTheFileShouldBe_isLeftAlone() throws IOException {
    Path odd = Files.createDirectories(folder.resolve(KEY.fileName("first")));
    Files.createFile(odd.resolve("somebody's"));
    assertNull(find(KEY));
    keep(shelf(), KEY, 7);
    assertNull(find(KEY));
    assertEquals(List.of(odd), files());
  }

  @Test
  void closedExecutor_isNoFault() {
    PlateShelf shelf =
        new PlateShelf(
            folder,
            "first",
            clock,
            task -> {
              throw new RejectedExecutionException("closing");
            });
    shelf.settle();
    keep(shelf, KEY, 7);
    assertEquals(List.of(), files());
  }

  @Test
  void drawingThatBreaksWhileItIsWritten_leavesTheOldOne() {
    keep(shelf(), KEY, 7);
    PlateShelf shelf = shelf();
    shelf.keep(
        KEY,
        1,
        to -> {
          to.number(1);
          throw new IOException("No space left on device");
        });
    shelf.settle();
    assertEquals(1, files().size());
    assertEquals(7, java.util.Objects.requireNonNull(find(KEY)).top);
  }

  @Test
  void fullFolder_givesUpWhatWasNotUsedForLongest() {
    long one = 8_100;
    List<PlateKey> keys = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      keys.add(new PlateKey("drawing", "number " + i));
    }
    PlateShelf small =
        new PlateShelf(new PlateFolder(folder, 4 * one, clock), "first", Runnable::run);
    for (int i = 0; i < 4; i++) {
      keep(small, keys.get(i), i);
      age(keys.get(i), clock.wallTime());
      clock.advance(Duration.ofDays(1).toNanos());
    }
    assertNotNull(small.find(keys.get(0), Drawing::read));
    keep(small, keys.get(4), 4);
    assertNull(find(keys.get(1)), "the one nobody used");
    for (int i : new int[] {0, 2, 3, 4}) {
      assertNotNull(find(keys.get(i)), "number " + i);
    }
    assertTrue(files().size() == 4);
  }

  private void age(PlateKey key, Instant used) {
    try {
      Files.setLastModifiedTime(folder.resolve(key.fileName("first")), FileTime.from(used));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Another program replaces the file while this one reads it.
  @Test
  void fileReplacedWhileItIsRead_isReadWhole() {
    keep(shelf(), KEY, 7);
    Drawing old =
        shelf()
            .find(
                KEY,
                from -> {
                  int top = from.number(0, 99);
                  keep(shelf(), KEY, 8);
                  return new Drawing(top, from.bytes(LEVELS.length), from.intsUpTo(5000));
                });
    assertNotNull(old);
    assertEquals(7, old.top);
    assertEquals(8, java.util.Objects.requireNonNull(find(KEY)).top);
  }

  @Test
  void whatAKilledProgramLeft_goesAfterAnHour() throws IOException {
    Path left = Files.createFile(folder.resolve("drawing-1.plate123.part"));
    Files.setLastModifiedTime(left, FileTime.from(clock.wallTime()));
    keep(shelf(), KEY, 7);
    assertTrue(Files.exists(left));
    clock.advance(Duration.ofMinutes(61).toNanos());
    keep(shelf(), KEY, 7);
    assertFalse(Files.exists(left));
  }
}
