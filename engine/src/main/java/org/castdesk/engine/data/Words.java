package org.castdesk.engine.data;

import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Graphic;

/// What may come in as words for a graphic.
final class Words {
  /// A megabyte: more is no ticker.
  static final int MOST_BYTES = 1 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Words() {}

  /// @param bytes as it came; above the limit only its beginning was read
  static String usable(String subject, String text, int bytes) throws MediaException {
    if (bytes > MOST_BYTES) {
      throw tooLarge(subject, "it is longer than a megabyte");
    }
    String words = text;
    if (!words.isEmpty() && words.charAt(0) == BYTE_ORDER_MARK) {
      words = words.substring(1);
    }
    words = words.stripTrailing();
    if (words.length() > Graphic.MOST_CHARACTERS) {
      throw tooLarge(
          subject,
          "%d characters are more than the %d a graphic can show"
              .formatted(words.length(), Graphic.MOST_CHARACTERS));
    }
    return words;
  }

  static MediaException tooLarge(String subject, String detail) {
    return new MediaException(MediaFault.retryable(FaultCode.DATA_TOO_LARGE, subject, detail));
  }
}
