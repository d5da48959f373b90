package org.castdesk.app.feature.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.inspector.InspectorModel.SectionModel;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// The properties of the one box that is selected in the layout editor, and of the layout.
public final class BoxInspectorController extends DeskController implements InspectorView.Deeds {
  /// PVW follows a moving number about 15 times a second.
  private static final int BEAT_MILLIS = 66;

  private final InspectorModel model = new InspectorModel();
  private final InspectorView view;
  private final EditHistory history;
  private BooleanSupplier keepsRatio = () -> false;
  private Consumer<Consumer<String>> picker = _ -> {};
  private Runnable leave = () -> {};
  private @Nullable SheetController<SceneParts> sheet;
  private @Nullable SceneId scene;
  private int box = -1;

  public BoxInspectorController(
      EngineMirror mirror, Texts texts, EditHistory history, Pulse pulse) {
    super(mirror, texts);
    this.history = history;
    view = new InspectorView(this, model, texts, "box-properties", LayoutKey.LAYOUT_NOTHING);
    view.getStyleClass().add("panel");
    model.folded.add("key");
    watch(mirror.stateProperty(), _ -> show());
    watch(texts.languageProperty(), _ -> show());
    // Nothing is built while another screen is open.
    watch(view.visibleProperty(), _ -> show());
    subscriptions().add(pulse.every(BEAT_MILLIS, _ -> beat()));
  }

  @Override
  public Parent view() {
    return view;
  }

  /// Shows a box, counted from the bottom.
  ///
  /// @param newScene null = there is none
  /// @param newBox -1 = only the layout
  public void inspect(@Nullable SceneId newScene, int newBox) {
    scene = newScene;
    box = newBox;
    show();
  }

  /// Whether width and height go together now.
  public void setKeepsRatio(BooleanSupplier kept) {
    keepsRatio = kept;
  }

  /// Who picks a colour from the picture, and tells it as `#1A2B3C`.
  public void setPicker(Consumer<Consumer<String>> newPicker) {
    picker = newPicker;
  }

  /// Who has the keyboard when a field gives it back.
  public void setOnLeave(Runnable action) {
    leave = action;
  }

  @Override
  public void undo() {
    history.undo();
  }

  @Override
  public void redo() {
    history.redo();
  }

  @Override
  public void leave() {
    leave.run();
  }

  private void beat() {
    if (sheet != null) {
      sheet.beat();
    }
  }

  private void show() {
    EngineState state = mirror().stateProperty().get();
    SceneId now = scene;
    if (!view.isVisible() || state == null || now == null) {
      model.sections.set(List.of());
      model.title.set("");
      return;
    }
    SubjectController.OfBox subject = new SubjectController.OfBox(now, box, keepsRatio);
    SheetController<SceneParts> shown = turned(subject);
    Optional<List<SectionModel>> sections = shown.show(state);
    model.sections.set(sections.orElse(List.of()));
    model.title.set(sections.isEmpty() ? "" : shown.name());
    model.note.set(sections.isPresent() && box < 0 ? texts().get(LayoutKey.SHEET_NO_LAYER) : "");
  }

  private SheetController<SceneParts> turned(SubjectController.OfBox subject) {
    SheetController<SceneParts> old = sheet;
    if (old != null) {
      old.turnTo(subject);
      return old;
    }
    SheetController<SceneParts> made = new SheetController<>(subject, history, texts());
    made.setPicker(action -> picker.accept(action));
    sheet = made;
    return made;
  }
}
