package org.castdesk.engine.output;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.castdesk.engine.fault.MediaException;

/// Real files, except that names with `bad` lie on a misbehaving disk.
record ScriptedFiles(Path directory, long capacityBytes, CountDownLatch released)
    implements RecordingFiles {
  @Override
  public FreshFile create(String file) throws MediaException {
    FreshFile real = new DirectoryFiles(directory).create(file);
    return file.contains("bad")
        ? new Bad(real, new ScriptedChannel(real.channel(), capacityBytes, released))
        : real;
  }

  private record Bad(FreshFile real, SeekableByteChannel channel) implements FreshFile {
    @Override
    public String target() {
      return real.target();
    }

    @Override
    public void delete() throws IOException {
      real.delete();
    }

    @Override
    public void close() throws IOException {
      real.close();
    }
  }
}
