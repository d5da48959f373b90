package org.castdesk.app.feature.inspector;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.castdesk.app.control.Answer;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.engine.show.ComponentId;
import org.jspecify.annotations.Nullable;

/// What the inspector shows. Sections are made anew only when another thing is chosen, or it has
/// other properties; else their fields change their values in place.
final class InspectorModel {
  /// `RV05`, `RC02`, or empty for a scene.
  final StringProperty cap = new SimpleStringProperty("");

  /// The scene that is come back to from one of its graphics; empty = none.
  final StringProperty back = new SimpleStringProperty("");

  /// Empty = nothing is chosen.
  final StringProperty title = new SimpleStringProperty("");

  /// What an edit does to the air, in words; empty = nothing to say.
  final StringProperty note = new SimpleStringProperty("");

  final ObjectProperty<List<SectionModel>> sections = new SimpleObjectProperty<>(List.of());
  final ObjectProperty<List<Fact>> facts = new SimpleObjectProperty<>(List.of());

  /// Whether what is inspected can be connected anew.
  final BooleanProperty live = new SimpleBooleanProperty();

  /// How the wish to connect anew went.
  final ObjectProperty<Answer> reconnect = new SimpleObjectProperty<>(Answer.NONE);

  /// The same in words; empty = nothing to say.
  final StringProperty reply = new SimpleStringProperty("");

  /// Ids of the sections that are folded.
  final ObservableSet<String> folded = FXCollections.observableSet();

  /// One thing that is known of a source.
  ///
  /// @param level whether it is as it should be
  /// @param number whether it is a number that moves: it stands at the right, so that nothing jumps
  record Fact(String name, String value, Level level, boolean number) {
    Fact(String name, String value, Level level) {
      this(name, value, level, false);
    }
  }

  /// How a fact looks.
  enum Level {
    RIGHT,
    WARNING,
    FAULT
  }

  /// A heading with its rows.
  static final class SectionModel {
    final String id;
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty note = new SimpleStringProperty("");
    final BooleanProperty standard = new SimpleBooleanProperty(true);
    final List<RowModel> rows;

    /// Puts all of it to its defaults.
    final Runnable reset;

    /// The graphic of which more can be set; null = none.
    final @Nullable ComponentId more;

    SectionModel(String id, List<RowModel> rows, Runnable reset, @Nullable ComponentId more) {
      this.more = more;
      this.id = id;
      this.rows = rows;
      this.reset = reset;
    }
  }

  /// A label with its fields.
  static final class RowModel {
    final StringProperty label = new SimpleStringProperty("");
    final List<FieldModel> fields;
    final Section.Form form;
    final Runnable reset;

    RowModel(Section.Form form, List<FieldModel> fields, Runnable reset) {
      this.form = form;
      this.fields = fields;
      this.reset = reset;
    }
  }
}
