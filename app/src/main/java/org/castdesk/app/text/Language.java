package org.castdesk.app.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages of the desk.
public enum Language {
  EN(Locale.ENGLISH),
  ZH_CN(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /// The wish (`en`, `zh`, `zh_CN`, `zh-Hans`), else the machine's own language, else English.
  public static Language choose(@Nullable String wish, Locale machine) {
    String code = wish == null || wish.isBlank() ? machine.getLanguage() : wish;
    return code.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH_CN : EN;
  }
}
