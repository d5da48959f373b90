package org.castdesk.engine.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.encode.EncodedPacket;
import org.castdesk.engine.ffmpeg.encode.FfmpegEncoder;
import org.castdesk.engine.media.AudioBlock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encodes the programme once and hands it to every output. The encoder exists while an output does.
///
/// **Thread**: `output-program` runs it and alone touches what is in it.
final class ProgramThread implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ProgramThread.class);

  /// A longer hole is no stumble but a machine that slept: it stays a hole in the picture's times.
  private static final long MOST_FILLED_SECONDS = 10;

  private final OutputSetup setup;
  private final ProgramQueue queue;
  private final ThreadFactory threads;
  private final List<Recorder> waiting = new ArrayList<>();
  private final Map<Recorder, Excerpt> running = new LinkedHashMap<>();
  private final List<Thread> started = new ArrayList<>();
  private @Nullable ProgramEncoder encoder;
  private long lastFrame;

  ProgramThread(OutputSetup setup, ProgramQueue queue, ThreadFactory threads) {
    this.setup = setup;
    this.queue = queue;
    this.threads = threads;
  }

  @Override
  public void run() {
    try {
      while (true) {
        ProgramItem item = queue.take();
        if (item instanceof ProgramItem.Close) {
          break;
        }
        act(item);
      }
      endAll();
      for (Thread thread : started) {
        thread.join();
      }
    } catch (InterruptedException _) {
      started.forEach(Thread::interrupt);
    } finally {
      closeEncoder();
      queue.close();
    }
  }

  private void act(ProgramItem item) throws InterruptedException {
    try {
      switch (item) {
        case ProgramItem.Start start -> start(start.recorder());
        case ProgramItem.Stop stop -> stop(stop.recorder());
        case ProgramItem.Ended ended -> forget(ended.recorder());
        case ProgramItem.Frame frame -> {
          try (frame) {
            encode(frame);
          }
        }
        case ProgramItem.SoundOnly frame -> encodeSound(frame);
        case ProgramItem.Close _ -> throw new IllegalStateException("Closing is not an act");
      }
    } catch (MediaException e) {
      LOG.error("The programme encoder failed: {}", e.fault().message());
      abandon(e.fault());
    } catch (RuntimeException e) {
      LOG.error("The programme encoder failed", e);
      abandon(MediaFault.fatal(FaultCode.INTERNAL, "programme encoder", e.toString()));
    }
  }

  private void start(Recorder recorder) {
    waiting.add(recorder);
    Thread thread = threads.newThread(recorder);
    thread.setName("output-" + recorder.id());
    started.removeIf(old -> !old.isAlive());
    started.add(thread);
    thread.start();
  }

  private void stop(Recorder recorder) throws MediaException, InterruptedException {
    if (waiting.remove(recorder)) {
      recorder.end();
    }
    ProgramEncoder current = encoder;
    Excerpt excerpt = running.get(recorder);
    if (current != null && excerpt != null) {
      completePicture(current);
      excerpt.end(current.position(lastFrame + 1), current.firstSample(lastFrame + 1));
      settle(current);
    }
  }

  private void encode(ProgramItem.Frame frame) throws MediaException, InterruptedException {
    if (waiting.isEmpty() && running.isEmpty()) {
      return;
    }
    ProgramEncoder current = encoder;
    if (current == null) {
      current = new ProgramEncoder(setup, frame.number());
      encoder = current;
    }
    if (!fillUpTo(current, frame.number())) {
      return;
    }
    Delivery delivery = new Delivery();
    FfmpegEncoder.Want want = beginWaiting(current, frame.number());
    expectPicture();
    current.encodePicture(frame.number(), frame.picture(), want, delivery);
    finishFrame(current, frame.number(), frame.sound(), delivery);
  }

  private void encodeSound(ProgramItem.SoundOnly frame)
      throws MediaException, InterruptedException {
    if (frame.cause() == ProgramItem.Cause.DROPPED) {
      countDropped();
    }
    ProgramEncoder current = encoder;
    if (current == null || !fillUpTo(current, frame.number())) {
      return;
    }
    if (waiting.isEmpty() && isBehind()) {
      if (frame.cause() == ProgramItem.Cause.SKIPPED) {
        countDropped();
      }
      finishFrame(current, frame.number(), frame.sound(), new Delivery());
    } else {
      repeat(current, frame.number(), frame.sound(), beginWaiting(current, frame.number()));
    }
  }

  /// A repeat costs the encoder most of what a new picture costs. When it cannot keep up, repeats
  /// would only push out more pictures: then the one before lasts longer instead.
  private boolean isBehind() {
    return setup.pacing() == Pacing.LIVE
        && 2 * queue.waitingPictures() > ProgramQueue.capacity(setup.format());
  }

  /// Before an output ends: its last picture must last as long as its sound.
  private void completePicture(ProgramEncoder current) throws MediaException, InterruptedException {
    if (current.endsWithoutPicture()) {
      Delivery delivery = new Delivery();
      expectPicture();
      open().forEach(Recorder::countRepeated);
      current.repeatPicture(lastFrame, FfmpegEncoder.Want.ANY, delivery);
      delivery.deliver();
    }
  }

  /// Frames of which nothing came, not even sound: the tick stood still for longer.
  ///
  /// @return false when the frame is one that was already here
  private boolean fillUpTo(ProgramEncoder current, long frame)
      throws MediaException, InterruptedException {
    long missing = frame - current.nextFrame();
    if (missing < 0) {
      LOG.warn("Frame {} came after frame {} and is left out", frame, lastFrame);
      return false;
    }
    if (missing > MOST_FILLED_SECONDS * setup.format().rate().nominalFrames()) {
      LOG.warn("{} frames are missing before frame {} and are not filled", missing, frame);
      return true;
    }
    if (isBehind()) {
      return true;
    }
    AudioBlock silence = AudioBlock.silence(0);
    while (current.nextFrame() < frame) {
      repeat(current, current.nextFrame(), silence, FfmpegEncoder.Want.ANY);
    }
    return true;
  }

  private void repeat(ProgramEncoder current, long frame, AudioBlock sound, FfmpegEncoder.Want want)
      throws MediaException, InterruptedException {
    Delivery delivery = new Delivery();
    expectPicture();
    open().forEach(Recorder::countRepeated);
    current.repeatPicture(frame, want, delivery);
    finishFrame(current, frame, sound, delivery);
  }

  private void finishFrame(ProgramEncoder current, long frame, AudioBlock sound, Delivery delivery)
      throws MediaException, InterruptedException {
    current.encodeSound(frame, sound, delivery);
    lastFrame = frame;
    delivery.deliver();
    settle(current);
  }

  /// Lets those begin that wait for a frame; answers what kind of picture it must be then.
  private FfmpegEncoder.Want beginWaiting(ProgramEncoder current, long frame) {
    FfmpegEncoder.Want want = waiting.isEmpty() ? FfmpegEncoder.Want.ANY : FfmpegEncoder.Want.KEY;
    for (Recorder recorder : waiting) {
      Excerpt excerpt =
          new Excerpt(
              current.position(frame),
              current.firstSample(frame),
              current.audioTrack().frameSamples(),
              recorder.lead());
      recorder.begin(current.videoTrack(), current.audioTrack().withLead(excerpt.leadSamples()));
      running.put(recorder, excerpt);
    }
    waiting.clear();
    return want;
  }

  private void countDropped() {
    waiting.forEach(Recorder::countDropped);
    open().forEach(Recorder::countDropped);
  }

  private void expectPicture() {
    running.values().stream().filter(it -> !it.isEnding()).forEach(Excerpt::expectPicture);
  }

  /// The recorders that take more frames.
  private List<Recorder> open() {
    return running.entrySet().stream()
        .filter(it -> !it.getValue().isEnding())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Ends what is complete, and the encoder when nobody needs new frames any more.
  private void settle(ProgramEncoder current) throws MediaException, InterruptedException {
    boolean isNeeded =
        !waiting.isEmpty() || running.values().stream().anyMatch(it -> !it.isEnding());
    if (!isNeeded) {
      Delivery delivery = new Delivery();
      current.finish(delivery);
      delivery.deliver();
      running.keySet().forEach(Recorder::end);
      running.clear();
      closeEncoder();
      return;
    }
    running
        .entrySet()
        .removeIf(entry -> {
          boolean isDone = entry.getValue().isComplete();
          if (isDone) {
            entry.getKey().end();
          }
          return isDone;
        });
  }

  private void forget(Recorder recorder) throws MediaException, InterruptedException {
    waiting.remove(recorder);
    running.remove(recorder);
    ProgramEncoder current = encoder;
    if (current != null) {
      settle(current);
    }
  }

  private void endAll() throws InterruptedException {
    waiting.forEach(Recorder::end);
    waiting.clear();
    ProgramEncoder current = encoder;
    if (current == null) {
      return;
    }
    try {
      completePicture(current);
      long end = current.position(lastFrame + 1);
      long endSample = current.firstSample(lastFrame + 1);
      running.values().stream().filter(it -> !it.isEnding()).forEach(it -> it.end(end, endSample));
      settle(current);
    } catch (MediaException e) {
      abandon(e.fault());
    }
  }

  /// The encoder is lost: what was encoded is kept and closed, everybody is told.
  private void abandon(MediaFault fault) {
    List<Recorder> lost = new ArrayList<>(waiting);
    lost.addAll(running.keySet());
    waiting.clear();
    running.clear();
    for (Recorder recorder : lost) {
      recorder.fail(fault);
    }
    closeEncoder();
  }

  private void closeEncoder() {
    if (encoder != null) {
      encoder.close();
      encoder = null;
    }
  }

  /// Collects what the encoder gives and then hands it out, because handing out may wait.
  private final class Delivery implements Consumer<EncodedPacket> {
    private final List<EncodedPacket> packets = new ArrayList<>();

    @Override
    public void accept(EncodedPacket packet) {
      packets.add(packet);
    }

    void deliver() throws InterruptedException {
      for (EncodedPacket packet : packets) {
        for (Map.Entry<Recorder, Excerpt> entry : running.entrySet()) {
          EncodedPacket part = entry.getValue().cut(packet);
          if (part != null) {
            entry.getKey().put(part);
          }
        }
      }
      packets.clear();
    }
  }
}
