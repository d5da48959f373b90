package org.castdesk.engine.library;

import java.nio.file.Path;
import java.util.Map;
import org.castdesk.engine.format.MaterialId;

/// Where the library keeps what.
///
/// @param home the list, and `media` with the copies
/// @param cache small pictures and waveforms: what can be made again
public record LibraryFolders(Path home, Path cache) {
  private static final String PROPERTY = "castdesk.library.dir";

  /// The user's own: the system property `castdesk.library.dir` with all in it if set, else
  /// `$XDG_DATA_HOME/castdesk/library`, else `~/.local/share/castdesk/library`.
  ///
  /// @param caches this user's folder for caches
  public static LibraryFolders ofUser(Path caches) {
    String chosen = System.getProperty(PROPERTY, "");
    if (!chosen.isBlank()) {
      Path home = Path.of(chosen).toAbsolutePath();
      return new LibraryFolders(home, home.resolve("cache"));
    }
    Path home = dataOfUser().resolve("castdesk").resolve("library");
    return new LibraryFolders(home, caches.resolve("library"));
  }

  /// Where this user's data lie; the trash is there, too.
  public static Path dataOfUser() {
    return dataOf(System.getenv());
  }

  /// **Source**: XDG Base Directory Specification: a relative path counts as not set.
  static Path dataOf(Map<String, String> environment) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path home = Path.of(System.getProperty("user.home", ".")).toAbsolutePath();
    return data.startsWith("/") ? Path.of(data) : home.resolve(".local").resolve("share");
  }

  public Path copies() {
    return home.resolve("media");
  }

  public Path picture(MaterialId id) {
    return cache.resolve(id.value() + ".jpg");
  }

  public Path waveform(MaterialId id) {
    return cache.resolve(id.value() + ".wave");
  }
}
