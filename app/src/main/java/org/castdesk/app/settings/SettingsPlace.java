package org.castdesk.app.settings;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where the settings of this user lie.
///
/// **Source**: XDG Base Directory Specification 0.8 for `XDG_CONFIG_HOME`, which counts only when
/// it is an absolute path.
public final class SettingsPlace {
  /// Names another file, for tests and for a second desk on one machine.
  public static final String PROPERTY = "castdesk.settings";

  private static final String VARIABLE = "CASTDESK_SETTINGS";

  private SettingsPlace() {}

  public static Path standard() {
    return choose(System::getProperty, System::getenv);
  }

  static Path choose(
      Function<String, @Nullable String> properties,
      Function<String, @Nullable String> environment) {
    String property = properties.apply(PROPERTY);
    String variable = environment.apply(VARIABLE);
    if (property != null && !property.isBlank()) {
      return Path.of(property).toAbsolutePath();
    }
    if (variable != null && !variable.isBlank()) {
      return Path.of(variable).toAbsolutePath();
    }
    String home = properties.apply("user.home");
    String xdg = environment.apply("XDG_CONFIG_HOME");
    Path config =
        xdg != null && xdg.startsWith("/")
            ? Path.of(xdg)
            : Path.of(home == null ? "." : home, ".config");
    return config.resolve("castdesk").resolve("desk.json");
  }
}
