package org.castdesk.app.feature;

import java.util.List;
import org.castdesk.app.text.EditKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;

/// Why an edit was refused, in words that help: where the scene is that cannot go.
final class EditReason {
  private EditReason() {}

  static Wording of(
      Receipt.Reason reason, List<? extends ShowCommand> commands, EngineState state) {
    if (reason != Receipt.Reason.NOT_NOW) {
      return ReceiptWords.of(reason);
    }
    for (ShowCommand command : commands) {
      switch (command) {
        case ShowCommand.RemoveScene(SceneId scene) when isOnProgram(state.onAir(), scene) -> {
          return EditKey.EDIT_ON_PGM;
        }
        case ShowCommand.RemoveScene(SceneId scene) when state.onAir().preview().equals(scene) -> {
          return EditKey.EDIT_ON_PVW;
        }
        case ShowCommand.PutSource _, ShowCommand.RemoveSource _ -> {
          return EditKey.EDIT_ON_AIR;
        }
        case ShowCommand.RemoveLayout _, ShowCommand.RemoveComponent _ -> {
          return EditKey.EDIT_IN_USE;
        }
        default -> {
          // Says nothing about the reason.
        }
      }
    }
    return TextKey.REFUSED_NOT_NOW;
  }

  /// Whether it says where something is, and so completes "it is ...".
  static boolean isPlace(Wording reason) {
    return reason == EditKey.EDIT_ON_PGM
        || reason == EditKey.EDIT_ON_PVW
        || reason == EditKey.EDIT_ON_AIR
        || reason == EditKey.EDIT_IN_USE;
  }

  private static boolean isOnProgram(OnAir air, SceneId scene) {
    return air.program().scene().id().equals(scene)
        || (air.mixing() != null && air.mixing().to().scene().id().equals(scene));
  }
}
