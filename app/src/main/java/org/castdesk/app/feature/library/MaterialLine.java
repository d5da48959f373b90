package org.castdesk.app.feature.library;

import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.library.LibraryNews.Item;
import org.castdesk.engine.library.LibraryNews.Work;
import org.jspecify.annotations.Nullable;

/// One line of the list, not in words yet: only those in sight are put into words.
///
/// @param work what is looked at now, if it is this one; else null
record MaterialLine(Item item, @Nullable Work work) {
  MaterialId id() {
    return item.material().id();
  }

  String name() {
    return item.material().name();
  }
}
