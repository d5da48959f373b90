package org.castdesk.engine.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Places we write to: recordings, pictures between processes, unpacked libraries, the show.
final class FolderCheck implements Examination.Check {
  private static final long MB = 1_000_000;

  /// An hour at 8 Mb/s, and some.
  private static final long ROOM_TO_RECORD_MB = 4_000;

  /// Two monitors of 1080p and eight inputs, three pictures each.
  private static final long ROOM_FOR_PICTURES_MB = 100;

  private static final long ROOM_FOR_LIBRARIES_MB = 120;

  @Override
  public List<Finding> look() {
    Path userHome = Path.of(System.getProperty("user.home"));
    List<Finding> findings = new ArrayList<>();
    findings.add(room("recordings here", Path.of("").toAbsolutePath(), ROOM_TO_RECORD_MB));
    Path shared = Path.of("/dev/shm");
    if (Files.isDirectory(shared)) {
      findings.add(room("shared pictures", shared, ROOM_FOR_PICTURES_MB));
    }
    findings.add(
        room(
            "temporary files",
            Path.of(System.getProperty("java.io.tmpdir")),
            ROOM_FOR_PICTURES_MB));
    String cache = System.getProperty("org.bytedeco.javacpp.cachedir");
    findings.add(
        room(
            "unpacked libraries",
            cache == null ? userHome.resolve(".javacpp") : Path.of(cache),
            ROOM_FOR_LIBRARIES_MB));
    return findings;
  }

  private static Finding room(String what, Path wanted, long wantedMb) {
    Path folder = existing(wanted);
    try {
      Files.delete(Files.createTempFile(folder, ".castdesk", ".probe"));
      long freeMb = folder.toFile().getUsableSpace() / MB;
      String detail = folder + ", " + freeMb + " MB free";
      return freeMb >= wantedMb
          ? Finding.ok(what, detail)
          : Finding.warn(what, detail + "; wants " + wantedMb, "make room there");
    } catch (IOException e) {
      return Finding.fail(what, folder + " cannot be written: " + e.getMessage(), "allow writing");
    }
  }

  private static Path existing(Path wanted) {
    Path folder = wanted.toAbsolutePath();
    while (!Files.isDirectory(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }
}
