package org.castdesk.app.feature.layout.table;

import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.template.GraphicTemplate;

/// What the table asks for.
public interface TableHands {
  /// A row was pressed.
  ///
  /// @param adds it comes to what is selected, or leaves it
  void onSelect(ComponentId id, boolean adds);

  /// Into the scene, or out of it.
  void onSeen(ComponentId id);

  void onLock(ComponentId id);

  /// A new graphic over the scene.
  ///
  /// @param file of a logo; nothing else has one
  void onAdd(GraphicTemplate template, String file);

  /// Out of the show.
  void onRemove(ComponentId id);
}
