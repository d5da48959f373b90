package org.castdesk.app.feature.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.feature.inspector.InspectorModel.SectionModel;
import org.castdesk.app.feature.inspector.graphic.GraphicSheets;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;

/// The properties of the source, scene or graphic that was chosen last.
public final class InspectorController extends DeskController implements InspectorView.Deeds {
  /// PVW follows a moving number about 15 times a second.
  private static final int BEAT_MILLIS = 66;

  private static final int FACTS_MILLIS = 250;

  /// Before the ids of a graphic's fields and sections.
  private static final String PREFIX = "graphic-";

  private final InspectorModel model = new InspectorModel();
  private final InspectorView view;
  private final EditHistory history;
  private final FactsController facts;
  private final GraphicFactsController graphicFacts;
  private final PendingAnswer reconnecting;
  private @Nullable SourceSlot source;
  private @Nullable SceneId scene;
  private @Nullable ComponentId graphic;
  private @Nullable SheetController<?> sheet;

  public InspectorController(EngineMirror mirror, Texts texts, EditHistory history, Pulse pulse) {
    super(mirror, texts);
    this.history = history;
    facts = new FactsController(texts);
    graphicFacts = new GraphicFactsController(texts);
    reconnecting = new PendingAnswer(texts);
    model.reconnect.bind(reconnecting.answerProperty());
    model.reply.bind(reconnecting.replyProperty());
    GraphicSheets.FURTHER.forEach(each -> model.folded.add(PREFIX + each));
    view = new InspectorView(this, model, texts, "properties", PropertyKey.SHEET_EMPTY);
    watch(mirror.stateProperty(), _ -> show());
    watch(texts.languageProperty(), _ -> show());
    // Behind another tab nothing is built: choosing a scene for PVW must cost nothing.
    watch(view.visibleProperty(), _ -> show());
    subscriptions()
        .add(
            pulse.every(
                BEAT_MILLIS,
                _ -> {
                  if (sheet != null) {
                    sheet.beat();
                  }
                }));
    subscriptions().add(pulse.every(FACTS_MILLIS, _ -> showFacts()));
  }

  @Override
  public Parent view() {
    return view;
  }

  /// A source was chosen; null = none is chosen any more.
  public void inspect(@Nullable SourceSlot slot) {
    if (slot != null || (scene == null && graphic == null)) {
      open(slot, null);
    }
  }

  /// A scene was chosen; null = none is chosen any more.
  public void inspect(@Nullable SceneId id) {
    if (id != null || (source == null && graphic == null)) {
      open(null, id);
    }
  }

  /// One graphic was chosen by its key.
  public void inspect(ComponentId id) {
    open(null, null);
    open(id);
  }

  @Override
  public void open(ComponentId id) {
    graphic = id;
    sheet = new SheetController<>(new SubjectController.OfGraphic(id, PREFIX), history, texts());
    show();
    view.focusFirst();
  }

  @Override
  public void back() {
    open(null, scene);
    view.focusFirst();
  }

  private void open(@Nullable SourceSlot slot, @Nullable SceneId id) {
    source = slot;
    scene = id;
    graphic = null;
    sheet =
        slot != null
            ? new SheetController<>(new SubjectController.OfSource(slot), history, texts())
            : id != null
                ? new SheetController<>(new SubjectController.OfScene(id), history, texts())
                : null;
    show();
  }

  /// Puts the keyboard into the first field.
  public void focusFirst() {
    view.focusFirst();
  }

  @Override
  public void reconnect() {
    if (source != null) {
      send(new SourceCommand.Reopen(source), reconnecting);
    }
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
    view.getScene().getRoot().requestFocus();
  }

  private void show() {
    EngineState state = mirror().stateProperty().get();
    SheetController<?> now = sheet;
    if (!view.isVisible()) {
      model.title.set(state == null || now == null ? "" : now.nameIn(state));
      return;
    }
    Optional<List<SectionModel>> sections =
        state == null || now == null ? Optional.empty() : now.show(state);
    model.sections.set(sections.orElse(List.of()));
    model.cap.set(state == null || sections.isEmpty() ? "" : cap(state));
    model.back.set(state == null || sections.isEmpty() ? "" : wayBack(state));
    model.title.set(now == null || sections.isEmpty() ? "" : now.name());
    model.note.set(state == null || sections.isEmpty() ? "" : note(state));
    showFacts();
  }

  private String cap(EngineState state) {
    if (source != null) {
      return source.value();
    }
    return graphic == null
        ? ""
        : state
            .show()
            .component(graphic)
            .map(Component::slot)
            .map(Component.Slot::value)
            .orElse("");
  }

  /// The scene that the graphic was opened from.
  private String wayBack(EngineState state) {
    return graphic == null || scene == null
        ? ""
        : state.show().scene(scene).map(Scene::name).orElse("");
  }

  /// What an edit would do to the air, before anybody makes one.
  private String note(EngineState state) {
    OnAir air = state.onAir();
    ComponentId shown = graphic;
    if (shown != null) {
      boolean onAir = onAir(air).anyMatch(picture -> picture.graphic(shown).isPresent());
      return onAir ? texts().get(PropertyKey.SHEET_SCENE_ON_AIR) : "";
    }
    if (scene != null) {
      boolean onAir = onAir(air).anyMatch(picture -> picture.scene().id().equals(scene));
      return onAir ? texts().get(PropertyKey.SHEET_SCENE_ON_AIR) : "";
    }
    boolean onAir =
        onAir(air).anyMatch(picture -> uses(picture.layout(), source))
            || (air.urgent() != null && source != null && source.equals(air.urgent().slot()));
    return onAir ? texts().get(PropertyKey.SHEET_SOURCE_ON_AIR) : "";
  }

  private static Stream<AirPicture> onAir(OnAir air) {
    return Stream.concat(
        Stream.of(air.program()), Stream.ofNullable(air.mixing()).map(OnAir.Mixing::to));
  }

  private static boolean uses(Layout layout, @Nullable SourceSlot slot) {
    return Stream.concat(
            layout.videoLayers().stream().map(VideoLayer::slot),
            layout.audioLayers().stream().map(AudioLayer::slot))
        .anyMatch(used -> used.equals(slot));
  }

  private static boolean isLive(EngineState state, SourceSlot slot) {
    return state
        .show()
        .source(slot)
        .filter(spec -> spec.content() instanceof SourceContent.Live)
        .isPresent();
  }

  private void showFacts() {
    if (!view.isVisible()) {
      return;
    }
    EngineState state = mirror().stateProperty().get();
    SourceSlot slot = source;
    ComponentId shown = graphic;
    model.live.set(state != null && slot != null && shown == null && isLive(state, slot));
    if (state != null && shown != null) {
      model.facts.set(
          state.show().component(shown).stream()
              .flatMap(
                  it -> graphicFacts.of(it, state, mirror().telemetryProperty().get()).stream())
              .toList());
      return;
    }
    model.facts.set(
        state == null || slot == null
            ? List.of()
            : state.show().source(slot).stream()
                .flatMap(spec -> facts.of(spec, state, mirror().telemetryProperty().get()).stream())
                .toList());
  }
}
