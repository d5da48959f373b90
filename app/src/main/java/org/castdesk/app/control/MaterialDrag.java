package org.castdesk.app.control;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// Material of the library on its way to a source slot: what it is called there, and where its file
/// is. To other programs it is that file.
public record MaterialDrag(String name, String location) {
  private static final DataFormat FORMAT = new DataFormat("application/x-castdesk-material");

  /// For a drag, or the clipboard.
  public static ClipboardContent content(List<MaterialDrag> materials) {
    ArrayList<String> lines = new ArrayList<>();
    List<File> files = new ArrayList<>();
    for (MaterialDrag material : materials) {
      lines.add(material.name());
      lines.add(material.location());
      files.add(new File(material.location()));
    }
    ClipboardContent content = new ClipboardContent();
    content.put(FORMAT, lines);
    content.putFiles(files);
    return content;
  }

  public static boolean isIn(Clipboard clipboard) {
    return clipboard.hasContent(FORMAT);
  }

  /// What [#content] put in; empty = something else.
  public static List<MaterialDrag> of(Clipboard clipboard) {
    List<MaterialDrag> materials = new ArrayList<>();
    if (clipboard.getContent(FORMAT) instanceof List<?> lines) {
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        materials.add(new MaterialDrag(lines.get(i).toString(), lines.get(i + 1).toString()));
      }
    }
    return materials;
  }
}
