package org.castdesk.app.feature.multiview;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.text.Texts;

/// What the multiview shows.
final class MultiviewModel {
  final ObjectProperty<MultiviewGrid> grid = new SimpleObjectProperty<>(MultiviewGrid.TWO_EIGHT);
  final BooleanProperty locked = new SimpleBooleanProperty(false);
  final BooleanProperty fullScreen = new SimpleBooleanProperty(false);
  final StringProperty showName = new SimpleStringProperty("");
  final StringProperty clock = new SimpleStringProperty("--:--:--");
  final StringProperty message = new SimpleStringProperty("");

  /// PVW, PGM, then the chosen ones; those beyond the grid are not shown.
  final List<CellModel> cells = new ArrayList<>();

  /// Width over height of every picture.
  double ratio = 16.0 / 9;

  MultiviewModel(Texts texts) {
    for (int i = 0; i < MultiviewGrid.MOST_CHOSEN + 2; i++) {
      cells.add(new CellModel(i, texts));
    }
  }
}
