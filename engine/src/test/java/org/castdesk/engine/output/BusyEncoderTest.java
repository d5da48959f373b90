package org.castdesk.engine.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.castdesk.engine.ffmpeg.encode.ChannelBridge;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A live encoder with a long queue before it: everything is there before it begins to work.
class BusyEncoderTest {
  private static final VideoFormat FORMAT =
      new VideoFormat(new PictureSize(320, 180), FrameRate.of(30));

  @TempDir Path directory;

  private final HeardOutputs heard = new HeardOutputs();
  private final ChannelBridge bridge = new ChannelBridge();
  private final ProgramQueue queue = new ProgramQueue(FORMAT, Pacing.LIVE);

  @Test
  void whileItIsBehind_picturesLastLonger_andRepeatsComeWhenItHasTime() throws Exception {
    Recorder recorder = recorder("rec");
    try (ProgramFixture programme = new ProgramFixture(FORMAT)) {
      queue.add(new ProgramItem.Start(recorder));
      programme.offerRange(queue::offer, 0, 5);
      skip(programme, 5, 10);
      programme.offerRange(queue::offer, 10, 35);
      skip(programme, 35, 39);
      work();
      assertEquals(0, programme.pool.outstanding());
    }
    assertEquals(List.of("started rec", "stopped rec"), heard.next(2));
    OutputCounters counters = recorder.counters();
    assertEquals(34, counters.frames());
    assertEquals(5, counters.dropped());
    assertEquals(4, counters.repeated());
    assertFrames("rec.mkv", 34, 39);
    assertEquals(10 / 30.0, times("rec.mkv").get(5), 0.001, "what follows keeps its time");
  }

  @Test
  void outputThatEndsWhileItIsBehind_hasAPictureUpToItsEnd() throws Exception {
    Recorder first = recorder("first");
    Recorder other = recorder("other");
    try (ProgramFixture programme = new ProgramFixture(FORMAT)) {
      queue.add(new ProgramItem.Start(first));
      queue.add(new ProgramItem.Start(other));
      programme.offerRange(queue::offer, 0, 10);
      skip(programme, 10, 13);
      queue.add(new ProgramItem.Stop(first));
      programme.offerRange(queue::offer, 13, 33);
      work();
      assertEquals(0, programme.pool.outstanding());
    }
    assertFrames("first.mkv", 11, 13);
    assertFrames("other.mkv", 31, 33);
  }

  private void skip(ProgramFixture programme, long from, long to) {
    for (long frame = from; frame < to; frame++) {
      queue.offerSkipped(frame, programme.sound(frame, false));
    }
  }

  private void work() {
    queue.add(new ProgramItem.Close());
    OutputSetup setup =
        new OutputSetup(
            FORMAT,
            new EncoderSettings("ultrafast", 1_000_000, 30, 128_000),
            Pacing.LIVE,
            directory);
    new ProgramThread(setup, queue, Thread::new).run();
    bridge.close();
  }

  private Recorder recorder(String id) {
    return new Recorder(
        new OutputSpec.Recording(new OutputId(id), id + ".mkv"),
        new PacketQueue(PacketQueue.DropRule.WAIT, 4 << 20),
        new Recorder.Surroundings(
            new DirectoryFiles(directory), bridge, heard, FORMAT.rate(), over -> {}));
  }

  private List<Double> times(String file) throws Exception {
    return BundledTools.entries(directory.resolve(file), "v:0", "packet=pts_time").stream()
        .map(line -> Double.valueOf(line.split(",")[0]))
        .toList();
  }

  /// The last picture belongs to the last frame, and the sound ends with it.
  private void assertFrames(String file, int pictures, int frames) throws Exception {
    List<Double> times = times(file);
    assertEquals(pictures, times.size());
    assertEquals((frames - 1) / 30.0, times.getLast(), 0.001);
    float[] sound = BundledTools.sound(directory.resolve(file));
    assertEquals(frames / 30.0, sound.length / 2.0 / 48_000, 0.040, "they end together");
  }
}
