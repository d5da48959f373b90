package org.castdesk.engine.ffmpeg.decode;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.format.VideoFormat;
import org.junit.jupiter.api.Test;

/// A peer that takes the call and never says a word must not hold a source's thread.
class IoDeadlineTest {
  private static final Duration FAR_TOO_LONG = Duration.ofSeconds(60);

  @Test
  void aPeerThatNeverAnswers_isGivenUpInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertTimeoutPreemptively(
          FAR_TOO_LONG, () -> assertThrows(MediaException.class, () -> open(silent, 200)));
    }
  }

  @Test
  void eachOpening_hasItsOwnDeadline() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> patient =
          CompletableFuture.runAsync(() -> openQuietly(silent, 1_500));
      assertTimeoutPreemptively(
          FAR_TOO_LONG, () -> assertThrows(MediaException.class, () -> open(silent, 100)));
      assertTimeoutPreemptively(
          FAR_TOO_LONG, () -> assertThrows(ExecutionException.class, patient::get));
    }
  }

  private static void openQuietly(ServerSocket peer, long millis) {
    try {
      open(peer, millis);
    } catch (MediaException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void open(ServerSocket peer, long millis) throws MediaException {
    DecoderOptions options = DecoderOptions.moving(VideoFormat.HD_1080P30);
    DecoderOptions brief =
        new DecoderOptions(
            options.programme(),
            Duration.ofMillis(millis),
            Duration.ofMillis(millis),
            options.content());
    String address = "tcp://127.0.0.1:" + peer.getLocalPort();
    try (FfmpegDecoder decoder = FfmpegDecoder.open(address, brief)) {
      throw new AssertionError("a silent peer is no media: " + decoder.conversionReasons());
    }
  }
}
