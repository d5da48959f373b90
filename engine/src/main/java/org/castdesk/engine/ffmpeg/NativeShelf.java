package org.castdesk.engine.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads the native libraries from where an earlier start unpacked them.
///
/// JavaCPP looks through every jar, reads annotations and compares dates, for every library and again
/// for every class that needs one: a tenth of a second of the start. What it found is noted here, one
/// file per line with its size and date, the jars it came from included. While the note is true, the
/// libraries are loaded from it and JavaCPP is told that they are (`org.bytedeco.javacpp.loadLibraries`
/// in its documentation). Otherwise all goes JavaCPP's way, and the note is written anew.
///
/// **Thread**: one, before any other touches FFmpeg.
public final class NativeShelf {
  private static final Logger LOG = LoggerFactory.getLogger(NativeShelf.class);
  private static final String SWITCH = "org.bytedeco.javacpp.loadLibraries";

  private static final String BRIDGE = "libjni";

  /// The last line: a note without it is not whole.
  private static final String END = "that is all";

  /// All that our code calls, each after those it needs. A library has a bridge to Java beside it.
  static final List<String> LIBRARIES =
      List.of("avutil", "swresample", "avcodec", "avformat", "swscale", "avfilter");

  /// What comes first. Libraries that are named nowhere need nothing.
  private static final List<String> BASE = List.of("drm", "va", "va-drm", "jnijavacpp");

  private final Path note;
  private final List<Path> jars;

  /// @param folder of the user's caches
  public NativeShelf(Path folder) {
    this(folder, System.getProperty("java.class.path", ""));
  }

  NativeShelf(Path folder, String classPath) {
    note = folder.resolve("natives.txt");
    jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path name = Path.of(entry).getFileName();
      if (name != null && name.toString().matches("(javacpp|ffmpeg)-.*\\.jar")) {
        jars.add(Path.of(entry).toAbsolutePath());
      }
    }
  }

  /// True: everything is loaded. False: nothing was decided, JavaCPP will load as always.
  @SuppressWarnings("restricted")
  public boolean load() {
    String before = System.getProperty(SWITCH);
    try {
      List<Path> libraries = noted();
      if (libraries.isEmpty() || before != null) {
        return false;
      }
      // Loading initialises classes that would begin to look for libraries.
      System.setProperty(SWITCH, "false");
      for (Path library : libraries) {
        System.load(library.toString());
      }
      return true;
    } catch (IOException | RuntimeException | LinkageError e) {
      System.clearProperty(SWITCH);
      LOG.debug("{}: not used", note, e);
      return false;
    }
  }

  /// Notes what JavaCPP has loaded by now. Failing is fine: the next start takes the long way.
  public void keep() {
    keep(Loader.getLoadedLibraries());
  }

  void keep(Map<String, String> loaded) {
    try {
      List<String> lines = new ArrayList<>();
      for (Path jar : jars) {
        lines.add(line(jar, jar.getFileName()));
      }
      List<String> names = new ArrayList<>(loaded.keySet());
      names.sort(Comparator.comparingInt(NativeShelf::rank).thenComparing(name -> name));
      for (String name : names) {
        Path library = Path.of(loaded.get(name)).toRealPath();
        lines.add(line(library, library));
      }
      lines.add(END);
      Files.createDirectories(note.getParent());
      Path part = Files.createTempFile(note.getParent(), "natives", ".part");
      Files.write(part, lines);
      Files.move(part, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      LOG.debug("{}: not written", note, e);
    }
  }

  /// The libraries in the order they load in; none when the note is absent or no longer true.
  List<Path> noted() throws IOException {
    if (jars.isEmpty() || !Files.isReadable(note)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(note);
    if (lines.size() <= jars.size() || !lines.getLast().equals(END)) {
      return List.of();
    }
    for (int n = 0; n < jars.size(); n++) {
      if (!lines.get(n).equals(line(jars.get(n), jars.get(n).getFileName()))) {
        return List.of();
      }
    }
    List<Path> libraries = new ArrayList<>();
    for (String line : lines.subList(jars.size(), lines.size() - 1)) {
      Path library = Path.of(line.substring(line.indexOf('/')));
      if (!line.equals(line(library, library))) {
        return List.of();
      }
      libraries.add(library);
    }
    return bridges(libraries).containsAll(LIBRARIES) ? libraries : List.of();
  }

  private static String line(Path file, Path shown) throws IOException {
    return Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file) + " " + shown;
  }

  private static List<String> bridges(List<Path> libraries) {
    return libraries.stream()
        .map(library -> library.getFileName().toString())
        .filter(name -> name.startsWith(BRIDGE) && name.endsWith(".so"))
        .map(name -> name.substring(BRIDGE.length(), name.length() - 3))
        .toList();
  }

  /// `avutil@.60` and `jniavutil` are of one family, the library before its bridge.
  private static int rank(String name) {
    String library = name.replaceFirst("@.*", "");
    int base = BASE.indexOf(library);
    if (base >= 0) {
      return base;
    }
    boolean isBridge = library.startsWith("jni");
    int family = LIBRARIES.indexOf(isBridge ? library.substring(3) : library);
    return family < 0 ? -1 : BASE.size() + 2 * family + (isBridge ? 1 : 0);
  }
}
