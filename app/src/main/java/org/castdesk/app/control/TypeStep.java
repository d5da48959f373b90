package org.castdesk.app.control;

/// The steps of the type scale, by the name of their style class.
public enum TypeStep {
  LABEL("t-label"),
  LABEL_MEDIUM("t-label-medium"),
  PLATE("t-plate"),
  BODY("t-body"),
  BODY_MEDIUM("t-body-medium"),
  STRONG("t-strong"),
  BUS("t-bus"),
  KEY("t-key"),
  /// Digits of scales and ages.
  NUM_MICRO("n-micro"),
  NUM_LABEL("n-label"),
  NUM_BODY("n-body"),
  NUM_VALUE("n-value"),
  NUM_COUNT("n-count"),
  NUM_CLOCK("n-clock");

  private final String styleClass;

  TypeStep(String styleClass) {
    this.styleClass = styleClass;
  }

  public String styleClass() {
    return styleClass;
  }
}
