package org.castdesk.app.feature.graphics;

import java.io.File;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.FileChooser;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.feature.GraphicEdits;
import org.castdesk.app.feature.PictureFiles;
import org.castdesk.app.feature.graphics.GraphicKeyModel.Standing;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.template.GraphicTemplate;

/// What the mouse does with a graphic's key: a press is for the next take, with Shift at once; an
/// empty one offers templates; the menu has the rest.
final class GraphicKeyMenu {
  private final GraphicKeysController controller;
  private final Texts texts;
  private final TallyButton key;
  private final Place place;

  /// @param number of the graphic, from 0
  record Place(int number, GraphicKeyModel model) {}

  GraphicKeyMenu(GraphicKeysController controller, Texts texts, TallyButton key, Place place) {
    this.controller = controller;
    this.texts = texts;
    this.key = key;
    this.place = place;
  }

  void attach() {
    key.setOnPress(this::press);
    key.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    key.setOnContextMenuRequested(this::asked);
  }

  private boolean isEmpty() {
    return place.model().standing.get() == Standing.EMPTY;
  }

  private void press() {
    if (isEmpty()) {
      templates().show(key);
    } else {
      controller.onNext(place.number());
    }
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isShiftDown() && !isEmpty()) {
      event.consume();
      controller.onNow(place.number());
    }
  }

  private void asked(ContextMenuEvent event) {
    event.consume();
    DeskMenu menu = isEmpty() ? templates() : menu();
    if (event.isKeyboardTrigger()) {
      menu.show(key);
    } else {
      menu.show(key, event.getScreenX(), event.getScreenY());
    }
  }

  private DeskMenu templates() {
    DeskMenu menu = new DeskMenu();
    menu.addTitle(texts.get(GraphicKey.GRAPHIC_NEW));
    for (GraphicTemplate template : GraphicTemplate.values()) {
      menu.add(
          "template-" + template.name(),
          texts.get(GraphicEdits.name(template)),
          "",
          () -> create(template));
    }
    return menu;
  }

  private void create(GraphicTemplate template) {
    if (template != GraphicTemplate.LOGO) {
      controller.onCreate(place.number(), template, "");
      return;
    }
    FileChooser chooser = PictureFiles.chooser(texts.get(GraphicKey.GRAPHIC_CHOOSE_LOGO));
    File file = chooser.showOpenDialog(key.getScene().getWindow());
    if (file != null) {
      controller.onCreate(place.number(), template, file.getAbsolutePath());
    }
  }

  private DeskMenu menu() {
    DeskMenu menu = new DeskMenu();
    int number = place.number();
    menu.add(
        "graphic-next",
        texts.get(GraphicKey.GRAPHIC_WITH_TAKE),
        "",
        () -> controller.onNext(number));
    menu.add(
        "graphic-now", texts.get(GraphicKey.GRAPHIC_AT_ONCE), "", () -> controller.onNow(number));
    menu.add(
        "graphic-properties",
        texts.get(SheetKey.GFX_PROPERTIES),
        "",
        () -> controller.onProperties(number));
    menu.addLine();
    for (int i = 0; i < Show.KEYS; i++) {
      int downstream = i;
      menu.addCheck(
          "graphic-key-" + (i + 1),
          texts.get(GraphicKey.GRAPHIC_ON_KEY, i + 1),
          place.model().keyed.get(i).get(),
          () -> controller.onKey(number, downstream));
    }
    menu.addLine();
    menu.add(
        "graphic-remove",
        texts.get(GraphicKey.GRAPHIC_REMOVE),
        "",
        () -> controller.onRemove(number));
    return menu;
  }
}
