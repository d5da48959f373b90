package org.castdesk.engine.graphics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javax.imageio.ImageIO;
import org.castdesk.engine.compose.TestGif;
import org.castdesk.engine.fault.FaultCode;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RastersTest {
  private static final PictureSize PROGRAMME = new PictureSize(640, 360);
  private static final ComponentId ID = new ComponentId("t");

  @TempDir private Path folder;

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<MediaFault> faults = new ArrayList<>();
  private @org.jspecify.annotations.Nullable Rasters made;

  private Rasters rasters() {
    PlateShelf shelf =
        new PlateShelf(
            folder.resolve("plates"), "test", new VirtualClock(Instant.EPOCH), Runnable::run);
    made = new Rasters(PROGRAMME, folder, shelf, work::add, faults::add);
    return made;
  }

  @AfterEach
  void nothingIsOutstanding() {
    if (made != null) {
      made.close();
      work();
      assertEquals(0, made.outstanding());
    }
  }

  private void work() {
    for (Runnable task = work.poll(); task != null; task = work.poll()) {
      task.run();
    }
  }

  private static Artwork.Words text(String words, double plate) {
    return words(words, "Inter", plate);
  }

  private static Artwork.Words words(String words, String family, double plate) {
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

  private static int at(
      java.lang.foreign.@org.jspecify.annotations.Nullable MemorySegment plane, long offset) {
    return plane == null ? -1 : plane.get(ValueLayout.JAVA_BYTE, offset) & 0xff;
  }

  @Test
  void firstAsk_startsDrawing_andDoesNotWait() {
    Rasters rasters = rasters();
    assertNull(rasters.get(ID, text("Hello", 1)));
    assertNull(rasters.sizeOf(ID, text("Hello", 1)));
    assertEquals(1, work.size());
    work();
    PictureSize size = rasters.sizeOf(ID, text("Hello", 1));
    assertNotNull(size);
    assertEquals(0, size.widthPx() % 2 + size.heightPx() % 2);
    assertSame(rasters.get(ID, text("Hello", 1)), rasters.get(ID, text("Hello", 1)));
    assertTrue(work.isEmpty());
  }

  @Test
  void changedText_keepsTheOldDrawing_untilTheNewOneIsMeasured() {
    Rasters rasters = rasters();
    rasters.get(ID, text("Old", 1));
    work();
    rasters.sizeOf(ID, text("Old", 1));
    VideoFrame old = rasters.get(ID, text("Old", 1));
    assertSame(old, rasters.get(ID, text("New and longer", 1)));
    work();
    assertSame(old, rasters.get(ID, text("New and longer", 1)));
    PictureSize size = rasters.sizeOf(ID, text("New and longer", 1));
    VideoFrame fresh = rasters.get(ID, text("New and longer", 1));
    assertNotNull(fresh);
    assertEquals(fresh.displaySize(), size);
    assertTrue(fresh.widthPx() > java.util.Objects.requireNonNull(old).widthPx());
  }

  @Test
  void anotherComponentWithTheSameWords_isNotDrawnAgain() {
    Rasters rasters = rasters();
    rasters.get(ID, text("Same", 1));
    work();
    assertNotNull(rasters.get(new ComponentId("other"), text("Same", 1)));
    assertTrue(work.isEmpty());
  }

  @Test
  void plateAndLetters_haveTheirColours() {
    Rasters rasters = rasters();
    rasters.get(ID, text("HHHH\nHHHH", 1));
    work();
    VideoFrame frame = rasters.get(ID, text("HHHH\nHHHH", 1));
    assertNotNull(frame);
    VideoFrame.Planes planes = frame.planes();
    // BT.709 limited: pure blue is 32/240/118, pure red 63/102/240.
    assertEquals(32, at(planes.y(), 0));
    assertEquals(240, at(planes.u(), 0));
    assertEquals(118, at(planes.v(), 0));
    assertEquals(255, at(planes.alpha(), 0));
    boolean red = false;
    for (int x = 0; x < planes.widthPx(); x++) {
      red |= at(planes.y(), (long) planes.heightPx() / 4 * planes.strideY() + x) == 63;
    }
    assertTrue(red);
  }

  @Test
  void bareText_hasNoDarkFringe() {
    Rasters rasters = rasters();
    rasters.get(ID, text("Os", 0));
    work();
    VideoFrame frame = rasters.get(ID, text("Os", 0));
    assertNotNull(frame);
    VideoFrame.Planes planes = frame.planes();
    assertEquals(0, at(planes.alpha(), 0));
    for (int y = 0; y < planes.heightPx(); y++) {
      for (int x = 0; x < planes.widthPx(); x++) {
        assertEquals(63, at(planes.y(), (long) y * planes.strideY() + x), 2, "red everywhere");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\n", "预监 PVW 主监", "שלום", "🙂", "e\u0301", "line\r\nline", "\t|"})
  void oddWords_areDrawn(String words) {
    Rasters rasters = rasters();
    assertTrue(prepareNow(rasters, text(words, 0.5)), faults::toString);
  }

  private boolean prepareNow(Rasters rasters, Artwork component) {
    rasters.get(ID, component);
    work();
    return rasters.prepare(List.of(component), Duration.ofSeconds(1));
  }

  @Test
  void enormousText_isRefusedByName() {
    Rasters rasters = rasters();
    Artwork.Words wall =
        new Artwork.Words(
            "W".repeat(200) + "\nW".repeat(1500),
            TextStyle.of("Inter", 1, Rgb.BLACK),
            null,
            0,
            null,
            Artwork.Size.OWN);
    assertFalse(prepareNow(rasters, wall));
    assertEquals(1, faults.stream().filter(fault -> fault.code() == FaultCode.INTERNAL).count());
  }

  @Test
  void unknownFamily_isReportedOnce_andDrawnInInter() {
    Rasters rasters = rasters();
    for (String words : new String[] {"one", "two"}) {
      Artwork odd = words(words, "No Such Font 7", 0);
      assertTrue(prepareNow(rasters, odd));
    }
    assertEquals(
        1, faults.stream().filter(fault -> fault.subject().equals("No Such Font 7")).count());
  }

  @Test
  void image_keepsItsTransparency_atItsOwnAndAnySize() throws IOException {
    BufferedImage image = new BufferedImage(31, 20, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 31; x++) {
        image.setRGB(x, y, x < 16 ? 0xffffffff : 0x80ffffff);
      }
    }
    ImageIO.write(image, "png", folder.resolve("logo.png").toFile());
    Rasters rasters = rasters();
    assertTrue(prepareNow(rasters, image("logo.png", 0)));
    VideoFrame own = rasters.get(ID, image("logo.png", 0));
    assertNotNull(own);
    assertEquals(new PictureSize(32, 20), own.displaySize());
    assertEquals(255, at(own.planes().alpha(), 0));
    assertEquals(0x80, at(own.planes().alpha(), 20));
    assertEquals(235, at(own.planes().y(), 20));
    assertTrue(prepareNow(rasters, image("logo.png", 0.5)));
    PictureSize size = rasters.sizeOf(ID, image("logo.png", 0.5));
    assertEquals(180, java.util.Objects.requireNonNull(size).heightPx());
  }

  @Test
  void brokenImages_areNamed_andTriedAgain() throws IOException {
    Rasters rasters = rasters();
    assertFalse(prepareNow(rasters, image("absent.png", 0)));
    assertEquals(FaultCode.FILE_NOT_FOUND, faults.getLast().code());
    assertEquals("absent.png", faults.getLast().subject());
    Files.createFile(folder.resolve("empty.png"));
    assertFalse(prepareNow(rasters, image("empty.png", 0)));
    assertEquals(FaultCode.FILE_EMPTY, faults.getLast().code());
    Files.writeString(folder.resolve("words.png"), "not a picture");
    assertFalse(prepareNow(rasters, image("words.png", 0)));
    assertEquals(FaultCode.NOT_MEDIA, faults.getLast().code());
    assertNull(rasters.get(ID, image("words.png", 0)));

    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "jpg", folder.resolve("absent.png").toFile());
    rasters.prepare(List.of(image("absent.png", 0)), Duration.ZERO);
    work();
    assertNotNull(rasters.get(ID, image("absent.png", 0)));
  }

  @Test
  void truncatedImage_isAFault_notACrash() throws IOException {
    BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
    Path file = folder.resolve("cut.png");
    ImageIO.write(image, "png", file.toFile());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertFalse(prepareNow(rasters(), image("cut.png", 0)));
    assertEquals(FaultCode.FILE_UNREADABLE, faults.getLast().code());
  }

  @Test
  void webp_isRead() throws IOException {
    try (var in = RastersTest.class.getResourceAsStream("alpha.webp")) {
      Files.write(
          folder.resolve("alpha.webp"), java.util.Objects.requireNonNull(in).readAllBytes());
    }
    Rasters rasters = rasters();
    assertTrue(prepareNow(rasters, image("alpha.webp", 0)), faults::toString);
    VideoFrame frame = rasters.get(ID, image("alpha.webp", 0));
    assertNotNull(frame);
    assertEquals(0, at(frame.planes().alpha(), 0));
    long middle = (long) frame.heightPx() / 2 * frame.planes().strideAlpha() + frame.widthPx() / 2;
    assertEquals(255, at(frame.planes().alpha(), middle));
  }

  @Test
  void slate_isThereAtOnce_andNamesItsSlotLater() {
    Rasters rasters = rasters();
    VideoFrame plain = rasters.slate(SourceSlot.of(5));
    assertEquals(PROGRAMME, plain.displaySize());
    work();
    VideoFrame card = rasters.slate(SourceSlot.of(5));
    assertFalse(card == plain);
    assertFalse(card.planes().hasAlpha());
    assertSame(card, rasters.slate(SourceSlot.of(5)));
    assertEquals(at(plain.planes().y(), 0), at(card.planes().y(), 0), 1, "same ground");
  }

  @Test
  void closedWhileDrawing_leavesNothing() {
    Rasters rasters = rasters();
    rasters.get(ID, text("late", 1));
    rasters.close();
    work();
    assertEquals(0, rasters.outstanding());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no drawing at all",
        "<svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='900000' height='900000'/>"
      })
  void badDrawing_isNamed(String text) throws IOException {
    Files.writeString(folder.resolve("bad.svg"), text);
    Rasters rasters = rasters();
    assertFalse(prepareNow(rasters, image("bad.svg", 0)));
    assertEquals("bad.svg", faults.getFirst().subject());
  }

  @Test
  void drawing_fetchesNothingFromOutside() throws IOException {
    BufferedImage secret = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(secret, "png", folder.resolve("other.png").toFile());
    Files.writeString(
        folder.resolve("asks.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'>"
            + "<image href='other.png' width='8' height='8'/></svg>");
    Rasters rasters = rasters();
    assertTrue(prepareNow(rasters, image("asks.svg", 0)), faults::toString);
    VideoFrame frame = rasters.get(ID, image("asks.svg", 0));
    assertNotNull(frame);
    assertEquals(0, at(frame.planes().alpha(), 4 * 8 + 4));
  }

  @Test
  void animationOfTooManyPictures_showsItsFirstOne() throws IOException {
    TestGif.write(folder.resolve("long.gif"), 60, 100);
    Rasters rasters = rasters();
    // 60 pictures, each 57600x960 for a programme of 360 lines: far beyond all memory.
    Artwork.Picture moving = new Artwork.Picture("long.gif", new Artwork.Size(0, 2), 0);
    assertEquals(0, rasters.pictureAt(moving, 500));
    work();
    assertEquals(0, rasters.pictureAt(moving, 500));
    assertEquals("long.gif", faults.getFirst().subject());
  }

  @Test
  void animation_movesOn() throws IOException {
    TestGif.write(folder.resolve("spin.gif"), 3, 200);
    Rasters rasters = rasters();
    Artwork.Picture moving = new Artwork.Picture("spin.gif", Artwork.Size.OWN, 0);
    assertEquals(0, rasters.pictureAt(moving, 250));
    work();
    assertEquals(1, rasters.pictureAt(moving, 250));
    assertEquals(2, rasters.pictureAt(moving, 599));
    assertEquals(0, rasters.pictureAt(moving, 600));
    work();
    assertTrue(faults.isEmpty());
  }

  @Test
  void wordsThatChangeAllTheTime_doNotFillTheMemory() {
    Rasters rasters = rasters();
    for (int i = 0; i < 700; i++) {
      rasters.nextTurn();
      rasters.sizeOf(
          ID,
          new Artwork.Words(
              "Number " + i,
              TextStyle.of("Inter Bold", 0.9, Rgb.BLACK),
              null,
              0,
              null,
              Artwork.Size.OWN));
      work();
    }
    // Each is about 1.5 MB: all of them would be five times the limit.
    assertTrue(rasters.outstanding() < 400, () -> rasters.outstanding() + " drawings are kept");
  }
}
