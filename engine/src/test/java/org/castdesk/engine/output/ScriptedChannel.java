package org.castdesk.engine.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.CountDownLatch;

/// A file on a disk that misbehaves as told: full after so many bytes, or stuck until released.
final class ScriptedChannel implements SeekableByteChannel {
  private final SeekableByteChannel real;
  private final long capacityBytes;
  private final CountDownLatch released;

  ScriptedChannel(SeekableByteChannel real, long capacityBytes, CountDownLatch released) {
    this.real = real;
    this.capacityBytes = capacityBytes;
    this.released = released;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    try {
      released.await();
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
    long room = capacityBytes - real.position();
    if (room <= 0) {
      throw new IOException("No space left on device");
    }
    int limit = source.limit();
    source.limit((int) Math.min(limit, source.position() + room));
    int written = real.write(source);
    source.limit(limit);
    return written;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return real.read(target);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    real.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return real.isOpen();
  }

  @Override
  public void close() throws IOException {
    real.close();
  }
}
