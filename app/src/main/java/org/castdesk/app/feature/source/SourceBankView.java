package org.castdesk.app.feature.source;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.castdesk.app.address.Device;
import org.castdesk.app.control.DeskPopup;
import org.castdesk.app.control.SourceTile;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Rail with the key that adds, then twelve tiles that never change places.
final class SourceBankView extends Pane {
  private static final int MOST_CAMERAS = 3;

  private final SourceBankController controller;
  private final Texts texts;
  private final List<SourceTile> tiles = new ArrayList<>();
  private final SourceRail rail;
  private Supplier<String> clipsFolder = () -> "";
  private @Nullable File lastFolder;
  private boolean asking;
  private final ImportList imports;

  SourceBankView(SourceBankController controller, SourceBankModel model, Texts texts) {
    this.controller = controller;
    this.texts = texts;
    getStyleClass().add("source-bank");
    setId("source-bank");
    rail = new SourceRail(texts, () -> askSource(null));
    getChildren().add(rail);
    for (SourceSlotModel slot : model.slots) {
      SourceTile tile = tile(slot, model);
      SourceMenu.attach(controller, tile, texts, slot.slot);
      tiles.add(tile);
      getChildren().add(tile);
    }
    imports = new ImportList(this, model.imports, texts);
    SourceDrop.attach(this, controller);
  }

  private SourceTile tile(SourceSlotModel model, SourceBankModel bank) {
    SourceTile tile = new SourceTile(model.slot.value());
    tile.setId("source-" + model.slot.value());
    tile.accessibleRoleDescriptionProperty().bind(texts.text(PropertyKey.SHEET_SOURCE));
    tile.faceProperty().bind(model.face);
    tile.tallyProperty().bind(model.tally);
    tile.tagProperty().bind(model.tag);
    tile.sourceProperty().bind(model.pictures);
    tile.liveProperty().bind(bank.linked);
    tile.selectedProperty().bind(bank.selected.isEqualTo(model.slot));
    tile.answerProperty().bind(model.answer.answerProperty());
    tile.replyProperty().bind(model.answer.replyProperty());
    tile.setOnPress(() -> controller.onTile(model.slot));
    tile.setOnRename(name -> controller.onRename(model.slot, name));
    tile.setHands(new Hands(model.slot));
    return tile;
  }

  private final class Hands implements SourceTile.Hands {
    private final SourceSlot slot;

    Hands(SourceSlot slot) {
      this.slot = slot;
    }

    @Override
    public void playOrPause() {
      controller.onPlayOrPause(slot);
    }

    @Override
    public void seek(double fraction) {
      controller.onSeek(slot, fraction);
    }

    @Override
    public void step(int seconds) {
      controller.onStep(slot, seconds);
    }

    @Override
    public void loop() {
      controller.onLoop(slot);
    }

    @Override
    public void retry() {
      controller.onRetry(slot);
    }

    @Override
    public void remove() {
      controller.onRemove(slot);
    }
  }

  void poll() {
    tiles.forEach(SourceTile::poll);
  }

  /// Asks what to put in; null = the next free slot.
  void askSource(@Nullable SourceSlot slot) {
    List<DeskPopup> opened = new ArrayList<>();
    AddSourceForm form =
        new AddSourceForm(
            texts,
            devices(),
            new AddSourceForm.Answers() {
              @Override
              public void files() {
                opened.forEach(DeskPopup::hide);
                askFiles(slot);
              }

              @Override
              public void text(String text) {
                opened.forEach(DeskPopup::hide);
                controller.onText(text, slot);
              }

              @Override
              public void source(NewSource source) {
                opened.forEach(DeskPopup::hide);
                controller.onNew(List.of(source), slot);
              }
            });
    DeskPopup popup = new DeskPopup(form, DeskPopup.Stay.UNTIL_PRESSED_ELSEWHERE);
    opened.add(popup);
    popup.show(this, slot == null ? rail : tiles.get(slot.number() - 1));
    form.focusPlace();
  }

  /// The cameras of this computer, and its screen. More than a row of them can be typed.
  private static List<Device> devices() {
    List<Device> found =
        new ArrayList<>(
            Device.cameras(Path.of("/dev"), Path.of("/sys/class/video4linux")).stream()
                .limit(MOST_CAMERAS)
                .toList());
    String screen = Device.screen(System.getenv("DISPLAY"));
    if (screen != null) {
      found.add(new Device(screen, ""));
    }
    return found;
  }

  /// Where the file dialog begins for the first time; empty = where the window system says.
  void setClipsFolder(Supplier<String> folder) {
    clipsFolder = folder;
  }

  /// The dialog belongs to no window: one that belonged to the desk would keep the mouse from CUT
  /// and URGENT while it is open. Only one at a time.
  private void askFiles(@Nullable SourceSlot slot) {
    if (asking) {
      return;
    }
    asking = true;
    try {
      List<File> files = chooser().showOpenMultipleDialog(null);
      if (files != null) {
        lastFolder = files.getFirst().getParentFile();
        controller.onFiles(files, slot);
      }
    } finally {
      asking = false;
    }
  }

  private FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(TextKey.SOURCE_ADD));
    File begin = lastFolder == null ? new File(clipsFolder.get()) : lastFolder;
    if (begin.isAbsolute() && begin.isDirectory()) {
      chooser.setInitialDirectory(begin);
    }
    return chooser;
  }

  /// The slot whose tile is at a place of the scene.
  Optional<SourceSlot> slotAt(double sceneX, double sceneY) {
    return tiles.stream()
        .filter(tile -> tile.contains(tile.sceneToLocal(sceneX, sceneY)))
        .map(tile -> new SourceSlot(tile.slot()))
        .findFirst();
  }

  /// The free slot that has the focus; null = none.
  @Nullable SourceSlot focusedFreeSlot() {
    return tiles.stream()
        .filter(tile -> tile.isFocused() && tile.faceProperty().get().isFree())
        .map(tile -> new SourceSlot(tile.slot()))
        .findFirst()
        .orElse(null);
  }

  void showDrop(@Nullable SourceSlot here) {
    for (SourceTile tile : tiles) {
      tile.setDropHere(here != null && tile.slot().equals(here.value()));
    }
  }

  SourceRail rail() {
    return rail;
  }

  @Override
  protected void layoutChildren() {
    boolean compact =
        getScene() != null && getScene().getRoot().getStyleClass().contains("compact");
    double gap = compact ? 6 : 8;
    rail.resizeRelocate(0, 0, SourceRail.WIDTH, getHeight());
    double left = SourceRail.WIDTH + gap;
    double width = (getWidth() - left - gap * (tiles.size() - 1)) / tiles.size();
    for (int i = 0; i < tiles.size(); i++) {
      double x = snapPositionX(left + i * (width + gap));
      double right = snapPositionX(left + i * (width + gap) + width);
      tiles.get(i).resizeRelocate(x, 0, right - x, getHeight());
    }
    Window window = getScene() == null ? null : getScene().getWindow();
    if (window != null) {
      controller.onGlass(
          SourceTile.pictureWidth(Math.floor(width)) * window.getOutputScaleX(),
          SourceTile.pictureHeight(Math.floor(getHeight())) * window.getOutputScaleY());
    }
    imports.follow();
  }
}
