package org.castdesk.engine.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.castdesk.engine.media.SharedSlots.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSlotsTest {
  private static final Shape SHAPE = new Shape(3, SharedSlots.bytesOf(66, 35, false), 2);

  @TempDir Path folder;

  @Test
  void whatOneWrites_theOtherSees_andASlotIsTakenOnce() throws Exception {
    Path file = folder.resolve("slots");
    try (SharedSlots writer = SharedSlots.create(file, SHAPE);
        SharedSlots reader = SharedSlots.open(file)) {
      Files.delete(file);
      assertEquals(SHAPE, reader.shape());
      assertEquals(0, writer.takePicture());
      assertEquals(1, writer.takePicture());
      assertEquals(2, writer.takePicture());
      assertEquals(-1, writer.takePicture());
      assertEquals(3, reader.picturesTaken());
      reader.givePicture(1);
      assertEquals(1, writer.takePicture());

      VideoFrame.Planes to = SharedSlots.planes(writer.picture(1), 66, 35, false);
      VideoFrame.Planes from = SharedSlots.planes(reader.picture(1), 66, 35, false);
      to.y().set(ValueLayout.JAVA_BYTE, 34L * to.strideY() + 65, (byte) 77);
      to.v().set(ValueLayout.JAVA_BYTE, 17L * to.strideUv() + 32, (byte) 99);
      assertEquals(77, from.y().get(ValueLayout.JAVA_BYTE, 34L * from.strideY() + 65));
      assertEquals(99, from.v().get(ValueLayout.JAVA_BYTE, 17L * from.strideUv() + 32));

      assertEquals(0, writer.takeSound());
      assertEquals(1, writer.takeSound());
      assertEquals(-1, writer.takeSound());
      reader.giveSound(0);
      assertEquals(0, writer.takeSound());
      assertThrows(IllegalArgumentException.class, () -> reader.picture(3));
      assertThrows(IllegalArgumentException.class, () -> reader.giveSound(-1));
    }
  }

  @Test
  void damagedFiles_areRefused() throws Exception {
    Path file = folder.resolve("slots");
    SharedSlots.create(file, SHAPE).close();
    for (long at : new long[] {0, 8, 12, 16}) {
      byte[] whole = Files.readAllBytes(file);
      Path damaged = Files.write(folder.resolve("damaged-" + at), whole);
      try (FileChannel channel = FileChannel.open(damaged, StandardOpenOption.WRITE)) {
        channel.write(java.nio.ByteBuffer.wrap(new byte[] {-1, -1, -1, -1}), at);
      }
      assertThrows(IOException.class, () -> SharedSlots.open(damaged), "damaged at " + at);
    }
    Path cut = Files.write(folder.resolve("cut"), new byte[4]);
    assertTrue(
        assertThrows(IOException.class, () -> SharedSlots.open(cut))
            .getMessage()
            .contains("no shared pictures"));
  }
}
