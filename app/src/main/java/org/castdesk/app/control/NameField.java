package org.castdesk.app.control;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A name being changed where it stands: Enter or leaving it keeps the new one, Esc the old one.
public final class NameField extends TextField {
  private final Consumer<String> keep;
  private final Runnable leave;
  private boolean open;

  /// @param leave gives the focus back
  public NameField(Consumer<String> keep, Runnable leave) {
    this.keep = keep;
    this.leave = leave;
    getStyleClass().addAll("field", "name-field");
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            close(Ending.KEEP);
          }
        });
  }

  private enum Ending {
    KEEP,
    DROP
  }

  public void open(String name) {
    open = true;
    setText(name);
    setVisible(true);
    requestFocus();
    selectAll();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close(event.getCode() == KeyCode.ENTER ? Ending.KEEP : Ending.DROP);
      leave.run();
    }
  }

  private void close(Ending ending) {
    if (!open) {
      return;
    }
    open = false;
    setVisible(false);
    if (ending == Ending.KEEP) {
      keep.accept(getText());
    }
  }
}
