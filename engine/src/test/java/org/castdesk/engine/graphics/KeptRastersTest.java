package org.castdesk.engine.graphics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.time.VirtualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drawings that an earlier start kept look like painted ones, and what may have changed is painted.
class KeptRastersTest {
  private static final ComponentId ID = new ComponentId("t");

  @TempDir private Path folder;
  private final List<MediaFault> faults = new ArrayList<>();
  private PlateShelf shelf;

  @BeforeEach
  void anEmptyShelf() {
    nextStart();
  }

  private void nextStart() {
    Path plates = folder.resolve("plates");
    shelf = new PlateShelf(plates, "test", new VirtualClock(Instant.EPOCH), Runnable::run);
  }

  private Rasters rasters() {
    nextStart();
    return new Rasters(new PictureSize(640, 360), folder, shelf, Runnable::run, faults::add);
  }

  private static Artwork.Words text(String words, String family, double plate) {
    return new Artwork.Words(
        words,
        TextStyle.of(family, 0.1, new Rgb(255, 0, 0)),
        null,
        0,
        plate == 0 ? null : Backing.of(new Rgb(0, 0, 255), plate),
        Artwork.Size.OWN);
  }

  private static Artwork.Picture image(String file, double height) {
    return new Artwork.Picture(file, new Artwork.Size(0, height), 0);
  }

  private static List<byte[]> bytes(VideoFrame.Planes planes) {
    List<byte[]> all = new ArrayList<>();
    for (int y = 0; y < planes.heightPx(); y++) {
      long row = (long) y * planes.strideY();
      all.add(planes.y().asSlice(row, planes.widthPx()).toArray(ValueLayout.JAVA_BYTE));
      if (planes.alpha() != null) {
        all.add(planes.alpha().asSlice(row, planes.widthPx()).toArray(ValueLayout.JAVA_BYTE));
      }
    }
    for (int y = 0; y < planes.chromaHeightPx(); y++) {
      long row = (long) y * planes.strideUv();
      all.add(planes.u().asSlice(row, planes.chromaWidthPx()).toArray(ValueLayout.JAVA_BYTE));
      all.add(planes.v().asSlice(row, planes.chromaWidthPx()).toArray(ValueLayout.JAVA_BYTE));
    }
    return all;
  }

  private long keptFiles() throws IOException {
    shelf.settle();
    try (var files = Files.list(folder.resolve("plates"))) {
      return files.count();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private static void assertSamePicture(VideoFrame.Planes one, VideoFrame.Planes other) {
    List<byte[]> first = bytes(one);
    List<byte[]> second = bytes(other);
    assertEquals(first.size(), second.size());
    for (int i = 0; i < first.size(); i++) {
      assertArrayEquals(first.get(i), second.get(i));
    }
  }

  @Test
  void keptDrawings_areTheSameInTheNextStart() throws IOException {
    BufferedImage image = new BufferedImage(31, 20, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(3, 3, 0x80ff8000);
    ImageIO.write(image, "png", folder.resolve("logo.png").toFile());
    List<Artwork> components =
        List.of(
            text("Hello", "Inter", 0.5),
            text("Hello", "Inter", 0),
            image("logo.png", 0),
            image("logo.png", 0.3));
    SourceSlot slot = SourceSlot.of(3);
    try (Rasters first = rasters()) {
      assertTrue(first.prepare(components, Duration.ofSeconds(1)));
      first.slate(slot);
      assertEquals(5, keptFiles());
      try (Rasters second = rasters()) {
        assertTrue(second.prepare(components, Duration.ofSeconds(1)));
        for (Artwork component : components) {
          VideoFrame painted = first.get(ID, component);
          VideoFrame kept = second.get(ID, component);
          assertNotNull(painted);
          assertNotNull(kept);
          assertEquals(painted.displaySize(), kept.displaySize());
          assertSamePicture(painted.planes(), kept.planes());
        }
        assertSamePicture(first.slate(slot).planes(), second.slate(slot).planes());
        assertEquals(5, keptFiles());
      }
    }
  }

  @Test
  void imageThatWasReplaced_isReadAnew() throws IOException {
    Path file = folder.resolve("logo.png");
    for (int colour : new int[] {0xffffffff, 0xff000000}) {
      BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
      image.setRGB(0, 0, colour);
      ImageIO.write(image, "png", file.toFile());
      Files.setLastModifiedTime(file, FileTime.fromMillis(colour & 0xffff));
      try (Rasters rasters = rasters()) {
        assertTrue(rasters.prepare(List.of(image("logo.png", 0)), Duration.ofSeconds(1)));
        VideoFrame frame = rasters.get(ID, image("logo.png", 0));
        assertNotNull(frame);
        int level = frame.planes().y().get(ValueLayout.JAVA_BYTE, 0) & 0xff;
        assertEquals(colour == 0xffffffff ? 235 : 16, level);
        assertTrue(keptFiles() > 0);
      }
    }
  }

  @Test
  void wordsInSomebodyElsesFont_areNotKept() throws IOException {
    List<Artwork> odd = List.of(text("one", "No Such Font 7", 0), text("\u0E01", "Inter", 0));
    for (int start = 1; start <= 2; start++) {
      try (Rasters rasters = rasters()) {
        assertTrue(rasters.prepare(odd, Duration.ofSeconds(1)));
        assertEquals(0, keptFiles());
        assertEquals(
            start,
            faults.stream().filter(fault -> fault.subject().equals("No Such Font 7")).count());
      }
    }
  }
}
