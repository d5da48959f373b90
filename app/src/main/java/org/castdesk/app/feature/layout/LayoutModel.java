package org.castdesk.app.feature.layout;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.Tally;
import org.castdesk.app.control.canvas.CanvasGuide;
import org.castdesk.app.control.canvas.CanvasItem;
import org.castdesk.app.feature.LayoutShape;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.feature.layout.table.TableRow;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// What the layout editor shows.
final class LayoutModel {
  final ObjectProperty<PictureSize> programme =
      new SimpleObjectProperty<>(new PictureSize(1920, 1080));
  final ObjectProperty<@Nullable PictureSource> picture = new SimpleObjectProperty<>();
  final ObjectProperty<List<CanvasItem>> items = new SimpleObjectProperty<>(List.of());
  final ObjectProperty<List<CanvasGuide>> guides = new SimpleObjectProperty<>(List.of());
  final ObjectProperty<@Nullable Rectangle2D> rubber = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Rectangle2D> drop = new SimpleObjectProperty<>();

  final StringProperty keyCap = new SimpleStringProperty("");
  final StringProperty sceneName = new SimpleStringProperty("");
  final StringProperty stateWord = new SimpleStringProperty("");
  final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(Tally.UNKNOWN);

  /// What an edit does to the air, and to other scenes.
  final StringProperty note = new SimpleStringProperty("");

  /// Why there is nothing to edit; empty = there is.
  final StringProperty notice = new SimpleStringProperty("");

  final BooleanProperty snap = new SimpleBooleanProperty(true);
  final BooleanProperty grid = new SimpleBooleanProperty();
  final BooleanProperty safeAreas = new SimpleBooleanProperty();
  final BooleanProperty ratio = new SimpleBooleanProperty(true);

  /// The next press on the picture picks a colour.
  final BooleanProperty picking = new SimpleBooleanProperty();

  /// Edits go on air at once.
  final BooleanProperty live = new SimpleBooleanProperty();

  /// Whether they could: the scene on PVW is the one on PGM.
  final BooleanProperty canLive = new SimpleBooleanProperty();

  /// There is a scene to edit.
  final BooleanProperty ready = new SimpleBooleanProperty();

  /// How many boxes are selected and can be moved.
  final IntegerProperty free = new SimpleIntegerProperty();

  /// How many are selected.
  final IntegerProperty selected = new SimpleIntegerProperty();

  /// Front to back.
  final ObjectProperty<List<Row>> layers = new SimpleObjectProperty<>(List.of());

  /// The graphics over the layout, front to back; those that are hidden here come last.
  final ObjectProperty<List<Row>> graphics = new SimpleObjectProperty<>(List.of());

  /// Every graphic of the show.
  final ObjectProperty<List<TableRow>> table = new SimpleObjectProperty<>(List.of());

  /// The name of the layout.
  final StringProperty layoutName = new SimpleStringProperty("");

  final ObjectProperty<List<Source>> sources = new SimpleObjectProperty<>(List.of());
  final ObjectProperty<List<Preset>> presets = new SimpleObjectProperty<>(List.of());
  final PendingAnswer answer;
  final PendingAnswer liveAnswer;

  /// One layer or graphic in the list.
  ///
  /// @param index counted from the bottom of the picture; -1 = it is hidden here
  /// @param slot whose picture is shown beside it; null = only a drawing
  /// @param graphic null = it is a layer
  /// @param detail below its name
  record Row(
      int index,
      @Nullable SourceSlot slot,
      @Nullable ComponentId graphic,
      String name,
      String detail,
      String icon,
      State state) {
    /// How it stands.
    record State(boolean selected, boolean locked, boolean hidden, boolean onAir) {}

    String spoken() {
      return graphic == null ? detail + " " + name : name + " " + detail;
    }

    /// What tests and styles call it.
    String id() {
      return index >= 0 ? Integer.toString(index + 1) : "hidden-" + graphic;
    }
  }

  /// A source that can be put into a box.
  record Source(SourceSlot slot, String name, String icon) {}

  /// A preset as it would come out with the layers there are.
  ///
  /// @param possible there are sources enough
  record Preset(LayoutShape shape, List<Rectangle2D> places, boolean chosen, boolean possible) {
    Preset {
      places = List.copyOf(places);
    }
  }

  LayoutModel(Texts texts) {
    answer = new PendingAnswer(texts);
    liveAnswer = new PendingAnswer(texts);
  }
}
