package org.castdesk.app.feature;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;

/// A layout as one scene is to have it. A layout that other scenes use too is copied first, so that
/// an edit changes the scene that is looked at and no other.
///
/// @param scene names the layout
public record OwnLayout(Scene scene, Layout layout) {
  /// @param scene as it is in the show
  public static OwnLayout of(Show show, Scene scene, Layout changed) {
    if (!isShared(show, scene)) {
      return new OwnLayout(scene, changed);
    }
    Layout copy = changed.as(FreeIds.layout(show), scene.name());
    return new OwnLayout(new Scene(scene.id(), scene.name(), copy.id(), scene.components()), copy);
  }

  /// What makes it so; none = it is so.
  public static List<ShowCommand> commands(Show show, Scene scene, Layout changed) {
    List<ShowCommand> commands = new ArrayList<>();
    if (show.layout(scene.layout()).filter(changed::equals).isEmpty()) {
      OwnLayout own = of(show, scene, changed);
      commands.add(new ShowCommand.PutLayout(own.layout()));
      if (!own.scene().equals(scene)) {
        commands.add(new ShowCommand.PutScene(own.scene()));
      }
    }
    return commands;
  }

  /// Whether other scenes use the layout of this one.
  public static boolean isShared(Show show, Scene scene) {
    return show.scenes().stream()
        .anyMatch(other -> !other.id().equals(scene.id()) && other.layout().equals(scene.layout()));
  }
}
