package org.castdesk.engine.show.graphic;

import java.net.URI;

/// Where words come from when nobody types them. Read beside the tick; what was read last stays.
public sealed interface Binding {
  /// The words of a text file, read again when it has changed.
  ///
  /// @param path relative paths count from the show file
  record File(String path) implements Binding {
    public File {
      limited("file name", path);
    }
  }

  /// One field of a JSON document.
  ///
  /// @param url http or https
  /// @param pointer to the field, `/match/home/goals`; empty = the whole document is the text.
  ///     **Source**: RFC 6901
  /// @param everySeconds how often it is asked for
  record Json(String url, String pointer, int everySeconds) implements Binding {
    public Json {
      limited("address", url);
      checkWeb(url);
      if (pointer.length() > 512 || !(pointer.isEmpty() || pointer.startsWith("/"))) {
        throw new IllegalArgumentException(
            "A JSON field is written /like/this, not '" + shortened(pointer) + "'");
      }
      if (everySeconds < 1 || everySeconds > 86_400) {
        throw new IllegalArgumentException(
            "A web address is asked every 1 to 86400 seconds, not every " + everySeconds);
      }
    }

    private static void checkWeb(String url) {
      try {
        URI uri = URI.create(url);
        String scheme = String.valueOf(uri.getScheme());
        if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
          return;
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("Not a web address: '" + shortened(url) + "'", e);
      }
      throw new IllegalArgumentException(
          "A web address begins with http:// or https://, not '" + shortened(url) + "'");
    }
  }

  /// A value that clients set by its name.
  record Variable(String name) implements Binding {
    public Variable {
      limited("variable name", name);
    }
  }

  private static void limited(String what, String value) {
    if (value.isBlank() || value.length() > 2048) {
      throw new IllegalArgumentException("A " + what + " has 1 to 2048 characters");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A " + what + " has no control characters");
    }
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }
}
