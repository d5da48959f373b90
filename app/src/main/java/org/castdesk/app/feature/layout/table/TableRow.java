package org.castdesk.app.feature.layout.table;

import java.util.List;
import org.castdesk.app.control.Tally;
import org.castdesk.engine.show.ComponentId;

/// One graphic of the show, as the table tells it.
///
/// @param place of its left upper corner in the scene that is edited; empty = it is not in there
/// @param key the key of the desk that brings it in; empty = it has none
/// @param isIn whether the scene that is edited has it
public record TableRow(
    ComponentId id,
    String slot,
    String icon,
    String name,
    String content,
    String place,
    String key,
    List<Tag> tags,
    String timing,
    boolean isIn,
    boolean isLocked,
    boolean isSelected) {
  public TableRow {
    tags = List.copyOf(tags);
  }

  /// Where it is seen, in a word.
  public record Tag(Tally tally, String words) {}

  String spoken() {
    StringBuilder words = new StringBuilder(slot).append(' ').append(name);
    tags.forEach(tag -> words.append(", ").append(tag.words()));
    return words.toString();
  }
}
