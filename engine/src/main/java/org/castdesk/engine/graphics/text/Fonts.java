package org.castdesk.engine.graphics.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.graphic.FontFamilies;
import org.jspecify.annotations.Nullable;

/// The faces shipped with Castdesk, loaded once each when first needed.
///
/// **Fails**: a face or family that is missing is reported once and replaced.
/// **Thread**: any.
public final class Fonts {
  private static final String FOLDER = "/org/castdesk/assets/fonts/";

  /// Families of the cloud caster's text components that are drawn with our Chinese face.
  private static final Set<String> CLOUD_FAMILIES =
      FontFamilies.DRAWN_CHINESE.stream()
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<Face, Font> loaded = new ConcurrentHashMap<>();
  private final Map<String, Font> families = new ConcurrentHashMap<>();

  /// Faces and families for which this machine's fonts stand in.
  private final Set<Object> strangers = ConcurrentHashMap.newKeySet();

  private final Map<String, MediaFault> missing = new ConcurrentHashMap<>();
  private final Set<Integer> reported = ConcurrentHashMap.newKeySet();
  private final AtomicLong strangersUsed = new AtomicLong();
  private final Consumer<MediaFault> faults;
  private final FontFiles files;

  /// @param baseDirectory where font files that are named as families count from
  public Fonts(Path baseDirectory, Consumer<MediaFault> faults) {
    this.faults = faults;
    files = new FontFiles(baseDirectory);
  }

  /// The shipped files.
  public enum Face {
    INTER("Inter.ttf"),
    INTER_MEDIUM("Inter-Medium.ttf"),
    INTER_SEMI_BOLD("Inter-SemiBold.ttf"),
    INTER_BOLD("Inter-Bold.ttf"),
    NUMERALS("Castdesk-Numerals-SemiBold.ttf"),
    CHINESE("Noto-Sans-SC.ttf"),
    CHINESE_MEDIUM("Noto-Sans-SC-Medium.ttf"),
    CHINESE_BOLD("Noto-Sans-SC-Bold.ttf"),
    ARABIC("air/Noto-Sans-Arabic.ttf"),
    ARABIC_BOLD("air/Noto-Sans-Arabic-Bold.ttf"),
    KAI("air/Castdesk-Kai.ttf"),
    HEBREW("air/Noto-Sans-Hebrew.ttf"),
    HEBREW_BOLD("air/Noto-Sans-Hebrew-Bold.ttf"),
    EMOJI("air/Twemoji.ttf");

    private final String file;

    Face(String file) {
      this.file = file;
    }
  }

  public Font sized(Face face, double sizePx) {
    Font font = loaded.computeIfAbsent(face, this::load);
    countIfStrange(face);
    return font.deriveFont((float) sizePx);
  }

  /// How often a font was handed out that is not shipped with Castdesk: while this stands still,
  /// everything drawn is ours, and looks the same on every start.
  public long strangersUsed() {
    return strangersUsed.get();
  }

  private void countIfStrange(Object wanted) {
    if (strangers.contains(wanted)) {
      strangersUsed.incrementAndGet();
    }
  }

  /// The face that has this sign: the one asked for where it can, one of ours in the same weight where
  /// it cannot.
  ///
  /// @param family as people name it: `Inter SemiBold`, `KaiTi`, anything on this machine, or a font
  ///     file such as `fonts/House.otf`
  Font forSign(int codePoint, String family, double sizePx) {
    boolean isBold = family.toLowerCase(Locale.ROOT).contains("bold");
    if (Scripts.isChinese(codePoint)) {
      Font asked = families.computeIfAbsent(family, this::findFamily);
      return asked.canDisplay(codePoint) && !isOurLatin(asked)
          ? family(family, sizePx)
          : chinese(family, codePoint, sizePx);
    }
    Font asked = family(family, sizePx);
    if (asked.canDisplay(codePoint)) {
      return asked;
    }
    Face ours =
        switch (Character.UnicodeScript.of(codePoint)) {
          case ARABIC -> isBold ? Face.ARABIC_BOLD : Face.ARABIC;
          case HEBREW -> isBold ? Face.HEBREW_BOLD : Face.HEBREW;
          default -> Face.INTER;
        };
    Font face = sized(ours, sizePx);
    if (face.canDisplay(codePoint)) {
      return face;
    }
    Font chinese = chinese(family, codePoint, sizePx);
    return chinese.canDisplay(codePoint) ? chinese : fallback(codePoint, sizePx);
  }

