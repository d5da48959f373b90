package org.castdesk.engine.library.store;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.json.InvalidJsonException;
import org.castdesk.engine.json.KeptLines;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.store.SafeFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes the library's list: a line that says what it is, then one line of JSON for each
/// piece of material. Damage costs the lines it hit: the others are read, and the file as it was is
/// kept beside. A whole line that is not understood stays where it is.
///
/// **Thread**: one at a time, not FX. **Fails**: `IOException` when the disk does; never because of
/// what stands in the file.
public final class LibraryStore {
  public static final String FILE_NAME = "library.jsonl";
  static final int VERSION = 1;
  private static final String HEAD = "{\"castdesk\":\"library\",\"version\":" + VERSION + "}";
  private static final int MOST_KEPT = 99;

  private final Path file;
  private final KeptLines<Material> lines = new KeptLines<>(Material.class);
  private final Map<MaterialId, ObjectNode> written = new HashMap<>();

  /// Whole lines that mean nothing here: of another version, or with a name this system cannot spell.
  private final List<String> notUnderstood = new ArrayList<>();

  /// @param version of the program that wrote it; a newer one must not be written over
  /// @param damagedLines how many could not be read
  /// @param keptAs where the file as it was is kept, null when nothing was damaged
  public record Loaded(
      List<Material> materials, int version, int damagedLines, @Nullable Path keptAs) {
    public boolean isNewer() {
      return version > VERSION;
    }
  }

  /// @param folder the library's own; made when it is written
  public LibraryStore(Path folder) {
    this.file = folder.resolve(FILE_NAME);
  }

  public Path file() {
    return file;
  }

  public Loaded load() throws IOException {
    written.clear();
    notUnderstood.clear();
    if (!Files.exists(file)) {
      return new Loaded(List.of(), VERSION, 0, null);
    }
    List<String> text = text();
    int version = version(text);
    Map<MaterialId, Material> materials = new LinkedHashMap<>();
    int damaged = version == 0 ? 1 : 0;
    for (String line : version == 0 ? text : text.subList(1, text.size())) {
      if (line.isBlank()) {
        continue;
      }
      ObjectNode tree = null;
      try {
        tree = lines.parse(line);
        Material material = lines.read(tree);
        materials.put(material.id(), material);
        written.put(material.id(), tree);
      } catch (InvalidJsonException e) {
        damaged++;
        if (tree != null && tree.has("id")) {
          notUnderstood.add(line);
        }
      }
    }
    boolean isNewer = version > VERSION;
    Path kept = damaged > 0 && !isNewer ? keepAside() : null;
    return new Loaded(
        new ArrayList<>(materials.values()), Math.max(version, 1), isNewer ? 0 : damaged, kept);
  }

  private List<String> text() throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (MalformedInputException e) {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /// 0 = the first line is not ours.
  private int version(List<String> text) {
    if (text.isEmpty()) {
      return 0;
    }
    try {
      ObjectNode head = lines.parse(text.getFirst());
      return head.path("castdesk").asString("").equals("library")
          ? head.path("version").asInt(0)
          : 0;
    } catch (InvalidJsonException e) {
      return 0;
    }
  }

  private Path keepAside() throws IOException {
    for (int n = 1; n <= MOST_KEPT; n++) {
      Path beside = file.resolveSibling(FILE_NAME + ".damaged-" + n);
      if (!Files.exists(beside) || Files.mismatch(beside, file) < 0) {
        Files.copy(file, beside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return beside;
      }
    }
    Path last = file.resolveSibling(FILE_NAME + ".damaged-" + MOST_KEPT);
    Files.copy(file, last, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return last;
  }

  /// Writes all of it, whole or not at all.
  public void save(List<Material> materials) throws IOException {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    for (Material material : materials) {
      ObjectNode tree = lines.tree(material, written.get(material.id()));
      text.append(lines.line(tree)).append('\n');
    }
    notUnderstood.forEach(line -> text.append(line).append('\n'));
    Files.createDirectories(file.toAbsolutePath().getParent());
    SafeFile.replace(file, text.toString());
  }
}
