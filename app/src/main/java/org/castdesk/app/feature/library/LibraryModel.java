package org.castdesk.app.feature.library;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.castdesk.engine.library.Keeping;
import org.castdesk.engine.library.MaterialQuery;

/// What the screen of the library shows.
final class LibraryModel {
  final ObservableList<MaterialLine> rows = FXCollections.observableArrayList();
  final StringProperty words = new SimpleStringProperty("");
  final ObjectProperty<MaterialQuery.Order> order =
      new SimpleObjectProperty<>(MaterialQuery.ALL.order());
  final ObjectProperty<MaterialQuery.Direction> direction =
      new SimpleObjectProperty<>(MaterialQuery.ALL.direction());

  /// What becomes of the files that are brought in.
  final ObjectProperty<Keeping> keeping = new SimpleObjectProperty<>(Keeping.REFERENCE);

  final StringProperty count = new SimpleStringProperty("");
  final IntegerProperty missing = new SimpleIntegerProperty();

  /// Whether the library holds anything at all.
  final BooleanProperty isEmpty = new SimpleBooleanProperty(true);

  /// Whether this desk may change it.
  final BooleanProperty canChange = new SimpleBooleanProperty();

  /// The one line about what happens, and what can be done about it.
  final ObjectProperty<NewsLine> news = new SimpleObjectProperty<>(NewsLine.NONE);
}
