package org.castdesk.app.feature;

import java.util.Locale;
import java.util.Set;
import javafx.stage.FileChooser;

/// Which files are still pictures, by their names.
public final class PictureFiles {
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "webp");

  private PictureFiles() {}

  public static boolean isPicture(String location) {
    String ending = location.substring(location.lastIndexOf('.') + 1);
    return ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
  }

  /// Asks for the picture of a graphic.
  public static FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                "png jpg webp gif svg", "*.png", "*.jpg", "*.jpeg", "*.webp", "*.gif", "*.svg"));
    return chooser;
  }
}
