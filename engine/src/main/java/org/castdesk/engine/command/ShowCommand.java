package org.castdesk.engine.command;

import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;

/// Edits of what is prepared. What is on air is a frozen copy and does not change.
public sealed interface ShowCommand extends Command {
  record PutSource(SourceSpec source) implements ShowCommand {}

  record RemoveSource(SourceSlot slot) implements ShowCommand {}

  record PutLayout(Layout layout) implements ShowCommand {}

  record PutComponent(Component component) implements ShowCommand {}

  record PutScene(Scene scene) implements ShowCommand {}

  record RemoveScene(SceneId scene) implements ShowCommand {}
}
