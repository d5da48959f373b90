package org.castdesk.app.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A desk and an engine that meet nothing of the user's: their traces, shows, recordings and
/// settings lie in one folder. Closing ends every engine that was started from here.
public final class DeskFolders implements AutoCloseable {
  private final Map<String, String> before = new HashMap<>();
  private final Path folder;

  public DeskFolders(Path folder) {
    this.folder = folder;
    set("castdesk.runtime.dir", folder.resolve("run").toString());
    set("castdesk.state.dir", folder.resolve("state").toString());
    set("castdesk.library.dir", folder.resolve("library").toString());
    set("castdesk.recordings", recordings().toString());
    set("castdesk.language", "en");
    set("castdesk.settings", folder.resolve("desk.json").toString());
    set(
        "castdesk.engine.jvmargs",
        "--enable-native-access=ALL-UNNAMED -Xmx320m -Djava.awt.headless=true");
  }

  /// Chooses something else for this desk.
  public void set(String name, String value) {
    before.putIfAbsent(name, System.getProperty(name, ""));
    System.setProperty(name, value);
  }

  /// Where the record key puts files.
  public Path recordings() {
    return folder.resolve("recordings");
  }

  @Override
  public void close() {
    ProcessHandle.current()
        .children()
        .forEach(child -> {
          if (child.info().commandLine().orElse("").contains("castdesk.engine")) {
            child.destroy();
            child.onExit().join();
          }
        });
    before.forEach(System::setProperty);
  }
}
