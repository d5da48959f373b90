package org.castdesk.engine.source.live;

import java.util.concurrent.ThreadFactory;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.decode.DecodedPicture;
import org.castdesk.engine.ffmpeg.decode.DecodedSound;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.decode.IoDeadline;
import org.castdesk.engine.ffmpeg.live.LiveAddress;
import org.castdesk.engine.ffmpeg.live.LiveDecoder;
import org.castdesk.engine.ffmpeg.live.LiveInput;
import org.castdesk.engine.ffmpeg.live.LivePacket;
import org.castdesk.engine.ffmpeg.live.LivePictures;
import org.castdesk.engine.ffmpeg.live.LiveSounds;
import org.castdesk.engine.ffmpeg.live.StreamChangedException;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays one stream or device until it ends or is closed: reads on one thread, decodes on another,
/// and delivers each piece with the moment it is due.
///
/// **Thread**: [#run()] on the thread that decodes; [#close()] from any.
public final class LivePlayer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LivePlayer.class);
  private static final long HEALTH_NANOS = 500_000_000L;

  /// A picture that is late by more is not worth its way, unless there is no better one.
  private static final long LATE_NANOS = 50_000_000L;

  private static final long LONG_AGO_NANOS = 300_000_000L;

  /// No picture takes so long to decode.
  private static final long HANGS_NANOS = 4_000_000_000L;

  private static final long IDLE = Long.MAX_VALUE;

  private final Order order;
  private final LiveTarget target;
  private final ThreadFactory threads;
  private final EngineClock clock = new SystemClock();
  private final PlayMeter meter = new PlayMeter();
  private final SoundLine soundLine = new SoundLine();
  private @Nullable LivePictures pictures;
  private @Nullable LiveSounds sounds;
  private LiveClock.@Nullable Segment pictureSegment;
  private LiveClock.@Nullable Segment soundSegment;
  private @Nullable Thread player;
  private @Nullable IoDeadline reading;
  private boolean isOpen;
  private @Nullable PictureSize size;
  private long shownNanos;
  private long toldNanos;
  private volatile boolean isClosed;
  private volatile long busySince = IDLE;

  /// What is to be played.
  ///
  /// @param bufferNanos how much later than it comes
  public record Order(
      LiveAddress address, long bufferNanos, DecoderOptions options, NameLookup names) {}

  public LivePlayer(Order order, LiveTarget target, ThreadFactory threads) {
    this.order = order;
    this.target = target;
    this.threads = threads;
  }

  /// Plays until the stream ends or fails, which is told to the target, or until it is closed.
  public void run() {
    synchronized (this) {
      player = Thread.currentThread();
    }
    try {
      playIt();
    } catch (InterruptedException e) {
      LOG.debug("{} is closed", order.address().subject());
    } catch (MediaException e) {
      fail(e.fault());
    } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
      LOG.error("{} failed unexpectedly", order.address().subject(), e);
      fail(MediaFault.retryable(FaultCode.INTERNAL, order.address().subject(), "it failed: " + e));
    }
  }

  /// Whatever a sender sends now, it may send something better after its next start.
  private void fail(MediaFault fault) {
    if (!isClosed) {
      target.failed(
          fault.code() == FaultCode.ADDRESS_UNKNOWN
              ? fault
              : MediaFault.retryable(fault.code(), fault.subject(), fault.detail()));
    }
  }

  private void playIt() throws MediaException, InterruptedException {
    LiveAddress address = order.address();
    if (address.host() != null) {
      order.names().check(address.host(), address.subject(), threads);
    }
    while (!isClosed) {
      try {
        playOpened(address);
      } catch (StreamChangedException e) {
        LOG.info("{} is opened anew: {}", address.subject(), e.getMessage());
      }
    }
  }

  private void playOpened(LiveAddress address)
      throws MediaException, StreamChangedException, InterruptedException {
    isOpen = false;
    try (IoDeadline deadline = limit();
        LiveInput input = LiveInput.open(address, order.options(), deadline)) {
      LiveClock times = new LiveClock(order.bufferNanos(), address.pace());
      try (LiveQueue queue = new LiveQueue(clock, times, address.pace())) {
        Thread reader = threads.newThread(() -> read(input, queue));
        reader.setName(Thread.currentThread().getName() + "-read");
        reader.start();
        try {
          while (!isClosed) {
            LiveQueue.Entry next = queue.take();
            busySince = clock.nowNanos();
            play(next, queue, input);
            busySince = IDLE;
          }
        } finally {
          input.cancel();
          reader.interrupt();
          reader.join();
        }
      }
    } finally {
      closeDecoders();
    }
  }

  private IoDeadline limit() {
    IoDeadline fresh = new IoDeadline();
    synchronized (this) {
      reading = fresh;
      if (isClosed) {
        fresh.cancel();
      }
    }
    return fresh;
  }

  private void read(LiveInput input, LiveQueue queue) {
    try {
      while (!isClosed) {
        queue.put(input.read());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StreamChangedException e) {
      queue.change(e);
    } catch (MediaException e) {
      queue.end(e.fault());
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("Reading {} failed", order.address().subject(), e);
      queue.end(
          MediaFault.retryable(
              FaultCode.INTERNAL, order.address().subject(), "reading it failed: " + e));
    }
  }

  private void play(LiveQueue.Entry entry, LiveQueue queue, LiveInput input)
      throws MediaException, InterruptedException {
    LivePacket packet = entry.packet();
    if (packet.kind() == LivePacket.Kind.PICTURE) {
      picture(entry, queue, input);
    } else {
      sound(entry, queue, input);
    }
    long now = clock.nowNanos();
    if (isOpen && now - toldNanos >= HEALTH_NANOS) {
      toldNanos = now;
      target.health(queue.health(meter));
    }
  }

  private void picture(LiveQueue.Entry entry, LiveQueue queue, LiveInput input)
      throws MediaException, InterruptedException {
    LivePacket packet = entry.packet();
    if (pictures != null && (packet.fresh() != null || entry.segment() != pictureSegment)) {
      pictures.finish();
      showAll(pictures, queue, input);
      pictures.reset();
    }
    if (packet.fresh() instanceof LivePictures fresh) {
      close(pictures);
      pictures = fresh;
    }
    pictureSegment = entry.segment();
    LivePictures decoder = pictures;
    if (decoder == null) {
      packet.close();
      return;
    }
    decoder.hurry(clock.nowNanos() - queue.dueNanos(entry.segment(), packet.timeNanos()));
    decoder.feed(packet);
    showAll(decoder, queue, input);
    meter.damaged(decoder.damagedParts());
  }

  private void showAll(LivePictures decoder, LiveQueue queue, LiveInput input)
      throws MediaException, InterruptedException {
    LiveClock.Segment segment = pictureSegment;
    for (DecodedPicture next = decoder.next();
        next != null && segment != null;
        next = decoder.next()) {
      if (!isOpen || !next.frame().displaySize().equals(size)) {
        isOpen = true;
        size = next.frame().displaySize();
        target.opened(input.info(size));
      }
      long now = clock.nowNanos();
      long due =
          next.timeNanos() == LivePacket.NEVER ? now : queue.dueNanos(segment, next.timeNanos());
      boolean isShown = due >= now - LATE_NANOS || now - shownNanos > LONG_AGO_NANOS;
      meter.picture(isShown);
      if (isShown) {
        shownNanos = now;
        target.picture(next.frame(), due);
      } else {
        next.frame().close();
      }
    }
  }

  private void sound(LiveQueue.Entry entry, LiveQueue queue, LiveInput input)
      throws MediaException, InterruptedException {
    LivePacket packet = entry.packet();
    if (sounds != null && (packet.fresh() != null || entry.segment() != soundSegment)) {
      sounds.finish();
      playAll(sounds, queue, input);
      sounds.reset();
      soundLine.reset();
    }
    if (packet.fresh() instanceof LiveSounds fresh) {
      close(sounds);
      sounds = fresh;
      soundLine.reset();
    }
    soundSegment = entry.segment();
    LiveSounds decoder = sounds;
    if (decoder == null) {
      packet.close();
      return;
    }
    decoder.feed(packet);
    playAll(decoder, queue, input);
  }

  private void playAll(LiveSounds decoder, LiveQueue queue, LiveInput input)
      throws MediaException, InterruptedException {
    LiveClock.Segment segment = soundSegment;
    for (DecodedSound next = decoder.next();
        next != null && segment != null;
        next = decoder.next()) {
      if (next.timeNanos() == LivePacket.NEVER) {
        continue;
      }
      if (!isOpen && !input.hasPictures()) {
        isOpen = true;
        target.opened(input.info(null));
      }
      if (isOpen) {
        long at =
            soundLine.place(queue.dueNanos(segment, next.timeNanos()), next.block().samples());
        target.sound(next.block(), at);
        decoder.hasten(soundLine.hastePpm());
        meter.drift(soundLine.hastePpm());
      }
    }
  }

  private void closeDecoders() {
    close(pictures);
    close(sounds);
    pictures = null;
    sounds = null;
  }

  private static void close(@Nullable LiveDecoder<?> decoder) {
    if (decoder != null) {
      decoder.close();
    }
  }

  /// Whether it has been decoding one and the same piece for seconds.
  public boolean isHanging() {
    long since = busySince;
    return since != IDLE && clock.nowNanos() - since > HANGS_NANOS;
  }

  /// Ends it soon; nothing is told any more.
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      if (reading != null) {
        reading.cancel();
      }
      if (player != null) {
        player.interrupt();
      }
    }
  }
}
