package org.castdesk.engine.library.live;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/// Walks through a folder and all folders in it. Links are not followed, so it ends; what cannot be
/// opened is left out.
final class MediaFolder {
  /// Endings of what a folder's import takes; a file that was chosen itself may be called anything.
  private static final Set<String> MEDIA =
      Set.of(
          ("mp4 m4v mov mkv webm avi mpg mpeg mpe m2v ts m2ts mts mxf flv f4v wmv asf ogv 3gp vob"
               + " dv y4m gif wav mp3 m4a aac flac ogg oga opus wma aif aiff ac3 eac3 mka amr caf"
               + " w64 png jpg jpeg webp bmp tif tiff tga")
              .split(" "));

  private MediaFolder() {}

  static boolean isMedia(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot > 0 && !name.startsWith(".") && MEDIA.contains(name.substring(dot + 1));
  }

  /// @param visit gets each plain file and how long it is; false = enough
  static void walk(Path folder, BiPredicate<Path, Long> visit) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden =
                !dir.equals(folder) && String.valueOf(dir.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean goOn = !attributes.isRegularFile() || visit.test(file, attributes.size());
            return goOn ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
