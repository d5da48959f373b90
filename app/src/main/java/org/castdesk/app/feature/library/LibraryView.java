package org.castdesk.app.feature.library;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.MaterialDrag;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.LibraryKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.library.Keeping;
import org.jspecify.annotations.Nullable;

/// Bar, heads and list of the library, and what the hands do with them.
final class LibraryView extends StackPane {
  /// Beside the small picture. **Units**: logical pixels.
  private static final double MENU_X = 90;

  private final LibraryController controller;
  private final LibraryModel model;
  private final Texts texts;
  private final Supplier<String> folder;
  private final LibraryBar bar;
  private final ListView<MaterialLine> list;
  private final Caption drop = new Caption(TypeStep.STRONG, "library-drop");
  private @Nullable DeskMenu menu;
  private @Nullable File lastFolder;
  private boolean asking;

  LibraryView(
      LibraryController controller,
      LibraryModel model,
      Texts texts,
      LibraryPictures pictures,
      Supplier<String> folder) {
    this.controller = controller;
    this.model = model;
    this.texts = texts;
    this.folder = folder;
    setId("library");
    getStyleClass().addAll("panel", "library");
    bar = new LibraryBar(controller, model, this, texts);
    list = new ListView<>(model.rows);
    list.setId("library-list");
    list.getStyleClass().addAll("desk-list", "library-list");
    list.setFixedCellSize(MaterialCell.HEIGHT);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(_ -> new MaterialCell(this, controller::row, pictures));
    list.accessibleTextProperty().bind(texts.text(LibraryKey.LIBRARY));
    list.setPlaceholder(placeholder());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    list.setOnMouseClicked(this::clicked);
    VBox.setVgrow(list, Priority.ALWAYS);
    KeyTips.explain(list, texts, LibraryKey.LIBRARY, LibraryKey.LIBRARY_HELP);
    drop.setVisible(false);
    drop.setMouseTransparent(true);
    drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    VBox all = new VBox(bar, new ColumnHeads(controller, model, texts), list);
    getChildren().addAll(all, drop);
    addEventHandler(DragEvent.DRAG_OVER, this::over);
    addEventHandler(DragEvent.DRAG_EXITED, _ -> drop.setVisible(false));
    addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private VBox placeholder() {
    Caption title = new Caption(TypeStep.STRONG);
    title
        .textProperty()
        .bind(
            model.isEmpty.flatMap(empty ->
                texts.text(empty ? LibraryKey.LIBRARY_EMPTY : LibraryKey.LIBRARY_NONE_FOUND)));
    Caption hint =
        new Caption(TypeStep.BODY, "quiet").showing(texts.text(LibraryKey.LIBRARY_EMPTY_HINT));
    hint.visibleProperty().bind(model.isEmpty);
    hint.managedProperty().bind(hint.visibleProperty());
    VBox box = new VBox(4, title, hint);
    box.setId("library-empty");
    box.getStyleClass().add("library-empty");
    return box;
  }

  /// Shows these, and keeps what was chosen. Lines that stay where they are are only redrawn.
  void show(List<MaterialLine> fresh) {
    ObservableList<MaterialLine> rows = model.rows;
    boolean same = fresh.size() == rows.size();
    for (int i = 0; same && i < fresh.size(); i++) {
      same = fresh.get(i).id().equals(rows.get(i).id());
    }
    Set<MaterialId> chosen = Set.copyOf(chosen());
    if (!same) {
      int focused = list.getFocusModel().getFocusedIndex();
      rows.setAll(fresh);
      choose(chosen, focused);
      return;
    }
    boolean changed = false;
    for (int i = 0; i < fresh.size(); i++) {
      if (!fresh.get(i).equals(rows.get(i))) {
        rows.set(i, fresh.get(i));
        changed |= chosen.contains(fresh.get(i).id());
      }
    }
    if (changed && !Set.copyOf(chosen()).equals(chosen)) {
      choose(chosen, list.getFocusModel().getFocusedIndex());
    }
  }

  /// Every line in sight is put into words anew.
  void refresh() {
    list.refresh();
  }

  private void choose(Set<MaterialId> ids, int focused) {
    MultipleSelectionModel<MaterialLine> selection = list.getSelectionModel();
    selection.clearSelection();
    if (ids.isEmpty()) {
      return;
    }
    for (int i = 0; i < model.rows.size(); i++) {
      if (ids.contains(model.rows.get(i).id())) {
        selection.select(i);
      }
    }
    if (selection.isEmpty() && !model.rows.isEmpty()) {
      selection.select(Math.clamp(focused, 0, model.rows.size() - 1));
    }
  }

  List<MaterialId> chosen() {
    return list.getSelectionModel().getSelectedItems().stream()
        .filter(row -> row != null)
        .map(MaterialLine::id)
        .collect(Collectors.toList());
  }

  void focusFirst() {
    if (model.rows.isEmpty()) {
      bar.focusSearch();
      return;
    }
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().select(0);
    }
    list.requestFocus();
  }

