package org.castdesk.engine.cli.bench.chaos;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Random;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.runtime.EngineThreads;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;
import org.jspecify.annotations.Nullable;

/// Carries datagrams both ways between one program and another.
///
/// **Thread**: its own, three.
final class UdpWire implements Wire {
  private static final EngineClock CLOCK = new SystemClock();
  private static final int LOST_PERCENT = 10;
  private static final long LATEST_NANOS = 200_000_000;
  private static final int GARBLED_EVERY = 10;
  private static final int BUFFER_BYTES = 4 << 20;

  private final DatagramSocket near = socket();
  private final DatagramSocket far = socket();
  private final DelayQueue<Held> held = new DelayQueue<>();
  private volatile @Nullable SocketAddress client;
  private volatile SocketAddress target;
  private volatile Mood mood = Mood.FINE;

  /// @param target where what comes to [#port()] goes; answers go back to whoever sent last
  UdpWire(int target) throws IOException {
    this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), target);
    start(() -> pump(near, far, true));
    start(() -> pump(far, near, false));
    start(this::deliver);
  }

  private static DatagramSocket socket() throws IOException {
    DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    socket.setReceiveBufferSize(BUFFER_BYTES);
    return socket;
  }

  private static void start(Runnable task) {
    EngineThreads.unwatched("wire", task).start();
  }

  /// A datagram that is on its way.
  private record Held(DatagramSocket by, DatagramPacket packet, long atNanos) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(atNanos - CLOCK.nowNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }

  @Override
  public int port() {
    return near.getLocalPort();
  }

  @Override
  public void set(Mood now) {
    mood = now;
  }

  private void pump(DatagramSocket from, DatagramSocket by, boolean isForward) {
    Random random = new Random(2);
    byte[] bytes = new byte[65_536];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
        from.receive(packet);
        if (isForward) {
          client = packet.getSocketAddress();
        }
        SocketAddress to = isForward ? target : client;
        if (to == null || mood == Mood.STALLED) {
          continue;
        }
        pass(packet, by, to, random);
      }
    } catch (IOException e) {
      // The wire is closed.
    }
  }

  private void pass(DatagramPacket packet, DatagramSocket by, SocketAddress to, Random random) {
    byte[] copy = java.util.Arrays.copyOf(packet.getData(), packet.getLength());
    long delay = 0;
    if (mood == Mood.LOSSY) {
      if (random.nextInt(100) < LOST_PERCENT) {
        return;
      }
      delay = (long) (random.nextDouble() * LATEST_NANOS);
    } else if (mood == Mood.GARBLED && random.nextInt(GARBLED_EVERY) == 0 && copy.length > 0) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 + random.nextInt(255));
    }
    held.add(new Held(by, new DatagramPacket(copy, copy.length, to), CLOCK.nowNanos() + delay));
  }

  private void deliver() {
    try {
      while (true) {
        Held next = held.take();
        try {
          next.by().send(next.packet());
        } catch (IOException e) {
          if (next.by().isClosed()) {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    near.close();
    far.close();
  }
}
