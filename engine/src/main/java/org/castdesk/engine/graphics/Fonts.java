package org.castdesk.engine.graphics;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;

/// The faces shipped with Castdesk, loaded once each when first needed.
///
/// **Fails**: a face or family that is missing is reported once and replaced.
/// **Thread**: any.
final class Fonts {
  private static final String FOLDER = "/org/castdesk/assets/fonts/";

  /// Families of the cloud caster's text components that are drawn with our Chinese face.
  private static final Set<String> CLOUD_FAMILIES =
      Set.of("kaiti", "simhei", "simsun", "fangsong", "microsoft yahei", "alibaba puhuiti");

  private final Map<Face, Font> loaded = new ConcurrentHashMap<>();
  private final Map<String, Font> families = new ConcurrentHashMap<>();

  /// Faces and families for which this machine's fonts stand in.
  private final Set<Object> strangers = ConcurrentHashMap.newKeySet();

  private final AtomicLong strangersUsed = new AtomicLong();
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
    Font font = loaded.computeIfAbsent(face, this::load);
    countIfStrange(face);
    return font.deriveFont((float) sizePx);
  }

  /// How often a font was handed out that is not shipped with Castdesk: while this stands still,
  /// everything drawn is ours, and looks the same on every start.
  long strangersUsed() {
    return strangersUsed.get();
  }

  private void countIfStrange(Object wanted) {
    if (strangers.contains(wanted)) {
      strangersUsed.incrementAndGet();
    }
  }

  /// The face for words without Chinese in a family named by people: `Inter SemiBold`, `KaiTi`, or
  /// anything installed on this machine.
  Font family(String name, double sizePx) {
    Font font = families.computeIfAbsent(name, this::findFamily);
    countIfStrange(name);
    return font.deriveFont((float) sizePx);
  }

  /// The Chinese face as heavy as the family asks for.
  Font chinese(String family, double sizePx) {
    String name = family.toLowerCase(Locale.ROOT);
    Face face =
        name.contains("semibold") || name.contains("medium")
            ? Face.CHINESE_MEDIUM
            : name.contains("bold") ? Face.CHINESE_BOLD : Face.CHINESE;
    return sized(face, sizePx);
  }

  /// For signs that none of ours has.
  Font fallback(double sizePx) {
    strangersUsed.incrementAndGet();
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) sizePx);
  }

  private Font findFamily(String family) {
    String name = family.toLowerCase(Locale.ROOT).trim();
    Face face =
        switch (name) {
          case "inter", "sans-serif", "" -> Face.INTER;
          case "inter medium" -> Face.INTER_MEDIUM;
          case "inter semibold" -> Face.INTER_SEMI_BOLD;
          case "inter bold" -> Face.INTER_BOLD;
          case "castdesk numerals" -> Face.NUMERALS;
          case "noto sans sc" -> Face.CHINESE;
          case "noto sans sc medium" -> Face.CHINESE_MEDIUM;
          case "noto sans sc bold" -> Face.CHINESE_BOLD;
          default -> CLOUD_FAMILIES.contains(name) ? Face.CHINESE : null;
        };
    Font font = face == null ? installed(family) : sized(face, 1);
    if (face == null || strangers.contains(face)) {
      strangers.add(family);
    }
    return font;
  }

  private Font installed(String family) {
    Font font = new Font(family, Font.PLAIN, 1);
    if (font.getFamily(Locale.ROOT).equalsIgnoreCase(family)) {
      return font;
    }
    faults.accept(
        MediaFault.fatal(
            FaultCode.FONT_MISSING, family, "no such font on this machine; Inter is used"));
    return sized(Face.INTER, 1);
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
    strangers.add(face);
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
  }
}
