package org.castdesk.app.feature.library;

import java.util.List;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.text.LibraryKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.show.SourceSlot;

/// What can be done to the chosen material, with the keys that do the same.
final class MaterialMenu {
  /// For questions about a file that is nobody's material.
  static final MaterialId NOBODY = new MaterialId("none");

  private MaterialMenu() {}

  /// A slot with what is in it.
  record Slot(SourceSlot slot, String words) {}

  static DeskMenu of(
      LibraryController controller, LibraryView view, Texts texts, boolean canChange) {
    List<MaterialId> ids = view.chosen();
    DeskMenu menu = new DeskMenu();
    menu.add(
        "material-put",
        texts.get(LibraryKey.MATERIAL_PUT),
        "Ctrl+Enter",
        () -> controller.onPut(ids, null));
    menu.addChoices(
        texts.get(LibraryKey.MATERIAL_PUT_INTO),
        controller.slots().stream()
            .map(slot ->
                new DeskMenu.Choice(slot.words(), false, () -> controller.onPut(ids, slot.slot())))
            .toList());
    menu.addLine();
    if (canChange) {
      addChanges(menu, controller, view, texts);
    }
    menu.add(
        "material-id",
        texts.get(LibraryKey.MATERIAL_COPY_ID),
        "Ctrl+C",
        () -> controller.onCopyIds(ids));
    menu.add(
        "material-path",
        texts.get(LibraryKey.MATERIAL_COPY_PATH),
        "",
        () -> controller.onCopyPaths(ids));
    if (canChange) {
      menu.addLine();
      menu.add(
          "material-remove",
          texts.get(LibraryKey.MATERIAL_REMOVE),
          "Delete",
          () -> controller.onRemove(ids));
    }
    return menu;
  }

  private static void addChanges(
      DeskMenu menu, LibraryController controller, LibraryView view, Texts texts) {
    List<MaterialId> ids = view.chosen();
    menu.add("material-rename", texts.get(LibraryKey.MATERIAL_RENAME), "Ctrl+R", view::rename);
    menu.add("material-relink", texts.get(LibraryKey.MATERIAL_RELINK), "", view::askFile);
    menu.add(
        "material-relink-in",
        texts.get(LibraryKey.MATERIAL_RELINK_IN),
        "",
        () -> view.askFolderFor(ids));
    menu.add(
        "material-again",
        texts.get(LibraryKey.MATERIAL_AGAIN),
        "Ctrl+O",
        () -> controller.onAgain(ids));
    menu.add(
        "material-stop", texts.get(LibraryKey.MATERIAL_STOP), "", () -> controller.onStop(ids));
    menu.addLine();
  }
}
