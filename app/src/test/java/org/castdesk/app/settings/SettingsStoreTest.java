package org.castdesk.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdesk.app.testing.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings and their file, over a real folder.
class SettingsStoreTest extends FxTest {
  @TempDir private Path folder;
  private Path file;
  private final List<SettingsStore.Problem> problems = new ArrayList<>();

  @BeforeEach
  void name() {
    file = folder.resolve("castdesk").resolve("desk.json");
  }

  private DeskSettings open() {
    return open(DeskSettings.Forced.NOTHING);
  }

  private DeskSettings open(DeskSettings.Forced forced) {
    return fromFx(() -> {
      DeskSettings settings = new DeskSettings(forced);
      new SettingsStore(file, Runnable::run).open(settings, problems::add);
      return settings;
    });
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void presets_areThereAgain_withoutThoseThatMakeNoSense() throws IOException {
    OwnPreset heads =
        new OwnPreset(
            "两位主播",
            List.of(new OwnPreset.Box(0, 0.25, 0.5, 0.5), new OwnPreset.Box(0.5, -0.1, 0.5, 0.5)));
    DeskSettings first = open();
    onFx(() -> first.presetsProperty().set(List.of(heads)));
    assertEquals(List.of(heads), open().presetsProperty().get());
    write(
        """
        {"version":1,"layoutPresets":[
          {"name":"","boxes":[{"x":0,"y":0,"width":1,"height":1}]},
          {"name":"none","boxes":[]},
          {"name":"huge","boxes":[{"x":0,"y":0,"width":1e9,"height":1}]},
          {"name":"words","boxes":[{"x":"a","y":0,"width":1,"height":1}]},
          7,
          {"name":"good","boxes":[{"x":0,"y":0,"width":1,"height":1}]},
          {"name":"GOOD","boxes":[{"x":0,"y":0,"width":1,"height":1}]}]}
        """);
    assertEquals(
        List.of(new OwnPreset("good", List.of(new OwnPreset.Box(0, 0, 1, 1)))),
        open().presetsProperty().get());
  }

  @Test
  void everyChoice_afterARestart_isThereAgain() {
    DeskSettings first = open();
    KeyChoice keys = new KeyChoice("voctomix", Map.of("CUT", List.of("X", "Ctrl+F2")));
    onFx(() -> {
      first.languageProperty().set(LanguageChoice.ZH_CN);
      first.themeProperty().set(Theme.HIGH_CONTRAST);
      first.tallyPairProperty().set(TallyPair.SAFE);
      first.keysProperty().set(keys);
      first.recordingsFolderProperty().set("/media/录制");
      first.mediaFolderProperty().set("/media/clips");
      first.panels().setNumber("dock.height", 312.5);
      first.panels().setFlag("inspector.open", false);
    });
    DeskSettings again = open();
    assertEquals(LanguageChoice.ZH_CN, again.languageProperty().get());
    assertEquals(Theme.HIGH_CONTRAST, again.themeProperty().get());
    assertEquals(TallyPair.SAFE, again.tallyPairProperty().get());
    assertEquals(keys, again.keysProperty().get());
    assertEquals("/media/录制", again.recordingsFolderProperty().get());
    assertEquals("/media/clips", again.mediaFolderProperty().get());
    assertEquals(312.5, again.panels().number("dock.height", 100));
    assertFalse(again.panels().flag("inspector.open", true));
    assertEquals(List.of(), problems);
  }

  @Test
  void noFile_meansTheUsual_andNothingIsWritten() {
    DeskSettings settings = open();
    assertEquals(Theme.DARK, settings.themeProperty().get());
    assertEquals(7, settings.panels().number("dock.height", 7));
    assertFalse(Files.exists(file));
  }

  @Test
  void file_isForThisUserOnly() throws IOException {
    DeskSettings settings = open();
    onFx(() -> settings.themeProperty().set(Theme.LIGHT));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var all = Files.list(file.getParent())) {
      assertEquals(List.of(file), all.toList());
    }
  }

