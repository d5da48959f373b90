package org.castdesk.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.time.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words from files and from the web, good and bad.
class DataFeedsTest {
  @TempDir private Path folder;
  private final LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private DataFeeds feeds;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(work);
    server.start();
    feeds =
        new DataFeeds(
            folder,
            work,
            new SystemClock(),
            new DataListener() {
              @Override
              public void read(Binding binding, String text) {
                heard.add(text);
              }

              @Override
              public void failed(Binding binding, MediaFault fault) {
                heard.add(fault);
              }
            });
  }

  @AfterEach
  void stop() {
    feeds.close();
    server.stop(0);
    work.shutdownNow();
  }

  private Object next() throws InterruptedException {
    Object next = heard.poll(30, TimeUnit.SECONDS);
    assertNotNull(next, "nothing was heard");
    return next;
  }

  private FaultCode nextFault() throws InterruptedException {
    Object next = next();
    assertTrue(next instanceof MediaFault, () -> "heard " + next);
    return ((MediaFault) next).code();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void serve(String path, String answer) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @Test
  void file_isReadAgainWhenItChanges_andSaysWhenItIsGone() throws Exception {
    Path file = Files.writeString(folder.resolve("score.txt"), "1 : 0\n");
    feeds.follow(Set.of(new Binding.File("score.txt")));
    assertEquals("1 : 0", next());
    Files.writeString(file, "10 : 0\n");
    assertEquals("10 : 0", next());
    Files.delete(file);
    assertEquals(FaultCode.FILE_NOT_FOUND, nextFault());
    Files.writeString(file, "10 : 0\n");
    assertEquals("10 : 0", next());
  }

  @Test
  void fileOfFiveMegabytes_isRefusedByName() throws Exception {
    Files.writeString(folder.resolve("wall.txt"), "W".repeat(5 << 20));
    feeds.follow(Set.of(new Binding.File("wall.txt")));
    assertEquals(FaultCode.DATA_TOO_LARGE, nextFault());
  }

  @Test
  void fieldOfAnAnswer_isFound() throws Exception {
    serve("/match", "{\"home\": {\"name\": \"港口\", \"goals\": 2}}");
    feeds.follow(Set.of(new Binding.Json(url("/match"), "/home/goals", 5)));
    assertEquals("2", next());
    feeds.follow(Set.of(new Binding.Json(url("/match"), "/home/name", 5)));
    assertEquals("港口", next());
  }

  @Test
  void wrongAnswers_areNamed() throws Exception {
    serve("/text", "not JSON");
    serve("/other", "{\"away\": 1}");
    feeds.follow(Set.of(new Binding.Json(url("/text"), "/home", 5)));
    assertEquals(FaultCode.DATA_DAMAGED, nextFault());
    feeds.follow(Set.of(new Binding.Json(url("/other"), "/home", 5)));
    assertEquals(FaultCode.DATA_DAMAGED, nextFault());
    feeds.follow(Set.of(new Binding.Json(url("/nowhere"), "/home", 5)));
    assertEquals(FaultCode.ADDRESS_UNREACHABLE, nextFault());
    feeds.follow(Set.of(new Binding.Json("http://127.0.0.1:1/", "/home", 5)));
    assertEquals(FaultCode.CONNECTION_REFUSED, nextFault());
  }

  @Test
  void endlessAnswer_isGivenUpAtItsLimit() throws Exception {
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] piece = "1234567890".repeat(1000).getBytes(StandardCharsets.UTF_8);
          try (OutputStream out = exchange.getResponseBody()) {
            while (!Thread.currentThread().isInterrupted()) {
              out.write(piece);
            }
          }
        });
    feeds.follow(Set.of(new Binding.Json(url("/endless"), "", 5)));
    assertEquals(FaultCode.DATA_TOO_LARGE, nextFault());
  }

  @Test
  void secretsOfAnAddress_areNotTold() {
    assertEquals(
        "https://example.org/x", WebFields.subject("https://me:secret@example.org/x?key=1"));
  }

  @Test
  void whatIsNotFollowedAnyMore_isNotRead() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "a");
    feeds.follow(Set.of(new Binding.File("a.txt")));
    assertEquals("a", next());
    feeds.follow(Set.of());
    Files.writeString(file, "longer");
    Files.writeString(folder.resolve("b.txt"), "b");
    feeds.follow(Set.of(new Binding.File("b.txt")));
    assertEquals("b", next());
    assertFalse(heard.contains("longer"));
  }

  @Test
  void folder_isNoTextFile() throws Exception {
    Files.createDirectory(folder.resolve("texts"));
    feeds.follow(Set.of(new Binding.File("texts")));
    assertEquals(FaultCode.FILE_UNREADABLE, nextFault());
  }
}
