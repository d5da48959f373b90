package org.castdesk.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdesk.engine.fault.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static List<Wording> all() {
    return Stream.<Wording[]>of(
            TextKey.values(),
            PropertyKey.values(),
            SafetyKey.values(),
            EditKey.values(),
            HazardKey.values(),
            GraphicKey.values(),
            LayoutKey.values(),
            LibraryKey.values(),
            TransitionKey.values(),
            SheetKey.values(),
            StreamKey.values())
        .flatMap(Stream::of)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyText_inEveryLanguage_isThere(Language language) {
    Texts texts = new Texts(language);
    for (Wording key : all()) {
      assertFalse(texts.get(key).isBlank(), key.key());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextFile_hasNoTextNobodyUses(Language language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle("org.castdesk.assets.texts.desk", language.locale());
    Set<String> known =
        all().stream().map(Wording::key).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, new TreeSet<>(bundle.keySet()));
  }

  @ParameterizedTest
  @EnumSource(FaultCode.class)
  void everyFault_hasItsSentence(FaultCode code) {
    assertFalse(new Texts(Language.EN).get(TextKey.valueOf("FAULT_" + code.name())).isBlank());
  }

  @Test
  void boundText_languageChanges_follows() {
    Texts texts = new Texts(Language.EN);
    var cut = texts.text(TextKey.CUT);
    assertEquals("CUT", cut.getValue());
    texts.languageProperty().set(Language.ZH_CN);
    assertEquals("硬切", cut.getValue());
  }

  @Test
  void placeholders_inBothLanguages_areTheSame() {
    for (Wording key : all()) {
      assertEquals(
          new Texts(Language.EN).get(key).contains("{0}"),
          new Texts(Language.ZH_CN).get(key).contains("{0}"),
          key.key());
    }
  }

  @Test
  void language_ofTheMachine_isUsedWhenNothingIsWished() {
    assertEquals(Language.ZH_CN, Language.choose(null, Locale.SIMPLIFIED_CHINESE));
    assertEquals(Language.EN, Language.choose("", Locale.FRANCE));
    assertEquals(Language.ZH_CN, Language.choose("zh_CN", Locale.FRANCE));
    assertTrue(Language.choose("en", Locale.SIMPLIFIED_CHINESE) == Language.EN);
  }
}
