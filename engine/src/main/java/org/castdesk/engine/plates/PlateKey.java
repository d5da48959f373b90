package org.castdesk.engine.plates;

import java.util.HexFormat;

/// What a drawing shows, in every detail that changes a byte of it.
///
/// @param kind one short word, the beginning of the file's name
/// @param details the rest, as text
public record PlateKey(String kind, String details) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  public PlateKey {
    if (!kind.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
      throw new IllegalArgumentException("'" + kind + "' is not a small word");
    }
  }

  /// The whole key, as written into the file: names may collide, this may not.
  String text(String edition) {
    return kind + "\n" + edition + "\n" + details;
  }

  /// **Source**: the FNV-1a hash, http://www.isthe.com/chongo/tech/comp/fnv.
  String fileName(String edition) {
    long hash = FNV_OFFSET;
    String text = text(edition);
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return kind + "-" + HexFormat.of().toHexDigits(hash) + PlateFile.ENDING;
  }
}
