package org.castdesk.app;

import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/// The style sheets of the desk: tokens first, then what is built from them.
public final class DeskStyles {
  private static final List<String> SHEETS = List.of("tokens.css", "desk.css");

  private DeskStyles() {}

  public static void apply(Scene scene) {
    for (String sheet : SHEETS) {
      scene
          .getStylesheets()
          .add(
              Objects.requireNonNull(
                      DeskStyles.class.getResource("/org/castdesk/assets/css/" + sheet), sheet)
                  .toExternalForm());
    }
  }
}
