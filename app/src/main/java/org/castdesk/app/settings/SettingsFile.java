package org.castdesk.app.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The settings file on disk. Nobody but this user can read it, and it is either the old one or the
/// new one, never half of it.
///
/// **Thread**: one at a time, never FX.
final class SettingsFile {
  private static final FileAttribute<?> OWN_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OWN_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final int MAX_DAMAGED = 20;

  private final Path path;
  private @Nullable JsonMapper mapper;

  SettingsFile(Path path) {
    this.path = path;
  }

  /// Made with the first file that is read or written: it takes long to load, and most starts of a
  /// new desk need none.
  private JsonMapper mapper() {
    JsonMapper made = mapper;
    if (made == null) {
      made = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
      mapper = made;
    }
    return made;
  }

  /// What was read.
  ///
  /// @param document empty when there is no file, or none that can be understood
  /// @param damaged where a file that is not JSON was put, null = it was whole
  record Content(ObjectNode document, @Nullable Path damaged) {}

  /// **Fails**: [IOException] when there is a file that cannot be read, or a damaged one that
  /// cannot be put aside; then it must not be written either.
  Content read() throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return new Content(JsonNodeFactory.instance.objectNode(), null);
    }
    try {
      JsonNode tree = mapper().readTree(bytes);
      if (tree instanceof ObjectNode document) {
        return new Content(document, null);
      }
    } catch (JacksonException e) {
      return new Content(JsonNodeFactory.instance.objectNode(), putAside());
    }
    return new Content(JsonNodeFactory.instance.objectNode(), putAside());
  }

  /// A damaged file keeps its words: somebody may want to look at them.
  private Path putAside() throws IOException {
    for (int number = 1; ; number++) {
      Path aside = path.resolveSibling(path.getFileName() + ".damaged-" + number);
      try {
        Files.move(path, aside);
        return aside;
      } catch (FileAlreadyExistsException e) {
        if (number == MAX_DAMAGED) {
          throw e;
        }
      }
    }
  }

  /// **Fails**: [IOException]; the file before it is still there then.
  void write(ObjectNode document) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder, OWN_FOLDER);
    Path fresh = Files.createTempFile(folder, ".desk", ".tmp", OWN_FILE);
    try {
      byte[] bytes =
          (mapper().writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
      try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
    try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
      entry.force(true);
    }
  }
}
