package org.castdesk.engine.json;

import org.castdesk.engine.show.Show;
import tools.jackson.databind.node.ObjectNode;

/// A show as people write it by hand and the desk saves it.
///
/// Nearly everything may be left out (see `Defaults`): a source is a slot and its content, a layout
/// its video layers, and the first two scenes start on PGM and PVW. Members nobody knows are read
/// over and kept.
///
/// **Thread**: any. **Fails**: [InvalidJsonException], one line with the member's path.
public final class ShowJson {
  private final Shapes shapes = new Shapes();
  private final ValueJson json = new ValueJson(shapes, UnknownMembers.IGNORED);
  private final KeptMembers kept = new KeptMembers(shapes);

  /// A show text as tree, not yet a show: for version checks and migrations.
  public ObjectNode parse(String text) {
    return json.parse(text);
  }

  public Show read(ObjectNode tree) {
    return json.read(Show.class, tree, "");
  }

  public Show read(String text) {
    return read(parse(text));
  }

  public ObjectNode tree(Show show) {
    return (ObjectNode) json.tree(Show.class, show);
  }

  /// The show as tree, with the members of `earlier` that this version does not know.
  public ObjectNode tree(Show show, ObjectNode earlier) {
    ObjectNode fresh = tree(show);
    kept.carry(Show.class, earlier, fresh);
    return fresh;
  }

  /// Text for people, with line breaks.
  public String print(ObjectNode tree) {
    return json.text().indented(tree);
  }
}
