package org.castdesk.engine.command;

import java.util.List;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.jspecify.annotations.Nullable;

/// Edits of what is prepared. What is on air is a frozen copy and does not change.
public sealed interface ShowCommand extends Command {
  record PutSource(SourceSpec source) implements ShowCommand {}

  record RemoveSource(SourceSlot slot) implements ShowCommand {}

  record PutLayout(Layout layout) implements ShowCommand {}

  record PutComponent(Component component) implements ShowCommand {}

  record PutScene(Scene scene) implements ShowCommand {}

  record RemoveScene(SceneId scene) implements ShowCommand {}

  /// Refused while a scene uses it.
  record RemoveLayout(LayoutId layout) implements ShowCommand {}

  /// Refused while a scene uses it.
  record RemoveComponent(ComponentId component) implements ShowCommand {}

  /// Chooses what a downstream key holds, and its rate; one on air changes when it next comes on.
  ///
  /// @param key 1 or 2
  record PutKey(int key, Show.DownstreamKey content) implements ShowCommand {
    public PutKey {
      if (key < 1 || key > Show.KEYS) {
        throw new IllegalArgumentException("A downstream key is 1 or 2, not " + key);
      }
    }
  }

  /// Puts the scenes into this order; each must be named once.
  record OrderScenes(List<SceneId> scenes) implements ShowCommand {
    public OrderScenes {
      scenes = List.copyOf(scenes);
    }
  }

  /// Chooses the scenes the show opens with.
  record PutStart(SceneId program, SceneId preview) implements ShowCommand {}

  /// Chooses the source that covers the programme in an emergency.
  ///
  /// @param slot null = the stand-by card
  record PutUrgent(@Nullable SourceSlot slot) implements ShowCommand {}

  /// Chooses the picture format from the next start of the engine on. Until then nothing changes.
  ///
  /// @param format null = the present one stays
  record PutNextFormat(@Nullable VideoFormat format) implements ShowCommand {}

  /// Chooses what a closed padlock asks about; the order does not matter.
  record PutGuarded(List<Guarded> actions) implements ShowCommand {
    public PutGuarded {
      actions = actions.stream().distinct().sorted().toList();
    }
  }
}
