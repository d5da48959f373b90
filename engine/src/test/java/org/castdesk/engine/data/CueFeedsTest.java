package org.castdesk.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.CueSheet;
import org.castdesk.engine.time.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CueFeedsTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ConcurrentLinkedQueue<String> reads = new ConcurrentLinkedQueue<>();
  private CueFeeds feeds;

  @BeforeEach
  void open() {
    feeds = new CueFeeds(folder, threads, new SystemClock(), this::read);
  }

  @AfterEach
  void close() {
    feeds.close();
    threads.shutdownNow();
  }

  @Test
  void relativeNames_countFromTheShow_andAChangedFileIsReadAgain() throws Exception {
    Path file = Files.writeString(folder.resolve("a.srt"), "first");
    feeds.follow(Set.of("a.srt"));
    feeds.awaitRead(LONG);
    assertEquals("first", feeds.found("a.srt").sheet().at(0));
    Files.writeString(file, "second words");
    await(() -> feeds.found("a.srt").sheet().at(0).equals("second words"));
  }

  @Test
  void fileThatTurnsBad_keepsItsWords_andSaysWhy() throws Exception {
    Path file = Files.writeString(folder.resolve("a.srt"), "first");
    feeds.follow(Set.of("a.srt"));
    feeds.awaitRead(LONG);
    Files.delete(file);
    await(() -> feeds.found("a.srt").fault() != null);
    assertEquals("first", feeds.found("a.srt").sheet().at(0));
    Files.writeString(file, "back again");
    await(() -> feeds.found("a.srt").fault() == null);
    assertEquals("back again", feeds.found("a.srt").sheet().at(0));
  }

  @Test
  void addresses_areRefused_andNotOpened() throws Exception {
    feeds.follow(Set.of("http://example.org/a.vtt"));
    feeds.awaitRead(LONG);
    MediaFault fault = feeds.found("http://example.org/a.vtt").fault();
    assertNotNull(fault);
    assertEquals(FaultCode.NO_SUBTITLES, fault.code());
    assertEquals(List.of(), List.copyOf(reads));
  }

  @Test
  void whatNobodyWantsAnyMore_isNotReadOn() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (CueFeeds endless =
        new CueFeeds(
            folder,
            threads,
            new SystemClock(),
            (_, isWanted, _) -> {
              begun.countDown();
              while (isWanted.getAsBoolean()) {
                Thread.onSpinWait();
              }
              ended.countDown();
            })) {
      Files.writeString(folder.resolve("a.srt"), "x");
      endless.follow(Set.of("a.srt"));
      assertEquals(true, begun.await(30, TimeUnit.SECONDS));
      endless.follow(Set.of());
      assertEquals(true, ended.await(30, TimeUnit.SECONDS));
      assertNull(endless.found("a.srt").fault());
      assertEquals("", endless.found("a.srt").sheet().at(0));
    }
  }

  private void read(String location, BooleanSupplier isWanted, Consumer<CueSheet> soFar)
      throws MediaException {
    reads.add(location);
    try {
      String words = Files.readString(Path.of(location));
      soFar.accept(new CueSheet(List.of(new CueSheet.Cue(0, 1000, words))));
    } catch (java.io.IOException e) {
      throw new MediaException(
          MediaFault.retryable(FaultCode.FILE_NOT_FOUND, location, "there is no such file"), e);
    }
  }

  private static void await(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
