package org.castdesk.engine.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.json.InvalidJsonException;
import org.castdesk.engine.json.UnknownMembers;
import org.castdesk.engine.json.ValueJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the engine that runs a show, by the endpoint file it left; files of dead engines are
/// removed.
public final class EngineLocator {
  private static final Logger LOG = LoggerFactory.getLogger(EngineLocator.class);

  /// A process that began later than this after the file was written is another one of that number.
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

  private final RuntimeDirectory directory;
  private volatile @Nullable ValueJson json;

  public EngineLocator(RuntimeDirectory directory) {
    this.directory = directory;
  }

  /// The running engine of a show. Reads a small file; it may still be refused or gone a moment
  /// later.
  public Optional<EngineEndpoint> find(ShowKey key) {
    return find(directory.endpointFile(key));
  }

  /// The engine that runs, whichever show it runs; none if there are several.
  public Optional<EngineEndpoint> findOnly() {
    List<EngineEndpoint> running =
        directory.endpointFiles().stream().flatMap(file -> find(file).stream()).toList();
    return running.size() == 1 ? Optional.of(running.getFirst()) : Optional.empty();
  }

  private Optional<EngineEndpoint> find(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      EngineEndpoint endpoint = json().read(EngineEndpoint.class, text);
      if (isAlive(endpoint)) {
        return Optional.of(endpoint);
      }
      Files.deleteIfExists(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | InvalidJsonException e) {
      LOG.warn("{}: not an endpoint file: {}", file, e.toString());
    }
    return Optional.empty();
  }

  /// Tells everybody of this user where the engine listens. **Owns**: mode 0600 from the first byte.
  void publish(ShowKey key, EngineEndpoint endpoint) throws MediaException {
    directory.prepare();
    Path file = directory.endpointFile(key);
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(beside);
      try (SeekableByteChannel channel =
          Files.newByteChannel(
              beside,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        String text = json().writeIndented(EngineEndpoint.class, endpoint);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new MediaException(
          MediaFault.fatal(FaultCode.OUTPUT_UNWRITABLE, file.toString(), "cannot be written: " + e),
          e);
    }
  }

  /// Takes the endpoint back, unless a newer engine has put its own there.
  void withdraw(ShowKey key, EngineEndpoint endpoint) {
    if (find(key).filter(endpoint::equals).isPresent()) {
      try {
        Files.deleteIfExists(directory.endpointFile(key));
      } catch (IOException e) {
        LOG.warn("{}: cannot be removed: {}", directory.endpointFile(key), e.toString());
      }
    }
  }

  /// Made when there is something to read: it costs a tenth of a second that a starting desk lacks.
  private ValueJson json() {
    ValueJson made = json;
    if (made == null) {
      made = new ValueJson(UnknownMembers.IGNORED);
      json = made;
    }
    return made;
  }

  private static boolean isAlive(EngineEndpoint endpoint) {
    return ProcessHandle.of(endpoint.pid())
        .filter(ProcessHandle::isAlive)
        .filter(process -> !beganAfter(process, endpoint.startedAt()))
        .isPresent();
  }

  private static boolean beganAfter(ProcessHandle process, Instant moment) {
    return process
        .info()
        .startInstant()
        .filter(began -> began.isAfter(moment.plus(CLOCK_SLACK)))
        .isPresent();
  }
}
