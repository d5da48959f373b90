package org.castdesk.app.feature.inspector.graphic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.SheetKey;
import org.castdesk.engine.show.graphic.FontFamilies;

/// The families of letters that are really there: shipped, mapped for the cloud, on this machine.
final class FontChoice {
  /// How heavy a shipped family comes; the record's family name says it.
  enum Weight {
    REGULAR(""),
    MEDIUM(" Medium"),
    SEMIBOLD(" SemiBold"),
    BOLD(" Bold");

    private final String ending;

    Weight(String ending) {
      this.ending = ending;
    }
  }

  private static final Map<String, List<Weight>> WEIGHTS =
      Map.of(
          FontFamilies.LATIN, List.of(Weight.values()),
          FontFamilies.CHINESE, List.of(Weight.REGULAR, Weight.MEDIUM, Weight.BOLD));

  private static final List<String> OURS =
      List.of(FontFamilies.LATIN, FontFamilies.CHINESE, FontFamilies.KAI, FontFamilies.NUMERALS);

  private FontChoice() {}

  /// The weights it comes in; empty = its name says all.
  static List<Weight> weights(String family) {
    return WEIGHTS.getOrDefault(plain(family), List.of());
  }

  static Weight weight(String family) {
    String name = family.strip().toLowerCase(Locale.ROOT);
    return Stream.of(Weight.BOLD, Weight.SEMIBOLD, Weight.MEDIUM)
        .filter(weight -> name.endsWith(weight.ending.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(Weight.REGULAR);
  }

  /// The same family in another weight.
  static String weighed(String family, Weight weight) {
    return plain(family) + weight.ending;
  }

  /// Another family, as heavy as the one before it where it can be.
  static String exchanged(String before, String family) {
    String asked = family.strip();
    boolean isPlain = WEIGHTS.containsKey(asked);
    return isPlain && weights(asked).contains(weight(before)) && !weights(before).isEmpty()
        ? weighed(asked, weight(before))
        : asked;
  }

  /// The family without its weight, where it is one of ours.
  static String plain(String family) {
    String name = family.strip();
    for (String ours : WEIGHTS.keySet()) {
      for (Weight weight : Weight.values()) {
        if (name.equalsIgnoreCase(ours + weight.ending)) {
          return ours;
        }
      }
    }
    return name;
  }

  /// Whether letters of this family can be drawn here. A font file is looked for when it is drawn.
  static boolean isThere(String family) {
    String name = family.strip();
    return !weights(name).isEmpty()
        || Stream.concat(OURS.stream(), cloud()).anyMatch(name::equalsIgnoreCase)
        || name.matches("(?i).+\\.(ttf|otf|ttc)")
        || machine().anyMatch(name::equalsIgnoreCase);
  }

  static List<Option> offers() {
    List<Option> offers = new ArrayList<>();
    OURS.forEach(name -> offers.add(offer(name)));
    offers.add(Option.title(Words.of(SheetKey.GFX_FONT_CLOUD)));
    offers.add(drawn(FontFamilies.KAI_OF_THE_CLOUD, FontFamilies.KAI));
    FontFamilies.DRAWN_CHINESE.forEach(name -> offers.add(drawn(name, FontFamilies.CHINESE)));
    offers.add(Option.title(Words.of(SheetKey.GFX_FONT_MACHINE)));
    machine().map(FontChoice::offer).forEach(offers::add);
    return offers;
  }

  private static Option offer(String name) {
    return new Option(name, Words.name(name));
  }

  private static Option drawn(String name, String with) {
    return new Option(name, Words.name(name), Words.of(SheetKey.GFX_FONT_DRAWN, with));
  }

  private static Stream<String> cloud() {
    return Stream.concat(
        Stream.of(FontFamilies.KAI_OF_THE_CLOUD), FontFamilies.DRAWN_CHINESE.stream());
  }

  /// What is installed, without what is ours.
  private static Stream<String> machine() {
    return Font.getFamilies().stream()
        .filter(name -> !name.equals("System"))
        .filter(name -> weights(name).isEmpty())
        .filter(name -> !name.startsWith("Castdesk "))
        .filter(name -> cloud().noneMatch(name::equalsIgnoreCase));
  }
}
