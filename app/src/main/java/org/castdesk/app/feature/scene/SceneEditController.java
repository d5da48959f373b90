package org.castdesk.app.feature.scene;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.FreeIds;
import org.castdesk.app.feature.LayoutShape;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.EditKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.LayoutPreset;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.VideoLayer;

/// What can be done to the scenes of a show, each as one step that can be taken back. A scene gets a
/// layout of its own, so that a change of one never moves another.
final class SceneEditController {
  private final EditHistory history;
  private final Texts texts;

  SceneEditController(EditHistory history, Texts texts) {
    this.history = history;
    this.texts = texts;
  }

  void create(Show show, NewScene wish, PendingAnswer answer) {
    String name = wish.name().isBlank() ? defaultName(show, wish) : wish.name().strip();
    Layout layout = layout(wish, FreeIds.layout(show), name);
    Scene scene = new Scene(FreeIds.scene(show), name, layout.id(), List.of());
    history.perform(
        EditStep.of(EditKey.STEP_SCENE_NEW, name),
        List.of(new ShowCommand.PutLayout(layout), new ShowCommand.PutScene(scene)),
        answer);
  }

  /// All of its sources are heard as they come.
  private static Layout layout(NewScene wish, LayoutId id, String name) {
    List<Rectangle2D> places = wish.shape().places(wish.slots().size());
    List<VideoLayer> pictures = new ArrayList<>();
    for (int i = 0; i < wish.slots().size(); i++) {
      Rectangle2D place = places.get(i);
      pictures.add(
          VideoLayer.box(
              wish.slots().get(i),
              place.getMinX(),
              place.getMinY(),
              place.getWidth(),
              place.getHeight()));
    }
    List<AudioLayer> sounds =
        wish.slots().stream().distinct().map(slot -> new AudioLayer(slot, 1)).toList();
    return new Layout(id, name, Rgb.BLACK, null, pictures, sounds);
  }

  /// The name of the first source says what the scene is better than a number does.
  String defaultName(Show show, NewScene wish) {
    String source =
        wish.slots().isEmpty()
            ? ""
            : show.source(wish.slots().getFirst()).map(spec -> spec.name()).orElse("");
    String preset = wish.shape().name(texts);
    boolean plain =
        wish.shape().equals(new LayoutShape.BuiltIn(LayoutPreset.FULL)) && !source.isEmpty();
    return plain ? source : source.isEmpty() ? preset : preset + " · " + source;
  }

  /// The copy stands beside the original.
  void duplicate(Show show, SceneId id, PendingAnswer answer) {
    Scene scene = show.scene(id).orElseThrow();
    String name = texts.get(TextKey.SCENE_COPY, scene.name());
    Layout layout =
        named(show.layout(scene.layout()).orElseThrow(), FreeIds.layout(show), cut(name));
    Scene copy = new Scene(FreeIds.scene(show), cut(name), layout.id(), scene.components());
    List<SceneId> order = new ArrayList<>(ids(show));
    order.add(order.indexOf(id) + 1, copy.id());
    history.perform(
        EditStep.of(EditKey.STEP_SCENE_DUPLICATE, scene.name()),
        List.of(
            new ShowCommand.PutLayout(layout),
            new ShowCommand.PutScene(copy),
            new ShowCommand.OrderScenes(order)),
        answer);
  }

  void rename(Show show, SceneId id, String name, PendingAnswer answer) {
    Scene scene = show.scene(id).orElseThrow();
    history.perform(
        EditStep.of(EditKey.STEP_SCENE_RENAME, scene.name(), cut(name)),
        List.of(
            new ShowCommand.PutScene(
                new Scene(scene.id(), cut(name), scene.layout(), scene.components()))),
        answer);
  }

  /// With its layout, when no other scene uses that.
  ///
  /// @param next what the show opens with instead, if it opened with this scene
  void delete(Show show, SceneId id, SceneId next, PendingAnswer answer) {
    Scene scene = show.scene(id).orElseThrow();
    List<ShowCommand> commands = new ArrayList<>();
    Show.Start start = show.start();
    if ((start.program().equals(id) || start.preview().equals(id)) && !next.equals(id)) {
      // Said aloud, so that undo knows what it was.
      commands.add(
          new ShowCommand.PutStart(
              start.program().equals(id) ? next : start.program(),
              start.preview().equals(id) ? next : start.preview()));
    }
    commands.add(new ShowCommand.RemoveScene(id));
    boolean shared =
        show.scenes().stream()
            .anyMatch(other -> !other.id().equals(id) && other.layout().equals(scene.layout()));
    if (!shared) {
      commands.add(new ShowCommand.RemoveLayout(scene.layout()));
    }
    history.perform(EditStep.of(EditKey.STEP_SCENE_DELETE, scene.name()), commands, answer);
  }

  /// @param place where it stands afterwards, counted without itself
  void move(Show show, SceneId id, int place, PendingAnswer answer) {
    List<SceneId> order = new ArrayList<>(ids(show));
    order.remove(id);
    order.add(Math.clamp(place, 0, order.size()), id);
    if (!order.equals(ids(show))) {
      String name = show.scene(id).orElseThrow().name();
      history.perform(
          EditStep.of(EditKey.STEP_SCENE_MOVE, name),
          List.of(new ShowCommand.OrderScenes(order)),
          answer);
    }
  }

  private static List<SceneId> ids(Show show) {
    return show.scenes().stream().map(Scene::id).toList();
  }

  private static Layout named(Layout layout, LayoutId id, String name) {
    return layout.as(id, name);
  }

  private static String cut(String name) {
    String plain = name.strip();
    return plain.length() > 128 ? plain.substring(0, 128) : plain;
  }
}
