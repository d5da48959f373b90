package org.castdesk.engine.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeShelfTest {
  @TempDir Path folder;

  @Test
  void notesLibrariesInTheOrderTheyLoadIn() throws IOException {
    Path jar = file("ffmpeg-8.jar");
    Map<String, String> loaded = new HashMap<>();
    for (String name :
        new String[] {
          "jniavformat",
          "avformat@.62",
          "va-drm@.2",
          "jnijavacpp",
          "avutil@.60",
          "jniavutil",
          "va@.2"
        }) {
      loaded.put(name, file("lib" + name + ".so").toString());
    }

    shelf(jar).keep(loaded);

    assertEquals(
        List.of(
            "libva@.2.so",
            "libva-drm@.2.so",
            "libjnijavacpp.so",
            "libavutil@.60.so",
            "libjniavutil.so",
            "libavformat@.62.so",
            "libjniavformat.so"),
        shelf(jar).noted().stream().map(library -> library.getFileName().toString()).toList());
  }

  @Test
  void believesNothingOnceALibraryOrItsJarHasChangedOrIsGone() throws IOException {
    Path jar = file("ffmpeg-8.jar");
    Path library = file("libavutil.so");
    Map<String, String> loaded = Map.of("avutil", library.toString());
    shelf(jar).keep(loaded);
    assertEquals(1, shelf(jar).noted().size());

    Files.writeString(library, "another build");
    assertEquals(List.of(), shelf(jar).noted());

    shelf(jar).keep(loaded);
    Files.writeString(jar, "a newer version");
    assertEquals(List.of(), shelf(jar).noted());

    shelf(jar).keep(loaded);
    assertEquals(1, shelf(jar).noted().size());
    assertEquals(List.of(), new NativeShelf(folder, "other.jar").noted(), "no jar to go by");
    Files.delete(library);
    assertFalse(shelf(jar).load());
  }

  @Test
  void aDamagedNoteIsAsGoodAsNone() throws IOException {
    Path jar = file("ffmpeg-8.jar");
    shelf(jar).keep(Map.of("avutil", file("libavutil.so").toString()));
    Path note = folder.resolve("natives.txt");
    String first = Files.readAllLines(note).getFirst();

    for (String rest :
        new String[] {"", "\n", "\nno path\nthat is all", "\n1 2 /no/such/library\nthat is all"}) {
      Files.writeString(note, first + rest);
      assertFalse(shelf(jar).load(), rest);
    }
  }

  @Test
  void aLibraryThatIsNoneLeavesTheLongWayOpen() throws IOException {
    Path jar = file("ffmpeg-8.jar");
    shelf(jar).keep(Map.of("avutil", file("libavutil.so").toString()));

    assertFalse(shelf(jar).load());
    assertNull(System.getProperty("org.bytedeco.javacpp.loadLibraries"));
  }

  private NativeShelf shelf(Path jar) {
    return new NativeShelf(folder, "x/engine.jar:" + jar);
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, name);
    return file;
  }
}
