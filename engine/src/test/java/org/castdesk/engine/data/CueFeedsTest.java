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
import java.util.concurrent.atomic.AtomicInteger;
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
  void fileAddress_isAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("a.srt"), "words");
    String address = "file://" + file.toAbsolutePath();
    feeds.follow(Set.of(address));
    feeds.awaitRead(LONG);
    assertNull(feeds.found(address).fault());
    assertEquals("words", feeds.found(address).sheet().at(0));
  }

  @Test
  void diskThatFailedOnce_isTriedAgain_thoughTheFileIsTheSame() throws Exception {
    Files.writeString(folder.resolve("a.srt"), "x");
    AtomicInteger tries = new AtomicInteger();
    try (CueFeeds moody =
        new CueFeeds(
            folder,
            threads,
            new SystemClock(),
            (location, _, soFar) -> {
              if (tries.incrementAndGet() < 3) {
                throw new MediaException(
                    MediaFault.retryable(FaultCode.FILE_UNREADABLE, location, "the disk says no"));
              }
              soFar.accept(sheet("at last"));
            })) {
      moody.follow(Set.of("a.srt"));
      await(() -> moody.found("a.srt").sheet().at(0).equals("at last"));
      assertNull(moody.found("a.srt").fault());
    }
  }

  @Test
  void whileAFileIsReadAgain_itsWordsStay() throws Exception {
    Path file = Files.writeString(folder.resolve("a.srt"), "first");
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (CueFeeds slow =
        new CueFeeds(
            folder,
            threads,
            new SystemClock(),
            (location, _, soFar) -> {
              String words = reading(location);
              if (words.equals("second")) {
                soFar.accept(CueSheet.EMPTY);
                half.countDown();
                goOn.await();
              }
              soFar.accept(sheet(words));
            })) {
      slow.follow(Set.of("a.srt"));
      slow.awaitRead(LONG);
      Files.writeString(file, "second");
      half.await();
      assertEquals("first", slow.found("a.srt").sheet().at(0));
      goOn.countDown();
      await(() -> slow.found("a.srt").sheet().at(0).equals("second"));
    }
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
    soFar.accept(sheet(reading(location)));
  }

  private static CueSheet sheet(String words) {
    return new CueSheet(List.of(new CueSheet.Cue(0, 1000, words)));
  }

  private static String reading(String location) throws MediaException {
    try {
      return Files.readString(Path.of(location));
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
