package org.castdesk.engine.ffmpeg.subtitle;

import java.util.regex.Pattern;

/// Takes the words out of a line of ASS, in which FFmpeg hands out all subtitles.
///
/// **Source**: the event line of libavcodec/ass.h: ReadOrder, Layer, Style, Name, MarginL, MarginR,
/// MarginV, Effect, Text.
final class AssText {
  private static final int FIELDS_BEFORE_TEXT = 8;
  private static final int MOST_CHARACTERS = 2_000;
  private static final Pattern OVERRIDES = Pattern.compile("\\{[^}]*\\}");
  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]{0,100}>");

  private AssText() {}

  /// Plain words, lines apart; empty = there are none.
  static String plain(String event) {
    int at = 0;
    for (int i = 0; i < FIELDS_BEFORE_TEXT; i++) {
      int comma = event.indexOf(',', at);
      if (comma < 0) {
        return "";
      }
      at = comma + 1;
    }
    String text = OVERRIDES.matcher(event.substring(at)).replaceAll("");
    text = text.replace("\\N", "\n").replace("\\n", "\n").replace("\\h", "\u00a0");
    text = MARKUP.matcher(text).replaceAll("").strip();
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
  }
}
