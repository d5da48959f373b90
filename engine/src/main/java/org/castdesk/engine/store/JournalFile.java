package org.castdesk.engine.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.castdesk.engine.json.InvalidJsonException;
import org.castdesk.engine.json.UnknownMembers;
import org.castdesk.engine.json.ValueJson;

/// The journal on disk: per entry one line, `<CRC-32C in hex> <JSON>`. A line that a kill cut off,
/// or that a newer version wrote in words unknown here, is skipped.
///
/// **Thread**: one at a time.
final class JournalFile implements AutoCloseable {
  static final long MAX_BYTES = 1024 * 1024;
  private static final int CHECKSUM_CHARS = 8;

  private final Path file;
  private final ValueJson json = new ValueJson(UnknownMembers.IGNORED);
  private Optional<FileChannel> channel = Optional.empty();

  JournalFile(Path file) {
    this.file = file;
  }

  /// What can be read, oldest first.
  List<JournalEntry> entries() throws IOException {
    List<JournalEntry> entries = new ArrayList<>();
    if (Files.exists(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines().forEach(line -> entry(line).ifPresent(entries::add));
    }
    return entries;
  }

  /// The newest that can be read; what lies before is not looked at.
  Optional<JournalEntry> last() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    return lines.reversed().stream().map(this::entry).flatMap(Optional::stream).findFirst();
  }

  /// Adds an entry. After a SIGKILL it is there when this returned, after a power cut too.
  void append(JournalEntry entry) throws IOException {
    String line = line(entry);
    FileChannel open = channel.isPresent() ? channel.get() : open();
    if (open.size() + line.length() > MAX_BYTES && entry instanceof JournalEntry.Air) {
      close();
      SafeFile.replace(file, line);
      return;
    }
    try {
      write(open, line);
      open.force(false);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      FileChannel open = channel.get();
      channel = Optional.empty();
      open.close();
    }
  }

  /// A torn last line is closed first, so that it does not swallow the next one.
  private FileChannel open() throws IOException {
    Files.createDirectories(SafeFile.directoryOf(file));
    FileChannel open =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel = Optional.of(open);
    long size = open.size();
    ByteBuffer last = ByteBuffer.allocate(1);
    boolean isTorn = size > 0 && open.read(last, size - 1) == 1 && last.get(0) != '\n';
    open.position(size);
    if (isTorn) {
      write(open, "\n");
    }
    return open;
  }

  private static void write(FileChannel open, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      open.write(bytes);
    }
  }

  private String line(JournalEntry entry) {
    String text = json.write(JournalEntry.class, entry);
    return checksum(text) + " " + text + "\n";
  }

  private Optional<JournalEntry> entry(String line) {
    if (line.length() <= CHECKSUM_CHARS + 1) {
      return Optional.empty();
    }
    String text = line.substring(CHECKSUM_CHARS + 1);
    if (!line.startsWith(checksum(text) + " ")) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.read(JournalEntry.class, text));
    } catch (InvalidJsonException e) {
      return Optional.empty();
    }
  }

  private static String checksum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
