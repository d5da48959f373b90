package org.castdesk.engine.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.json.ShowJson;
import org.castdesk.engine.show.Show;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes show files: JSON with a schema version, saved whole or not at all, the last
/// five generations kept as `show.json.1` (the newest) to `show.json.5`.
///
/// **Thread**: a `work` thread; one save of a file at a time. **Fails**: [MediaException] that names
/// the file, the member and the reason.
public final class ShowStore {
  static final int GENERATIONS = 5;
  private static final long MAX_BYTES = 32L * 1024 * 1024;

  private final ShowJson json = new ShowJson();

  public LoadedShow load(Path file) throws MediaException {
    Path absolute = file.toAbsolutePath().normalize();
    String text = text(absolute);
    try {
      ObjectNode tree = ShowMigrations.toCurrent(json.parse(text));
      return new LoadedShow(absolute, json.read(tree), tree);
    } catch (IllegalArgumentException e) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.SHOW_INVALID, absolute.toString(), String.valueOf(e.getMessage())),
          e);
    }
  }

  /// What becomes of the file that is saved over.
  public enum Generation {
    /// It becomes the newest generation.
    KEPT,
    /// So, too, if it is not what was saved here last: somebody else wrote it.
    KEPT_IF_FOREIGN
  }

  /// Saves an edited show over the file it came from; what it held becomes the newest generation.
  public LoadedShow save(LoadedShow loaded, Show show) throws MediaException {
    return save(loaded, show, Generation.KEPT);
  }

  /// Saves an edited show over the file it came from. Members this version does not know are kept.
  public LoadedShow save(LoadedShow loaded, Show show, Generation before) throws MediaException {
    ObjectNode tree = ShowMigrations.stamped(json.tree(show, loaded.written()));
    try {
      Path file = Files.exists(loaded.file()) ? loaded.file().toRealPath() : loaded.file();
      String text = json.print(tree);
      String there = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : null;
      boolean isForeign = there != null && !there.equals(json.print(loaded.written()));
      if (there != null && !text.equals(there) && (isForeign || before == Generation.KEPT)) {
        SafeFile.keepGeneration(file, GENERATIONS);
      }
      if (!text.equals(there)) {
        SafeFile.replace(file, text);
      }
      return new LoadedShow(loaded.file(), show, tree);
    } catch (IOException e) {
      throw unwritable(loaded.file(), e);
    }
  }

  /// Saves a show to a new file. **Fails**: when the file exists.
  public LoadedShow create(Path file, Show show) throws MediaException {
    Path absolute = file.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.OUTPUT_UNWRITABLE, absolute.toString(), "the file exists already"));
    }
    ObjectNode tree = ShowMigrations.stamped(json.tree(show));
    try {
      SafeFile.replace(absolute, json.print(tree));
      return new LoadedShow(absolute, show, tree);
    } catch (IOException e) {
      throw unwritable(absolute, e);
    }
  }

  private static String text(Path file) throws MediaException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw unreadable(file, "larger than a show can be", null);
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw unreadable(file, "no such file", e);
    } catch (CharacterCodingException e) {
      throw unreadable(file, "not a text in UTF-8", e);
    } catch (IOException e) {
      throw unreadable(file, reason(e), e);
    }
  }

  private static MediaException unreadable(Path file, String reason, @Nullable IOException cause) {
    return new MediaException(
        MediaFault.fatal(FaultCode.SHOW_UNREADABLE, file.toString(), reason), cause);
  }

  private static MediaException unwritable(Path file, IOException e) {
    String reason = reason(e);
    FaultCode code =
        reason.toLowerCase(Locale.ROOT).contains("no space left")
            ? FaultCode.DISK_FULL
            : FaultCode.OUTPUT_UNWRITABLE;
    return new MediaException(MediaFault.retryable(code, file.toString(), reason), e);
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
