package org.castdesk.engine.cli.bench.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.castdesk.engine.runtime.EngineThreads;

/// Carries connections to a server on this machine.
///
/// **Thread**: its own, two for each connection.
final class TcpWire implements Wire {
  private static final long STEP_NANOS = 5_000_000;
  private static final int GARBLED_EVERY = 7;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Mood mood = Mood.FINE;
  private volatile boolean isClosed;

  /// @param target the server's port
  TcpWire(int target) throws IOException {
    this.target = target;
    door = new ServerSocket();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    start(this::accept);
  }

  @Override
  public int port() {
    return door.getLocalPort();
  }

  @Override
  public void set(Mood now) {
    mood = now;
  }

  private static Thread start(Runnable task) {
    Thread thread = EngineThreads.unwatched("wire", task);
    thread.start();
    return thread;
  }

  private void accept() {
    while (!isClosed) {
      try {
        Socket near = door.accept();
        start(() -> carry(near));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void carry(Socket near) {
    sockets.add(near);
    try (near;
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target)) {
      sockets.add(far);
      Thread back = start(() -> pump(near, far, false));
      pump(far, near, true);
      back.join();
    } catch (IOException e) {
      // One of the two went: so does the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pump(Socket from, Socket to, boolean isMedia) {
    byte[] bytes = new byte[8192];
    Random random = new Random(1);
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        while (mood == Mood.STALLED && !isClosed) {
          LockSupport.parkNanos(STEP_NANOS);
        }
        if (isMedia && mood == Mood.GARBLED && random.nextInt(GARBLED_EVERY) == 0) {
          bytes[random.nextInt(count)] ^= (byte) (1 + random.nextInt(255));
        }
        out.write(bytes, 0, count);
      }
    } catch (IOException e) {
      // The connection ended.
    }
    try {
      to.close();
      from.close();
    } catch (IOException _) {
      // They were closed.
    }
  }

  @Override
  public void close() throws IOException {
    isClosed = true;
    door.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
