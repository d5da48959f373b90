package org.castdesk.app.feature.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.inspector.InspectorModel.SectionModel;
import org.castdesk.app.feature.inspector.graphic.GraphicSheets;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// The properties of the one box that is selected in the layout editor, and of the layout.
public final class BoxInspectorController extends DeskController implements InspectorView.Deeds {
  /// PVW follows a moving number about 15 times a second.
  private static final int BEAT_MILLIS = 66;

  private static final int FACTS_MILLIS = 250;

  /// Before the ids of a graphic's fields and sections.
  private static final String PREFIX = "drawn-";

  private final InspectorModel model = new InspectorModel();
  private final InspectorView view;
  private final EditHistory history;
  private BooleanSupplier keepsRatio = () -> false;
  private Consumer<Consumer<String>> picker = _ -> {};
  private Runnable leave = () -> {};
  private final GraphicFactsController facts;
  private @Nullable SheetController<SceneParts> sheet;
  private @Nullable SheetController<Component> graphicSheet;
  private @Nullable ComponentId graphic;
  private @Nullable SceneId scene;
  private int box = -1;

  public BoxInspectorController(
      EngineMirror mirror, Texts texts, EditHistory history, Pulse pulse) {
    super(mirror, texts);
    this.history = history;
    view = new InspectorView(this, model, texts, "box-properties", LayoutKey.LAYOUT_NOTHING);
    view.getStyleClass().add("panel");
    model.folded.add("key");
    model.folded.add("cut-out");
    GraphicSheets.RARE.forEach(each -> model.folded.add(PREFIX + each));
    facts = new GraphicFactsController(texts);
    watch(mirror.stateProperty(), _ -> show());
    watch(texts.languageProperty(), _ -> show());
    // Nothing is built while another screen is open.
    watch(view.visibleProperty(), _ -> show());
    subscriptions().add(pulse.every(BEAT_MILLIS, _ -> beat()));
    subscriptions().add(pulse.every(FACTS_MILLIS, _ -> showFacts()));
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
    graphic = null;
    graphicSheet = null;
    show();
  }

  /// Shows one graphic, wherever it lies.
  public void inspect(ComponentId chosen) {
    if (!chosen.equals(graphic)) {
      graphic = chosen;
      graphicSheet =
          new SheetController<>(new SubjectController.OfGraphic(chosen, PREFIX), history, texts());
    }
    show();
  }

  @Override
  public void open(ComponentId chosen) {
    inspect(chosen);
  }

  /// Nothing here is opened from something else.
  @Override
  public void back() {}

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
    if (graphicSheet != null) {
      graphicSheet.beat();
    }
  }

  private void showFacts() {
    EngineState state = mirror().stateProperty().get();
    ComponentId shown = graphic;
    model.facts.set(
        state == null || shown == null || !view.isVisible()
            ? List.of()
            : state.show().component(shown).stream()
                .flatMap(it -> facts.of(it, state, mirror().telemetryProperty().get()).stream())
                .toList());
  }

  private void show() {
    EngineState state = mirror().stateProperty().get();
    SheetController<Component> drawn = graphicSheet;
    SceneId now = scene;
    if (view.isVisible() && state != null && drawn != null) {
      show(state, drawn, "");
    } else if (view.isVisible() && state != null && now != null) {
      String nothing = box < 0 ? texts().get(LayoutKey.SHEET_NO_LAYER) : "";
      show(state, turned(new SubjectController.OfBox(now, box, keepsRatio)), nothing);
    } else {
      model.sections.set(List.of());
      model.title.set("");
    }
    showFacts();
  }

  private void show(EngineState state, SheetController<?> shown, String note) {
    Optional<List<SectionModel>> sections = shown.show(state);
    model.sections.set(sections.orElse(List.of()));
    model.title.set(sections.isEmpty() ? "" : shown.name());
    model.note.set(sections.isEmpty() ? "" : note);
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
