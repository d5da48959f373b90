package org.castdesk.engine.testing;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.cli.bench.eyes.FrameNumberReader;
import org.castdesk.engine.cli.bench.eyes.PictureBox;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.runtime.EngineBuilder;
import org.castdesk.engine.runtime.EngineSetup;
import org.castdesk.engine.runtime.LocalEngine;
import org.castdesk.engine.runtime.Pacing;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.time.FrameNumber;

/// A whole engine on the offline clock: commands at their frames in, a recording and receipts out.
public final class EngineHarness {
  private final Path folder;
  private final Show show;
  private final TreeMap<Long, List<Command>> commands = new TreeMap<>();

  public EngineHarness(Path folder, Show show) {
    this.folder = folder;
    this.show = show;
  }

  public EngineHarness at(long frame, Command command) {
    commands.computeIfAbsent(frame, f -> new ArrayList<>()).add(command);
    return this;
  }

  /// What a run left behind.
  public record Run(Path recording, List<Receipt> receipts, LocalEngine engine) {
    public long appliedFrame(int index) {
      return receipts.get(index) instanceof Receipt.Applied applied ? applied.frame().value() : -1;
    }
  }

  /// Runs `frames` frames and records all of them.
  public Run run(int frames, String fileName) throws Exception {
    Path recording = folder.resolve(fileName);
    LocalEngine engine =
        EngineBuilder.build(new EngineSetup(show, null, Pacing.OFFLINE, folder, frames));
    List<Receipt> receipts = new ArrayList<>();
    try (engine) {
      var _ =
          engine.submit(
              new CommandEnvelope(
                  new OutputCommand.StartOutput(
                      new OutputSpec.Recording(new OutputId("rec"), recording.toString())),
                  Origin.SCRIPT,
                  FrameNumber.ZERO));
      List<java.util.concurrent.CompletableFuture<Receipt>> answers = new ArrayList<>();
      commands.forEach((frame, list) ->
          list.forEach(command ->
              answers.add(
                  engine.submit(
                      new CommandEnvelope(command, Origin.SCRIPT, new FrameNumber(frame))))));
      engine.start();
      engine.finished().get(120, TimeUnit.SECONDS);
      for (var answer : answers) {
        receipts.add(answer.get(10, TimeUnit.SECONDS));
      }
    }
    return new Run(recording, receipts, engine);
  }

  /// Which source, and which of its frames, each recorded frame shows in `box`.
  public static List<Optional<FrameNumberReader.Reading>> readings(
      Path recording, PictureSize size, PictureBox box) throws IOException {
    byte[] raw =
        BundledTools.ffmpeg(
            "-v",
            "error",
            "-i",
            recording.toString(),
            "-map",
            "0:v:0",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "yuv420p",
            "-fps_mode",
            "passthrough",
            "-");
    int luma = size.widthPx() * size.heightPx();
    int bytes = luma * 3 / 2;
    List<Optional<FrameNumberReader.Reading>> readings = new ArrayList<>();
    for (int at = 0; at + bytes <= raw.length; at += bytes) {
      MemorySegment frame = MemorySegment.ofArray(raw).asSlice(at, bytes);
      readings.add(
          FrameNumberReader.read(
              new VideoFrame.Planes(
                  size.widthPx(),
                  size.heightPx(),
                  frame.asSlice(0, luma),
                  size.widthPx(),
                  frame.asSlice(luma, luma / 4),
                  frame.asSlice(luma + luma / 4, luma / 4),
                  size.widthPx() / 2,
                  null,
                  0),
              box));
    }
    return readings;
  }
}
