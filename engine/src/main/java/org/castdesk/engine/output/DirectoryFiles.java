package org.castdesk.engine.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;

/// Recordings as files below a directory. Missing directories are made; no file is ever written
/// over, not even one that another program makes at the same moment.
record DirectoryFiles(Path directory) implements RecordingFiles {
  private static final int MOST_NAMES = 9999;

  @Override
  public FreshFile create(String file) throws MediaException {
    Path wanted;
    try {
      wanted = directory.resolve(file).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw unwritable(file, "this is no file name: " + e.getReason(), e);
    }
    try {
      Path parent = wanted.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return firstFree(wanted);
    } catch (IOException e) {
      throw new MediaException(DiskFaults.of(wanted.toString(), e), e);
    }
  }

  private static FreshFile firstFree(Path wanted) throws IOException, MediaException {
    for (int number = 1; number <= MOST_NAMES; number++) {
      Path candidate = numbered(wanted, number);
      try {
        return new OnDisk(
            candidate,
            FileChannel.open(candidate, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      } catch (FileAlreadyExistsException _) {
        // The next number may be free.
      }
    }
    throw unwritable(
        wanted.toString(), "it and " + MOST_NAMES + " numbered names exist already", null);
  }

  private static Path numbered(Path wanted, int number) {
    if (number == 1) {
      return wanted;
    }
    String name = String.valueOf(wanted.getFileName());
    int dot = name.lastIndexOf('.');
    return wanted.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
  }

  private static MediaException unwritable(
      String subject, String detail, @org.jspecify.annotations.Nullable Exception cause) {
    return new MediaException(
        MediaFault.fatal(FaultCode.OUTPUT_UNWRITABLE, subject, detail), cause);
  }

  private record OnDisk(Path path, SeekableByteChannel channel) implements FreshFile {
    @Override
    public String target() {
      return path.toString();
    }

    @Override
    public void delete() throws IOException {
      Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
