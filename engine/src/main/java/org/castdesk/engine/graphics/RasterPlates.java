package org.castdesk.engine.graphics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plates.PlateKey;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.show.graphic.Artwork;
import org.jspecify.annotations.Nullable;

/// Under which keys drawings are kept for the next start.
///
/// An image counts as the same while its file has the same place, size and time.
///
/// **Thread**: any; reads the disk.
final class RasterPlates {
  private final PictureSize programme;
  private final Path baseDirectory;
  private final PlateShelf shelf;

  RasterPlates(PictureSize programme, Path baseDirectory, PlateShelf shelf) {
    this.programme = programme;
    this.baseDirectory = baseDirectory;
    this.shelf = shelf;
  }

  /// Null: it cannot be kept; painting it will say what is wrong. To be asked before painting: an
  /// image that is replaced meanwhile then lies under a key nobody asks for again.
  @Nullable PlateKey key(Raster.Key raster) {
    return switch (raster) {
      case Raster.Key.Art(Artwork art) -> key(art);
      case Raster.Key.Slate slate -> new PlateKey("slate", programme + " " + slate.slot());
      case Raster.Key.Standby _ -> new PlateKey("standby", String.valueOf(programme));
    };
  }

  /// Tiles and the later pictures of an animated file are many, and painted while others are shown.
  private @Nullable PlateKey key(Artwork art) {
    return switch (art) {
      case Artwork.Words words ->
          new PlateKey("text", programme + " " + quoted(words.text()) + words);
      case Artwork.Sign sign -> new PlateKey("sign", programme + " " + sign);
      case Artwork.Picture picture when picture.number() == 0 -> fileKey(picture);
      case Artwork.Picture _, Artwork.Tile _, Artwork.Strip _ -> null;
    };
  }

  /// With its length, so that no words can be taken for what follows them.
  private static String quoted(String text) {
    return text.length() + " ";
  }

  private @Nullable PlateKey fileKey(Artwork.Picture image) {
    try {
      Path file = baseDirectory.resolve(image.location()).toAbsolutePath();
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      return new PlateKey(
          "image",
          programme
              + " "
              + image.size()
              + " "
              + seen.size()
              + " "
              + seen.lastModifiedTime().to(TimeUnit.NANOSECONDS)
              + " "
              + file);
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  @Nullable Drawing find(PlateKey key, RasterMemory.Kind kind) {
    return shelf.find(key, from -> Drawing.read(kind, from));
  }

  void keep(PlateKey key, Drawing drawing) {
    if (drawing.isWorthKeeping()) {
      shelf.keep(key, drawing.bytes(), drawing::write);
    }
  }
}