  private boolean isOurLatin(Font font) {
    return font.equals(loaded.get(Face.INTER)) || font.equals(loaded.get(Face.INTER_BOLD));
  }

  private Font family(String name, double sizePx) {
    Font font = families.computeIfAbsent(name, this::findFamily);
    countIfStrange(name);
    return font.deriveFont((float) sizePx);
  }

  /// The Chinese face as heavy as the family asks for; the bold cut has fewer signs.
  private Font chinese(String family, int codePoint, double sizePx) {
    String name = family.toLowerCase(Locale.ROOT);
    if (name.contains("semibold") || name.contains("medium")) {
      return sized(Face.CHINESE_MEDIUM, sizePx);
    }
    Font bold = name.contains("bold") ? sized(Face.CHINESE_BOLD, sizePx) : null;
    if (bold != null) {
      return bold.canDisplay(codePoint) ? bold : sized(Face.CHINESE_MEDIUM, sizePx);
    }
    return sized(Face.CHINESE, sizePx);
  }

  /// For signs that none of ours has. A sign that no font of the machine has either is reported: it
  /// would be a box.
  private Font fallback(int codePoint, double sizePx) {
    strangersUsed.incrementAndGet();
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) sizePx);
    if (isVisible(codePoint) && !font.canDisplay(codePoint) && reported.add(codePoint)) {
      faults.accept(signFault(codePoint));
    }
    return font;
  }

  static MediaFault signFault(int codePoint) {
    return MediaFault.fatal(
        FaultCode.FONT_MISSING,
        Character.toString(codePoint),
        "no font on this machine has the sign U+%04X".formatted(codePoint));
  }

  /// Why this family is not the one asked for; null = it is.
  @Nullable MediaFault missing(String family) {
    var _ = family(family, 1);
    return missing.get(family);
  }

  /// Whether a sign leaves ink, so that a font without it would show a box.
  static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
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
          case "castdesk kai", "kaiti", "stkaiti", "楷体" -> Face.KAI;
          default -> CLOUD_FAMILIES.contains(name) ? Face.CHINESE : null;
        };
    Font font =
        face != null
            ? sized(face, 1)
            : FontFiles.isFile(family) ? fromFile(family) : installed(family);
    if (face == null || strangers.contains(face)) {
      strangers.add(family);
    }
    return font;
  }

  private Font fromFile(String file) {
    try {
      return files.load(file);
    } catch (MediaException e) {
      return insteadOf(file, e.fault());
    }
  }

  private Font insteadOf(String family, MediaFault fault) {
    missing.put(family, fault);
    faults.accept(fault);
    return sized(Face.INTER, 1);
  }

  private Font installed(String family) {
    Font font = new Font(family, Font.PLAIN, 1);
    if (font.getFamily(Locale.ROOT).equalsIgnoreCase(family)) {
      return font;
    }
    return insteadOf(
        family,
        MediaFault.fatal(
            FaultCode.FONT_MISSING, family, "no such font on this machine; Inter is used"));
  }

  /// The file itself.
  ///
  /// **Fails**: `IOException` when it is not in this build.
  InputStream open(Face face) throws IOException {
    InputStream in = Fonts.class.getResourceAsStream(FOLDER + face.file);
    if (in == null) {
      throw new IOException("the font " + face.file + " is not in this build");
    }
    return in;
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
