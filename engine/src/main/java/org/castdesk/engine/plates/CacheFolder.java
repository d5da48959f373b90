package org.castdesk.engine.plates;

import java.nio.file.Path;
import java.util.Map;

/// Where this user's caches of Castdesk belong.
public final class CacheFolder {
  static final String PROPERTY = "castdesk.cache.dir";

  private CacheFolder() {}

  public static Path ofUser() {
    return of(System.getProperty(PROPERTY, ""), System.getenv());
  }

  /// **Source**: XDG Base Directory Specification: a relative path counts as not set.
  static Path of(String chosen, Map<String, String> environment) {
    if (!chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path home = Path.of(System.getProperty("user.home", "."));
    return (caches.startsWith("/") ? Path.of(caches) : home.resolve(".cache")).resolve("castdesk");
  }
}
