package org.castdesk.engine.cli.doctor;

/// One line of the doctor: what was looked at, how it is, and what to do about it.
///
/// @param cure what the user can do; empty when there is nothing to do
public record Finding(Severity severity, String what, String detail, String cure) {
  /// How much it matters.
  public enum Severity {
    OK,
    WARN,
    FAIL
  }

  static Finding ok(String what, String detail) {
    return new Finding(Severity.OK, what, detail, "");
  }

  static Finding warn(String what, String detail, String cure) {
    return new Finding(Severity.WARN, what, detail, cure);
  }

  static Finding fail(String what, String detail, String cure) {
    return new Finding(Severity.FAIL, what, detail, cure);
  }
}
