package org.castdesk.engine.output;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.castdesk.engine.ffmpeg.encode.ChannelBridge;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything the programme goes to: one encode, any number of outputs that come and go.
///
/// **Thread**: any; `offer` is the tick's. All calls but [#drainAndClose] return at once, except
/// `offer` with [Pacing#OFFLINE], which waits rather than drop.
///
/// **Order**: an output's first frame is the first offered after `start`, its last the last offered
/// before `stop`.
public final class ProgramOutputs implements ProgramSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProgramOutputs.class);
  private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(10);
  private static final Duration ABORT_DEADLINE = Duration.ofSeconds(1);

  /// What an output may fall behind: ten seconds of its bit rate, but at least this.
  private static final long LEAST_QUEUE_BYTES = 4L << 20;

  private static final int QUEUE_SECONDS = 10;

  /// A desk that runs for weeks ends many recordings.
  private static final int MOST_ENDED_KEPT = 100;

  private final OutputSetup setup;
  private final RecordingFiles files;
  private final OutputListener listener;
  private final ProgramQueue queue;
  private final ChannelBridge bridge = new ChannelBridge();
  private final Map<OutputId, Recorder> wanted = new ConcurrentHashMap<>();
  private final Map<OutputId, Recorder> live = new ConcurrentHashMap<>();
  private final Map<OutputId, OutputCounters> ended = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread;

  public ProgramOutputs(OutputSetup setup, OutputListener listener, ThreadFactory threads) {
    this(setup, listener, threads, new DirectoryFiles(setup.directory()));
  }

  ProgramOutputs(
      OutputSetup setup, OutputListener listener, ThreadFactory threads, RecordingFiles files) {
    this.setup = setup;
    this.listener = listener;
    this.files = files;
    queue = new ProgramQueue(setup.format(), setup.pacing());
    thread = threads.newThread(new ProgramThread(setup, queue, threads));
    thread.setName("output-program");
    thread.start();
  }

  /// How many programme pictures this may keep at a time (those that wait, the one that is encoded
  /// and the one before it): size the pool for these and the tick's own.
  public static int mostPicturesKept(VideoFormat format) {
    return ProgramQueue.capacity(format) + 2;
  }

  /// Begins an output with the next frame offered. The listener hears how that went.
  ///
  /// **Fails**: `IllegalStateException` while an output with this id runs.
  public void start(OutputSpec spec) {
    requireOpen();
    Recorder recorder =
        switch (spec) {
          case OutputSpec.Recording recording -> recorder(recording);
        };
    if (wanted.putIfAbsent(spec.id(), recorder) != null) {
      throw new IllegalStateException("Output " + spec.id() + " runs already");
    }
    live.put(spec.id(), recorder);
    queue.add(new ProgramItem.Start(recorder));
  }

  /// Ends an output with the last frame offered. Nothing happens when it is not running.
  public void stop(OutputId id) {
    Recorder recorder = wanted.remove(id);
    if (recorder != null) {
      queue.add(new ProgramItem.Stop(recorder));
    }
  }

  @Override
  public boolean offer(long frameNumber, VideoFrame picture, AudioBlock sound) {
    return wanted.isEmpty() || queue.offer(frameNumber, picture, sound);
  }

  /// Takes the sound of a frame that a late tick skipped; in every output the picture before it
  /// stands for its own. **Owns**: the sound is copied.
  public void offerSkipped(long frameNumber, AudioBlock sound) {
    if (!wanted.isEmpty()) {
      queue.offerSkipped(frameNumber, sound);
    }
  }

  /// The counters of each output that runs, and the last ones of the newest that ended.
  public Map<OutputId, OutputCounters> counters() {
    Map<OutputId, OutputCounters> all = new HashMap<>(ended);
    live.forEach((id, recorder) -> all.put(id, recorder.counters()));
    return Map.copyOf(all);
  }

  private void noteEnded(Recorder recorder) {
    if (ended.size() >= MOST_ENDED_KEPT) {
      ended.clear();
    }
    ended.put(recorder.id(), recorder.counters());
  }

  /// Pictures that wait for the encoder.
  public int queuedPictures() {
    return queue.waitingPictures();
  }

  /// Ends every output and waits until all files are complete, for at most `deadline`.
  ///
  /// @return false when an output hung and was given up
  public boolean drainAndClose(Duration deadline) {
    if (closed.getAndSet(true)) {
      return true;
    }
    wanted.clear();
    queue.add(new ProgramItem.Close());
    boolean isInTime = ended(deadline);
    if (!isInTime) {
      LOG.error("Outputs did not end within {} s and are given up", deadline.toSeconds());
      queue.close();
      thread.interrupt();
      ended(ABORT_DEADLINE);
    }
    if (isInTime) {
      bridge.close();
    }
    return isInTime;
  }

  /// Like [#drainAndClose] with ten seconds.
  @Override
  public void close() {
    drainAndClose(CLOSE_DEADLINE);
  }

  private boolean ended(Duration deadline) {
    try {
      return thread.join(deadline);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Recorder recorder(OutputSpec.Recording spec) {
    long bytesPerSecond =
        (setup.encoder().videoBitsPerSecond() + setup.encoder().audioBitsPerSecond()) / 8L;
    PacketQueue packets =
        new PacketQueue(
            setup.pacing() == Pacing.LIVE
                ? PacketQueue.DropRule.SKIP_TO_KEY_FRAME
                : PacketQueue.DropRule.WAIT,
            Math.max(LEAST_QUEUE_BYTES, QUEUE_SECONDS * bytesPerSecond));
    return new Recorder(
        spec,
        packets,
        new Recorder.Surroundings(
            files, bridge, listener, setup.format().rate(), this::recorderOver));
  }

  private void recorderOver(Recorder recorder) {
    // An output of the same name may have begun since: only this one's entries go.
    wanted.remove(recorder.id(), recorder);
    // First noted, then let go: a reader in between sees it twice, never not at all.
    noteEnded(recorder);
    live.remove(recorder.id(), recorder);
    queue.add(new ProgramItem.Ended(recorder));
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("The outputs are closed");
    }
  }
}
