package org.castdesk.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.SourceContent.AtEnd;
import org.castdesk.engine.show.SourceContent.Media;
import org.castdesk.engine.show.SourceContent.Repeat;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.testing.RecordingSink;

/// A file source that plays into a sink; closing it proves that the thread ended and every native
/// picture came back.
final class PlayedFile implements AutoCloseable {
  private final RecordingSink sink = new RecordingSink();
  private final FileSource source;
  private final AtomicReference<Thread> thread = new AtomicReference<>();

  private PlayedFile(Media media, VideoFormat programme) {
    source =
        new FileSource(
            new SourceSlot("RV01"),
            media,
            DecoderOptions.moving(programme),
            task -> {
              Thread made = Thread.ofPlatform().unstarted(task);
              thread.set(made);
              return made;
            });
    source.start(sink);
  }

  static PlayedFile endless(Path file) {
    return endless(file.toString());
  }

  static PlayedFile endless(String location) {
    return new PlayedFile(Media.endless(location), VideoFormat.HD_1080P30);
  }

  static PlayedFile endless(Path file, VideoFormat programme) {
    return new PlayedFile(Media.endless(file.toString()), programme);
  }

  static PlayedFile times(Path file, int times) {
    return new PlayedFile(
        new Media(file.toString(), new Repeat(times), Duration.ZERO, Duration.ZERO, AtEnd.HOLD),
        VideoFormat.HD_1080P30);
  }

  static PlayedFile cut(Path file, long beginMillis, long endMillis) {
    return new PlayedFile(
        new Media(
            file.toString(),
            Repeat.ENDLESS,
            Duration.ofMillis(beginMillis),
            Duration.ofMillis(endMillis),
            AtEnd.HOLD),
        VideoFormat.HD_1080P30);
  }

  RecordingSink sink() {
    return sink;
  }

  FileSource source() {
    return source;
  }

  @Override
  public void close() {
    source.close();
    sink.close();
    Thread started = thread.get();
    try {
      assertTrue(started.join(Duration.ofSeconds(20)), "the source's thread has not ended");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertEquals(0, sink.outstanding(), "pictures that did not come back");
  }
}