  void focusList() {
    list.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getTarget() instanceof javafx.scene.control.TextInputControl) {
      return;
    }
    boolean plain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
    boolean control = event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
    KeyCode code = event.getCode();
    boolean done = true;
    if (code == KeyCode.CONTEXT_MENU || (code == KeyCode.F10 && event.isShiftDown())) {
      askMenu();
    } else if (plain && code == KeyCode.INSERT) {
      askFiles();
    } else if (plain && code == KeyCode.DELETE) {
      change(() -> controller.onRemove(chosen()));
    } else if (control && code == KeyCode.ENTER) {
      controller.onPut(chosen(), null);
    } else if (control && code == KeyCode.R) {
      rename();
    } else if (control && code == KeyCode.O) {
      change(() -> controller.onAgain(chosen()));
    } else if (control && code == KeyCode.C) {
      controller.onCopyIds(chosen());
    } else if (control && code == KeyCode.F) {
      bar.focusSearch();
    } else {
      done = false;
    }
    if (done) {
      event.consume();
    }
  }

  private void change(Runnable action) {
    if (model.canChange.get()) {
      action.run();
    }
  }

  private void requested(ContextMenuEvent event) {
    event.consume();
    if (chosen().isEmpty()) {
      return;
    }
    if (event.isKeyboardTrigger()) {
      askMenu();
    } else {
      openMenu().showWithin(this, event.getScreenX(), event.getScreenY());
    }
  }

  /// Beside the line that has the keys.
  private void askMenu() {
    if (chosen().isEmpty()) {
      return;
    }
    int index = list.getFocusModel().getFocusedIndex();
    Node line = cell(index).map(Node.class::cast).orElse(list);
    Bounds place = line.localToScreen(line.getLayoutBounds());
    openMenu().showWithin(this, place.getMinX() + MENU_X, place.getMinY());
  }

  private Optional<MaterialCell> cell(int index) {
    return list.lookupAll(".material-cell").stream()
        .filter(node -> node instanceof ListCell<?> cell && cell.getIndex() == index)
        .map(MaterialCell.class::cast)
        .findFirst();
  }

  private DeskMenu openMenu() {
    if (menu != null) {
      menu.hide();
    }
    menu = MaterialMenu.of(controller, this, texts, model.canChange.get());
    return menu;
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2 && !chosen().isEmpty()) {
      rename();
    }
  }

  /// Its name becomes a field, in its line.
  void rename() {
    int index = list.getFocusModel().getFocusedIndex();
    if (!model.canChange.get() || index < 0) {
      return;
    }
    list.scrollTo(Math.max(0, index - 1));
    list.layout();
    cell(index).ifPresent(MaterialCell::startRename);
  }

  ObservableValue<String> renameWords() {
    return texts.text(LibraryKey.MATERIAL_RENAME);
  }

  void renamed(MaterialId id, String name) {
    controller.onRename(id, name);
  }

  void dragged(MouseEvent event) {
    List<MaterialDrag> materials = controller.drags(chosen());
    if (materials.isEmpty()) {
      return;
    }
    Dragboard board = list.startDragAndDrop(TransferMode.COPY);
    board.setContent(MaterialDrag.content(materials));
    event.consume();
  }

  private void over(DragEvent event) {
    boolean takes = event.getDragboard().hasFiles() && !MaterialDrag.isIn(event.getDragboard());
    if (takes && model.canChange.get()) {
      event.acceptTransferModes(TransferMode.COPY);
      boolean copies = model.keeping.get() == Keeping.COPY;
      drop.setText(
          texts.get(copies ? LibraryKey.LIBRARY_DROP_COPY : LibraryKey.LIBRARY_DROP_REFER));
      drop.setVisible(true);
    }
    // What is not for the library is not for a slot either: the pointer is here.
    event.consume();
  }

  private void dropped(DragEvent event) {
    drop.setVisible(false);
    boolean takes = event.getDragboard().hasFiles() && !MaterialDrag.isIn(event.getDragboard());
    if (takes && model.canChange.get()) {
      controller.onImport(event.getDragboard().getFiles());
      event.setDropCompleted(true);
    }
    event.consume();
  }

  void askFiles() {
    ask(() -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(texts.get(LibraryKey.LIBRARY_FILES_TITLE));
      chooser.setInitialDirectory(begin());
      List<File> files = chooser.showOpenMultipleDialog(null);
      if (files != null && !files.isEmpty()) {
        lastFolder = files.getFirst().getParentFile();
        controller.onImport(files);
      }
    });
  }

  void askFolder() {
    ask(() -> {
      File chosen = directory(texts.get(LibraryKey.LIBRARY_FOLDER_TITLE));
      if (chosen != null) {
        controller.onImport(List.of(chosen));
      }
    });
  }

  void askFolderForMissing() {
    askFolderFor(List.of());
  }

  void askFolderFor(List<MaterialId> ids) {
    ask(() -> {
      File chosen = directory(texts.get(LibraryKey.LIBRARY_FIND_TITLE));
      if (chosen != null) {
        controller.onRelinkIn(ids, chosen);
      }
    });
  }

  void askFile() {
    MaterialLine row = list.getFocusModel().getFocusedItem();
    if (row != null) {
      ask(() -> {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(LibraryKey.MATERIAL_RELINK_TITLE, row.name()));
        chooser.setInitialDirectory(begin());
        File file = chooser.showOpenDialog(null);
        if (file != null) {
          lastFolder = file.getParentFile();
          controller.onRelink(row.id(), file);
        }
      });
    }
  }

  private @Nullable File directory(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(begin());
    File chosen = chooser.showDialog(null);
    lastFolder = chosen == null ? lastFolder : chosen;
    return chosen;
  }

  private @Nullable File begin() {
    File begin = lastFolder == null ? new File(folder.get()) : lastFolder;
    return begin.isAbsolute() && begin.isDirectory() ? begin : null;
  }

  /// The dialog belongs to no window: one that belonged to the desk would keep the mouse from CUT
  /// and URGENT while it is open. Only one at a time.
  private void ask(Runnable dialog) {
    if (!asking && model.canChange.get()) {
      asking = true;
      try {
        dialog.run();
      } finally {
        asking = false;
      }
    }
  }
}
