package org.castdesk.app.feature.multiview;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.control.LinkLight.Flow;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;
import org.jspecify.annotations.Nullable;

/// One cell of the multiview.
final class CellModel {
  /// 0 = PVW, 1 = PGM, from 2 on what is chosen.
  final int place;

  /// What it shows beside the buses.
  final ObjectProperty<CellChoice> choice = new SimpleObjectProperty<>(new CellChoice.Nothing());

  final ObjectProperty<@Nullable PictureSource> pictures = new SimpleObjectProperty<>();
  final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(Tally.OFF);
  final StringProperty tag = new SimpleStringProperty("");
  final StringProperty number = new SimpleStringProperty("");
  final StringProperty name = new SimpleStringProperty("");
  final StringProperty reading = new SimpleStringProperty("");
  final ObjectProperty<@Nullable Flow> flow = new SimpleObjectProperty<>();
  final BooleanProperty live = new SimpleBooleanProperty(false);
  final PendingAnswer answer;

  CellModel(int place, Texts texts) {
    this.place = place;
    answer = new PendingAnswer(texts);
  }

  boolean isBus() {
    return place < 2;
  }

  int index() {
    return place - 2;
  }

  void clear() {
    tally.set(Tally.OFF);
    tag.set("");
    number.set("");
    name.set("");
    reading.set("");
    flow.set(null);
  }
}
