package org.castdesk.app.gallery;

/// Starts the gallery or the toy desk from the class path: the first argument names which.
public final class GalleryLauncher {
  private GalleryLauncher() {}

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("ToyDesk")) {
      ToyDesk.main(args);
    } else {
      Gallery.main(args);
    }
  }
}
