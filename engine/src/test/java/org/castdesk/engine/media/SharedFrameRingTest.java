package org.castdesk.engine.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.castdesk.engine.format.PictureSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures between processes: the newest, whole, and nothing believed that does not add up.
class SharedFrameRingTest {
  private static final PictureSize SIZE = new PictureSize(64, 36);

  @TempDir Path directory;

  @Test
  void newestPicture_isFoundWithItsNumber() throws IOException {
    Path file = directory.resolve("ring");
    try (SharedFrameRing.Writer writer = SharedFrameRing.create(file, SIZE, 3);
        SharedFrameRing.Reader reader = SharedFrameRing.open(file)) {
      assertEquals(SIZE, reader.size());
      assertNull(reader.newest());
      for (int i = 1; i <= 7; i++) {
        writer.beginWrite().fill((byte) i);
        assertEquals(i - 1, reader.published(), "not seen before it is whole");
        writer.publish(100 + i, 5000 + i);
      }
      SharedFrameRing.Found found = reader.newest();
      assertNotNull(found);
      assertEquals(107, found.frameNumber());
      assertEquals(5007, found.nanos());
      assertEquals(7, reader.pixels(found.slot()).get(ValueLayout.JAVA_BYTE, 0));
      assertTrue(reader.isStillValid(found));
      writer.beginWrite();
      writer.publish(108, 0);
      writer.beginWrite();
      writer.publish(109, 0);
      assertTrue(reader.isStillValid(found), "two newer ones lie elsewhere");
      writer.beginWrite();
      assertFalse(reader.isStillValid(found), "the third overwrites it");
    }
  }

  @Test
  void copies_areNeverTorn() throws Exception {
    Path file = directory.resolve("ring");
    AtomicBoolean isOver = new AtomicBoolean();
    try (SharedFrameRing.Writer writer = SharedFrameRing.create(file, SIZE, 2);
        SharedFrameRing.Reader reader = SharedFrameRing.open(file);
        Arena arena = Arena.ofConfined()) {
      Thread fast =
          new Thread(() -> {
            for (int i = 1; !isOver.get(); i++) {
              writer.beginWrite().fill((byte) i);
              writer.publish(i, i);
            }
          });
      fast.start();
      MemorySegment copy = arena.allocate((long) reader.strideBytes() * SIZE.heightPx());
      int copies = 0;
      for (int attempt = 0; attempt < 2_000_000 && copies < 2000; attempt++) {
        SharedFrameRing.Found found = reader.copyNewest(copy);
        if (found != null) {
          copies++;
          byte expected = (byte) found.frameNumber();
          for (long at = 0; at < copy.byteSize(); at += 61) {
            assertEquals(expected, copy.get(ValueLayout.JAVA_BYTE, at));
          }
        }
      }
      isOver.set(true);
      fast.join();
      assertTrue(copies > 0);
    }
  }

  @Test
  void ring_isPrivate_andGoesWithItsWriter() throws IOException {
    Path file = directory.resolve("ring");
    SharedFrameRing.Writer writer = SharedFrameRing.create(file, SIZE, 2);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertThrows(IOException.class, () -> SharedFrameRing.create(file, SIZE, 2));
    try (SharedFrameRing.Reader reader = SharedFrameRing.open(file)) {
      writer.stampAlive(42);
      assertEquals(42, reader.aliveNanos().orElseThrow());
      writer.close();
      writer.close();
      assertTrue(reader.aliveNanos().isEmpty());
      assertFalse(Files.exists(file));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 77",
    "8, 9",
    "12, 0",
    "12, -5",
    "12, 100000",
    "16, 20",
    "20, 4",
    "20, 2000000000",
    "24, 0",
    "24, 1000000",
    "24, -1",
    "28, 7"
  })
  void damagedHeader_isRefused(int at, int value) throws IOException {
    Path file = directory.resolve("ring");
    try (SharedFrameRing.Writer writer = SharedFrameRing.create(file, SIZE, 2)) {
      byte[] bytes = Files.readAllBytes(writer.file());
      ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putInt(at, value);
      Path damaged = Files.write(directory.resolve("damaged"), bytes);
      IOException refusal = assertThrows(IOException.class, () -> SharedFrameRing.open(damaged));
      assertTrue(refusal.getMessage().contains(damaged.toString()));
    }
  }

  @Test
  void shortFile_isRefused() throws IOException {
    Path file = Files.write(directory.resolve("short"), new byte[100]);
    assertThrows(IOException.class, () -> SharedFrameRing.open(file));
  }
}
