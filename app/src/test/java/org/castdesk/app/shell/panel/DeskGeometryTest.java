package org.castdesk.app.shell.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeskGeometryTest {
  @ParameterizedTest
  @CsvSource({"1366,768,544,306", "1920,1080,832,468", "2560,1440,1152,648", "1366,740,544,306"})
  void picture_atTheSizesOfTheDesign_isAsDrawn(
      double width, double height, double pictureWidth, double pictureHeight) {
    Rectangle2D program = DeskGeometry.of(width, height, Wishes.USUAL).program();
    assertEquals(pictureWidth + 6, program.getWidth());
    assertEquals(pictureHeight + 6 + 32, program.getHeight());
  }

  @Test
  void parts_inAnyWindow_stayInsideAndApart() {
    for (double width = 1366; width <= 3840; width += 37) {
      for (double height = 768; height <= 2160; height += 41) {
        DeskGeometry places = DeskGeometry.of(width, height, Wishes.USUAL);
        String size = width + "x" + height;
        checkApart(places, width, height, size);
        assertTrue(places.place(Panel.SCENES).getHeight() >= 84, size);
        assertTrue(places.place(Panel.SOURCES).getHeight() >= 82, size);
        assertTrue(places.place(Panel.DOCK).getHeight() >= 124, size);
        assertEquals(0, (places.program().getWidth() - 6) % 16, size);
      }
    }
  }

  @Test
  void parts_withAnyWishes_stayInsideAndApart() {
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      double width = 1366 + random.nextInt(2475);
      double height = 768 + random.nextInt(1393);
      Wishes wishes = Wishes.USUAL;
      for (Panel panel : Panel.values()) {
        wishes = wishes.with(panel, Panel.State.values()[random.nextInt(3)]);
      }
      for (Split split : Split.values()) {
        wishes = wishes.with(split, random.nextBoolean() ? 0 : random.nextInt(3000));
      }
      checkApart(
          DeskGeometry.of(width, height, wishes), width, height, width + "x" + height + wishes);
    }
  }

  @ParameterizedTest
  @EnumSource(Panel.class)
  void closedPanel_anywhere_leavesABar(Panel panel) {
    DeskGeometry places = DeskGeometry.of(1920, 1080, Wishes.USUAL.with(panel, Panel.State.CLOSED));
    Rectangle2D bar = places.place(panel);
    assertEquals(32, Math.min(bar.getWidth(), bar.getHeight()));
  }

  @Test
  void closedDock_itsRoom_goesToTheBanksAndTheMetersStayInSight() {
    DeskGeometry usual = DeskGeometry.of(1920, 1080, Wishes.USUAL);
    DeskGeometry closed =
        DeskGeometry.of(1920, 1080, Wishes.USUAL.with(Panel.DOCK, Panel.State.CLOSED));
    assertTrue(closed.place(Panel.SCENES).getHeight() > usual.place(Panel.SCENES).getHeight() + 40);
    assertTrue(
        closed.place(Panel.SOURCES).getHeight() > usual.place(Panel.SOURCES).getHeight() + 40);
    assertTrue(closed.place(Panel.SOUND).getHeight() >= 150);
    assertEquals(
        closed.lower().getMaxY(), closed.place(Panel.DOCK).getMaxY(), 0.01, "nothing is wasted");
  }

  @Test
  void wishedSizes_thatFit_areGiven() {
    Wishes wishes =
        Wishes.USUAL
            .with(Split.SCENES, 140)
            .with(Split.SOURCES, 96)
            .with(Split.INSPECTOR, 420)
            .with(Split.SOUND, 320)
            .with(Split.LOWER, 520);
    DeskGeometry places = DeskGeometry.of(1920, 1080, wishes);
    assertEquals(140, places.size(Split.SCENES));
    assertEquals(96, places.size(Split.SOURCES));
    assertEquals(420, places.size(Split.INSPECTOR));
    assertEquals(320, places.size(Split.SOUND));
    assertTrue(places.size(Split.LOWER) >= 520 && places.size(Split.LOWER) < 530);
  }

  private static void checkApart(DeskGeometry places, double width, double height, String what) {
    List<Rectangle2D> all =
        new ArrayList<>(
            List.of(
                places.title(),
                places.preview(),
                places.column(),
                places.program(),
                places.status()));
    for (Panel panel : Panel.values()) {
      all.add(places.place(panel));
    }
    Rectangle2D window = new Rectangle2D(0, 0, width, height);
    for (int i = 0; i < all.size(); i++) {
      assertTrue(window.contains(all.get(i)), what + " part " + i + " " + all.get(i));
      for (int j = i + 1; j < all.size(); j++) {
        assertFalse(all.get(i).intersects(all.get(j)), what + " parts " + i + "," + j);
      }
    }
  }
}
