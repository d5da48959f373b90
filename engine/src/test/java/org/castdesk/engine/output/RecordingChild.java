package org.castdesk.engine.output;

import java.nio.file.Path;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.SystemClock;

/// A process that records to every container, live, until it is killed. Says which frame it offered.
final class RecordingChild {
  private RecordingChild() {}

  public static void main(String[] arguments) throws InterruptedException {
    VideoFormat format = new VideoFormat(new PictureSize(640, 360), FrameRate.of(30));
    ProgramFixture programme = new ProgramFixture(format);
    ProgramOutputs outputs =
        new ProgramOutputs(
            new OutputSetup(format, EncoderSettings.STANDARD, Pacing.LIVE, Path.of(arguments[0])),
            new Silent(),
            Thread::new);
    for (String ending : new String[] {"mp4", "mkv", "flv", "ts"}) {
      outputs.start(new OutputSpec.Recording(new OutputId(ending), "killed." + ending));
    }
    SystemClock clock = new SystemClock();
    long start = clock.nowNanos();
    for (long frame = 0; frame < 600; frame++) {
      clock.sleepUntil(start + format.rate().startNanos(frame));
      programme.offer(outputs, frame);
      System.out.println(frame);
    }
    System.exit(1);
  }

  private static final class Silent implements OutputListener {
    @Override
    public void started(OutputId output, String target) {}

    @Override
    public void stopped(OutputId output) {}

    @Override
    public void failed(OutputId output, MediaFault fault) {
      System.out.println("failed " + fault.message());
    }
  }
}
