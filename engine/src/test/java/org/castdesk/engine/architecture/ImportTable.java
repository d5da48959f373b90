package org.castdesk.engine.architecture;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who may use whom. A room that is not listed here does not exist.
final class ImportTable {
  private static final String VALUES = "time fault format show command state";
  private static final String CLIENT = VALUES + " json media api";

  /// Everything below the door: what the assembler puts together.
  private static final String INSIDE =
      VALUES
          + " switcher plan media plates data ffmpeg graphics compose audio source ingest output"
          + " json store api runtime";

  private static final Map<String, String> TABLE =
      Map.ofEntries(
          entry("time", ""),
          entry("fault", ""),
          entry("format", "time"),
          entry("show", "format time"),
          entry("command", "show time format"),
          entry("state", "command show time format fault"),
          entry("switcher", "state command show time format fault"),
          entry("plan", "state show time format"),
          entry("media", "format time"),
          entry("plates", "time"),
          entry("data", "show format time fault"),
          entry("ffmpeg", "media format time fault"),
          entry("graphics", "media plates show format time fault"),
          entry("compose", "plan media show format time"),
          entry("audio", "plan media show format time"),
          entry("source", "show media plates ffmpeg format time fault"),
          entry("ingest", "source show media plates ffmpeg format time fault"),
          entry("output", "show media ffmpeg format time fault"),
          entry("json", VALUES),
          entry("store", "json show command state format time fault"),
          entry("library", "json store ffmpeg media format time fault"),
          entry("api", "command state show media format time fault"),
          entry("runtime", INSIDE),
          entry("remote", CLIENT),
          entry("control.caster", CLIENT),
          entry("control.obsws", CLIENT),
          entry("control.relay", CLIENT),
          entry("schedule", CLIENT),
          entry("cloud", CLIENT),
          entry("diagnostics", CLIENT),
          entry(
              "cli",
              INSIDE
                  + " library remote control.caster control.obsws control.relay schedule cloud"
                  + " diagnostics"));

  private ImportTable() {}

  static boolean knows(String room) {
    return TABLE.containsKey(room);
  }

  static Set<String> rooms() {
    return Collections.unmodifiableSet(new TreeSet<>(TABLE.keySet()));
  }

  /// The rooms that `room` may use besides itself, in the order of the table.
  static Set<String> allowed(String room) {
    String list = TABLE.getOrDefault(room, "");
    return list.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(list.split(" ")));
  }
}
