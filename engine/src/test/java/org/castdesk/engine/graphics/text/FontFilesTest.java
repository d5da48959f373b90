package org.castdesk.engine.graphics.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFilesTest {
  @TempDir Path folder;
  private final List<MediaFault> faults = new ArrayList<>();
  private Fonts fonts;
  private byte[] good;

  @BeforeEach
  void open() throws Exception {
    fonts = new Fonts(folder, faults::add);
    try (InputStream in = fonts.open(Fonts.Face.NUMERALS)) {
      good = in.readAllBytes();
    }
  }

  @Test
  void fontBesideTheShow_isUsed() throws Exception {
    Files.createDirectory(folder.resolve("fonts"));
    Files.write(folder.resolve("fonts/House.ttf"), good);
    Font font = fonts.forSign('7', "fonts/House.ttf", 40);
    assertTrue(font.getFamily().contains("Castdesk"), font::getFamily);
    assertNull(fonts.missing("fonts/House.ttf"));
    assertEquals(List.of(), faults);
  }

  @Test
  void damagedFonts_areNamed_andInterIsUsed() throws Exception {
    Files.write(folder.resolve("cut.ttf"), Arrays.copyOf(good, good.length / 3));
    Files.write(folder.resolve("empty.otf"), new byte[0]);
    Files.write(folder.resolve("noise.ttf"), noise(5000, 1));
    Files.createDirectory(folder.resolve("folder.ttf"));
    for (String name : List.of("cut.ttf", "empty.otf", "noise.ttf", "folder.ttf", "gone.ttf")) {
      assertEquals("Inter", fonts.forSign('7', name, 40).getFamily(), name);
      MediaFault fault = fonts.missing(name);
      assertNotNull(fault, name);
      assertEquals(FaultCode.FONT_MISSING, fault.code());
      assertEquals(name, fault.subject());
    }
    assertEquals(5, faults.size(), "each is told once");
  }

  @Test
  void fontWithDamagedTables_neverBreaksADrawing() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      byte[] bytes = good.clone();
      Random random = new Random(seed);
      for (int i = 0; i < 40; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      String name = "damaged" + seed + ".ttf";
      Files.write(folder.resolve(name), bytes);
      Font font = fonts.forSign('8', name, 60);
      assertFalse(
          font.createGlyphVector(Typesetter.CONTEXT, "8").getOutline().getBounds2D().getWidth() < 0,
          name);
    }
  }

  @Test
  void kaiTi_isDrawnInAKaiFace() {
    Font kai = fonts.forSign('\u6c49', "KaiTi", 40);
    assertEquals("Castdesk Kai", kai.getFamily());
    assertEquals("Castdesk Kai", fonts.forSign('a', "KaiTi", 40).getFamily());
    assertEquals("Noto Sans SC", fonts.forSign('\u6c49', "SimHei", 40).getFamily());
    assertEquals(List.of(), faults);
  }

  private static byte[] noise(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
