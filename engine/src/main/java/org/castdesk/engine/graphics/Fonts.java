package org.castdesk.engine.graphics;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;

/// The faces shipped with Castdesk, loaded once each when first needed.
///
/// **Fails**: a face whose file is missing is reported once and replaced by the system's sans serif.
/// **Thread**: any.
final class Fonts {
  private static final String FOLDER = "/org/castdesk/assets/fonts/";

  private final Map<Face, Font> loaded = new ConcurrentHashMap<>();
  private final Consumer<MediaFault> faults;

  Fonts(Consumer<MediaFault> faults) {
    this.faults = faults;
  }

  /// The shipped files.
  enum Face {
    INTER("Inter.ttf"),
    INTER_MEDIUM("Inter-Medium.ttf"),
    INTER_SEMI_BOLD("Inter-SemiBold.ttf"),
    INTER_BOLD("Inter-Bold.ttf"),
    NUMERALS("Castdesk-Numerals-SemiBold.ttf"),
    CHINESE("Noto-Sans-SC.ttf"),
    CHINESE_MEDIUM("Noto-Sans-SC-Medium.ttf"),
    CHINESE_BOLD("Noto-Sans-SC-Bold.ttf");

    private final String file;

    Face(String file) {
      this.file = file;
    }
  }

  Font sized(Face face, double sizePx) {
    return loaded.computeIfAbsent(face, this::load).deriveFont((float) sizePx);
  }

  private Font load(Face face) {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + face.file)) {
      if (in != null) {
        return Font.createFont(Font.TRUETYPE_FONT, in);
      }
      faults.accept(
          MediaFault.fatal(FaultCode.FONT_MISSING, face.file, "the font is not in this build"));
    } catch (IOException | FontFormatException e) {
      faults.accept(
          MediaFault.fatal(
              FaultCode.FONT_MISSING, face.file, "the font cannot be read: " + e.getMessage()));
    }
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
  }
}
