package org.castdesk.app.feature.layout;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The keys of the canvas and of the list of layers. Those of the desk come before them.
final class LayoutKeys {
  private static final double LEAP = 10;

  private final LayoutController controller;
  private final SelectionController selection;

  LayoutKeys(LayoutController controller, SelectionController selection) {
    this.controller = controller;
    this.selection = selection;
  }

  /// For the canvas: arrows move what is selected.
  void onCanvas(Node node) {
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (moves(event) || common(event)) {
            event.consume();
          }
        });
  }

  /// For the list: arrows go from layer to layer.
  void onList(Node node) {
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (goes(event) || common(event)) {
            event.consume();
          }
        });
  }

  /// For the table, which walks through its rows by itself.
  void onTable(Node node) {
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!event.isConsumed() && common(event)) {
            event.consume();
          }
        });
  }

  private boolean moves(KeyEvent event) {
    double far = event.isShiftDown() ? LEAP : 1;
    double dx =
        switch (event.getCode()) {
          case LEFT -> -far;
          case RIGHT -> far;
          default -> 0;
        };
    double dy =
        switch (event.getCode()) {
          case UP -> -far;
          case DOWN -> far;
          default -> 0;
        };
    if ((dx == 0 && dy == 0) || event.isAltDown()) {
      return false;
    }
    if (event.isShortcutDown()) {
      selection.onGrow(dx, dy);
    } else {
      selection.onNudge(dx, dy);
    }
    return true;
  }

  private boolean goes(KeyEvent event) {
    int steps =
        switch (event.getCode()) {
          case UP -> 1;
          case DOWN -> -1;
          default -> 0;
        };
    if (steps == 0 || event.isShortcutDown()) {
      return false;
    }
    if (event.isAltDown()) {
      selection.onRaise(steps);
    } else {
      selection.onSelectNext(steps);
    }
    return true;
  }

  private boolean common(KeyEvent event) {
    boolean control = event.isShortcutDown() && !event.isAltDown();
    return switch (event.getCode()) {
      case A -> control && done(selection::onSelectAll);
      case C -> control && selection.onCopy();
      case X -> control && done(selection::onCut);
      case V -> control && selection.onPaste();
      case D -> control && done(selection::onDuplicate);
      case DELETE -> done(selection::onDelete);
      case PAGE_UP -> done(() -> selection.onSelectNext(1));
      case PAGE_DOWN -> done(() -> selection.onSelectNext(-1));
      case PLUS, EQUALS, ADD -> done(controller::zoomIn);
      case MINUS, SUBTRACT -> done(controller::zoomOut);
      case HOME -> done(controller::fit);
      default -> false;
    };
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }
}
