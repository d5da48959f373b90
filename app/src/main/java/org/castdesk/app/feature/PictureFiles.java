package org.castdesk.app.feature;

import java.util.Locale;
import java.util.Set;

/// Which files are still pictures, by their names.
public final class PictureFiles {
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "webp");

  private PictureFiles() {}

  public static boolean isPicture(String location) {
    String ending = location.substring(location.lastIndexOf('.') + 1);
    return ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
  }
}
