package org.castdesk.engine.remote;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names the desk an engine runs, so that one show has one engine: the same show file gives the
/// same key from any directory.
public record ShowKey(String value) {
  public static final ShowKey DEMO = new ShowKey("demo");
  private static final int HASH_CHARS = 16;

  public ShowKey {
    if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("A show key is letters, digits, - and _: " + value);
    }
  }

  public static ShowKey of(Path show) {
    byte[] path = show.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(path);
      return new ShowKey(HexFormat.of().formatHex(hash).substring(0, HASH_CHARS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
