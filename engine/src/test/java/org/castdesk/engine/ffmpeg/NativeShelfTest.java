package org.castdesk.engine.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeShelfTest {
  private static final String BINDINGS = "org.bytedeco.ffmpeg.";

  @TempDir Path folder;

  @Test
  void notesLibrariesInTheOrderTheyLoadIn() throws IOException {
    Path jar = file("ffmpeg-8.jar");

    shelf(jar).keep(loaded());

    assertEquals(
        List.of(
            "libva@.2.so",
            "libva-drm@.2.so",
            "libjnijavacpp.so",
            "libavutil@.60.so",
            "libjniavutil.so",
            "libswresample@.60.so",
            "libjniswresample.so"),
        shelf(jar).noted().stream()
            .map(library -> library.getFileName().toString())
            .limit(7)
            .toList());
    assertEquals(3 + 2 * NativeShelf.LIBRARIES.size(), shelf(jar).noted().size());
  }

  @Test
  void believesNothingOnceALibraryOrItsJarHasChangedOrIsGone() throws IOException {
    Path jar = file("ffmpeg-8.jar");
    Map<String, String> loaded = loaded();
    Path library = Path.of(loaded.get("jniavutil"));
    shelf(jar).keep(loaded);
    assertFalse(shelf(jar).noted().isEmpty());

    Files.writeString(library, "another build");
    assertEquals(List.of(), shelf(jar).noted());

    shelf(jar).keep(loaded);
    Files.writeString(jar, "a newer version");
    assertEquals(List.of(), shelf(jar).noted());

    shelf(jar).keep(loaded);
    assertFalse(shelf(jar).noted().isEmpty());
    assertEquals(List.of(), new NativeShelf(folder, "other.jar").noted(), "no jar to go by");
    Files.delete(library);
    assertFalse(shelf(jar).load());
  }

  @Test
  void believesNothingThatLacksALibraryOurCodeCalls() throws IOException {
    Path jar = file("ffmpeg-8.jar");
    Map<String, String> loaded = loaded();
    loaded.remove("jniavfilter");

    shelf(jar).keep(loaded);

    assertEquals(List.of(), shelf(jar).noted());
  }

  @Test
  void aDamagedNoteIsAsGoodAsNone() throws IOException {
    Path jar = file("ffmpeg-8.jar");
    shelf(jar).keep(loaded());
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
    shelf(jar).keep(loaded());

    assertFalse(shelf(jar).load());
    assertNull(System.getProperty("org.bytedeco.javacpp.loadLibraries"));
  }

  /// What is not loaded at the start could not be loaded any more: JavaCPP was told not to.
  @Test
  void everyLibraryThatOurCodeCallsIsLoadedAtTheStart() {
    FfmpegBuild.load();
    List<String> loaded =
        Loader.getLoadedLibraries().keySet().stream()
            .filter(name -> name.startsWith("jni"))
            .map(name -> name.substring(3))
            .toList();
    Set<String> called = new TreeSet<>();
    for (JavaClass ours :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.castdesk")) {
      ours.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(type -> type.getPackageName().startsWith(BINDINGS))
          .map(NativeShelfTest::library)
          .forEach(called::add);
    }

    // Only a worker that plays a device loads it, and what it needs may be missing on a machine.
    assertTrue(called.remove("avdevice"));
    assertEquals(new TreeSet<>(NativeShelf.LIBRARIES), called);
    assertTrue(loaded.containsAll(called), loaded::toString);
  }

  private static String library(JavaClass type) {
    String name = type.getPackageName().substring(BINDINGS.length());
    return name.equals("global") ? type.getSimpleName() : name;
  }

  private Map<String, String> loaded() throws IOException {
    List<String> names = new ArrayList<>(List.of("va-drm@.2", "jnijavacpp", "va@.2"));
    for (String library : NativeShelf.LIBRARIES) {
      names.add("jni" + library);
      names.add(library + "@.60");
    }
    Map<String, String> loaded = new HashMap<>();
    for (String name : names) {
      loaded.put(name, file("lib" + name + ".so").toString());
    }
    return loaded;
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
