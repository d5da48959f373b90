package org.castdesk.engine.cli.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The desk's window: a screen, and the libraries that JavaFX opens on it. The engine needs neither.
final class ScreenCheck implements Examination.Check {
  @Override
  public List<Finding> look() {
    Map<String, String> packages = new LinkedHashMap<>();
    packages.put("libgtk-3.so.0", "libgtk-3-0");
    packages.put("libXtst.so.6", "libxtst6");
    packages.put("libGL.so.1", "libgl1");
    packages.put("libXxf86vm.so.1", "libxxf86vm1");
    packages.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
    packages.keySet().removeIf(SystemLibrary::isPresent);
    Finding libraries =
        packages.isEmpty()
            ? Finding.ok("window libraries", "complete")
            : Finding.warn(
                "window libraries",
                "missing for the desk: " + String.join(", ", packages.keySet()),
                "apt-get install " + String.join(" ", packages.values()));
    String display = System.getenv("DISPLAY");
    Finding screen =
        display != null && !display.isBlank()
            ? Finding.ok("screen", display)
            : Finding.warn(
                "screen",
                "DISPLAY is not set: the desk cannot open, the engine can",
                "start it on a desktop, or: xvfb-run -a ./castdesk");
    return List.of(libraries, screen);
  }
}
