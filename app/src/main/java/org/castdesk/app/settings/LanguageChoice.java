package org.castdesk.app.settings;

/// The language somebody chose, or the machine's own.
public enum LanguageChoice {
  SYSTEM("system"),
  EN("en"),
  ZH_CN("zh_CN");

  private final String code;

  LanguageChoice(String code) {
    this.code = code;
  }

  /// As the settings file writes it.
  public String code() {
    return code;
  }
}