  @Test
  void membersOfANewerDesk_surviveAChange() throws IOException {
    write("{\"future\":{\"a\":[1,2]},\"theme\":\"violet\",\"folders\":{\"other\":\"/x\"}}");
    DeskSettings settings = open();
    assertEquals(Theme.DARK, settings.themeProperty().get());
    onFx(() -> settings.mediaFolderProperty().set("/clips"));
    String text = Files.readString(file);
    assertTrue(text.contains("\"future\""), text);
    assertTrue(text.contains("\"violet\""), text);
    assertTrue(text.contains("\"other\""), text);
    assertTrue(text.contains("\"/clips\""), text);
  }

  @Test
  void damagedFile_isPutAsideAndSaid_andTheUsualIsUsed() throws IOException {
    for (String damaged : List.of("{\"theme\":\"light\"", "[]", "", "\0\0\0")) {
      problems.clear();
      write(damaged);
      DeskSettings settings = open();
      assertEquals(Theme.DARK, settings.themeProperty().get());
      assertEquals(1, problems.size(), damaged);
      assertEquals(SettingsStore.Problem.Kind.DAMAGED, problems.getFirst().kind());
      assertEquals(damaged, Files.readString(problems.getFirst().place()));
      assertFalse(Files.exists(file));
    }
  }

  @Test
  void membersOfTheWrongKind_areLeftOut() throws IOException {
    write(
        """
        {"language":5,"keys":[],"panels":{"a":"x","b":2},"folders":"none","theme":"light"}
        """);
    DeskSettings settings = open();
    assertEquals(LanguageChoice.SYSTEM, settings.languageProperty().get());
    assertEquals(KeyChoice.USUAL, settings.keysProperty().get());
    assertEquals(2, settings.panels().number("b", 0));
    assertEquals(Theme.LIGHT, settings.themeProperty().get());
    assertEquals(List.of(), problems);
  }

  @Test
  void aFolderInItsPlace_isSaid_andNothingIsTouched() throws IOException {
    Files.createDirectories(file.resolve("inner"));
    DeskSettings settings = open();
    onFx(() -> settings.themeProperty().set(Theme.LIGHT));
    assertEquals(SettingsStore.Problem.Kind.UNREADABLE, problems.getFirst().kind());
    assertTrue(Files.isDirectory(file.resolve("inner")));
  }

  @Test
  void commandLine_countsMoreThanTheFile_andIsNotWritten() throws IOException {
    write("{\"language\":\"zh_CN\"}");
    DeskSettings settings =
        open(new DeskSettings.Forced(Optional.of(LanguageChoice.EN), "/tmp/other"));
    assertEquals(LanguageChoice.EN, settings.languageProperty().get());
    assertEquals("/tmp/other", settings.recordingsFolderProperty().get());
    onFx(() -> settings.themeProperty().set(Theme.LIGHT));
    assertTrue(Files.readString(file).contains("zh_CN"));
    assertFalse(Files.readString(file).contains("/tmp/other"));
  }

  @Test
  void place_isChosenByPropertyThenVariableThenXdgThenHome() {
    Map<String, String> properties = Map.of("user.home", "/home/u");
    assertEquals(
        Path.of("/home/u/.config/castdesk/desk.json"),
        SettingsPlace.choose(properties::get, Map.<String, String>of()::get));
    assertEquals(
        Path.of("/cfg/castdesk/desk.json"),
        SettingsPlace.choose(properties::get, Map.of("XDG_CONFIG_HOME", "/cfg")::get));
    assertEquals(
        Path.of("/home/u/.config/castdesk/desk.json"),
        SettingsPlace.choose(properties::get, Map.of("XDG_CONFIG_HOME", "cfg")::get));
    assertEquals(
        Path.of("/e.json"),
        SettingsPlace.choose(properties::get, Map.of("CASTDESK_SETTINGS", "/e.json")::get));
    assertEquals(
        Path.of("/p.json"),
        SettingsPlace.choose(
            Map.of("castdesk.settings", "/p.json")::get,
            Map.of("CASTDESK_SETTINGS", "/e.json")::get));
  }
}
