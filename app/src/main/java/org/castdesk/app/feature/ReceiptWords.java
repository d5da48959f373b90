package org.castdesk.app.feature;

import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.command.Receipt;

/// The engine's refusals in one or two words, for the small line of a key.
final class ReceiptWords {
  private ReceiptWords() {}

  static Wording of(Receipt.Reason reason) {
    return switch (reason) {
      case BUSY -> TextKey.REFUSED_BUSY;
      case UNKNOWN -> TextKey.REFUSED_UNKNOWN;
      case NOT_NOW -> TextKey.REFUSED_NOT_NOW;
      case INVALID -> TextKey.REFUSED_INVALID;
      case TOO_LATE -> TextKey.REFUSED_TOO_LATE;
      case NEEDS_CONFIRMATION -> SafetyKey.ASKED;
      case CLOSED -> TextKey.REFUSED_CLOSED;
    };
  }
}
