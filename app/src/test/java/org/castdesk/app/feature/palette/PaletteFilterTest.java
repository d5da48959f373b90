package org.castdesk.app.feature.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.junit.jupiter.api.Test;

/// What typed letters find.
class PaletteFilterTest {
  private static final PaletteItem FTB = item("FTB: fade to black and back\n黑场：淡出到黑");
  private static final PaletteItem TAKE_BACK = item("Take-back\n回切：恢复主监画面\nBackspace");
  private static final PaletteItem SCENE = item("5 Title → PVW\n场景 5 到预监");
  private static final List<PaletteItem> ALL = List.of(FTB, TAKE_BACK, SCENE);

  private static PaletteItem item(String searched) {
    return new PaletteItem(
        new PaletteItem.Keyed(DeskKey.of(Action.CUT)), searched, "", "", searched);
  }

  private static void finds(String typed, PaletteItem... expected) {
    assertEquals(List.of(expected), PaletteFilter.filter(ALL, typed));
  }

  @Test
  void nothingTyped_showsEverything() {
    finds("  ", FTB, TAKE_BACK, SCENE);
  }

  @Test
  void words_inAnyOrderAndCase_mustAllBeThere() {
    finds("BLACK fade", FTB);
    finds("pvw 5", SCENE);
    finds("black title");
  }

  @Test
  void beginningOfAWord_comesBeforeItsMiddle() {
    finds("back", FTB, TAKE_BACK);
    finds("ack", FTB, TAKE_BACK);
    finds("space", TAKE_BACK);
  }

  @Test
  void firstLetters_findToo() {
    finds("ftbl", FTB);
    finds("tb", FTB, TAKE_BACK);
  }

  @Test
  void chinese_isFoundAnywhere() {
    finds("恢复", TAKE_BACK);
    finds("预监", SCENE);
    finds("黑", FTB);
  }
}
