package org.castdesk.engine.graphics.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;

/// Fonts of the house that lie beside the show instead of being installed.
///
/// **Thread**: any but the tick; reads the disk. **Fails**: FONT_MISSING, in words.
final class FontFiles {
  private static final int MOST_BYTES = 64 << 20;

  private final Path baseDirectory;

  FontFiles(Path baseDirectory) {
    this.baseDirectory = baseDirectory;
  }

  /// Whether a family is meant as a file.
  static boolean isFile(String family) {
    String name = family.toLowerCase(Locale.ROOT);
    return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc");
  }

  Font load(String name) throws MediaException {
    try {
      Path file = baseDirectory.resolve(name);
      if (!Files.exists(file)) {
        throw fault(name, "there is no such file; Inter is used");
      }
      if (!Files.isRegularFile(file)) {
        throw fault(name, "this is no plain file; Inter is used");
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MOST_BYTES + 1);
      }
      if (bytes.length > MOST_BYTES) {
        throw fault(name, "a font has at most 64 MB; Inter is used");
      }
      return checked(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)));
    } catch (FontFormatException | RuntimeException e) {
      if (e instanceof InvalidPathException) {
        throw fault(name, "this is not a file name; Inter is used");
      }
      // A damaged font breaks in whatever table it is damaged.
      throw fault(name, "the font is damaged; Inter is used");
    } catch (NoSuchFileException e) {
      throw fault(name, "there is no such file; Inter is used");
    } catch (IOException e) {
      throw fault(name, "the font cannot be read; Inter is used");
    }
  }

  /// Measures and draws something: it shall break here and not on the way to the air.
  private static Font checked(Font font) throws FontFormatException {
    var probe = font.deriveFont(100f).createGlyphVector(Typesetter.CONTEXT, "Ag1");
    if (font.getNumGlyphs() == 0 || probe.getOutline().getBounds2D().isEmpty()) {
      throw new FontFormatException("nothing can be drawn with it");
    }
    return font;
  }

  private static MediaException fault(String name, String reason) {
    return new MediaException(MediaFault.fatal(FaultCode.FONT_MISSING, name, reason));
  }
}
