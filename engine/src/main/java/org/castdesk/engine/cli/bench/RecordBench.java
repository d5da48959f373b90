package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.castdesk.engine.cli.bench.process.ProcessRun;
import tools.jackson.databind.JsonNode;

/// Ten live seconds of the demo show, and what ffprobe says about the file.
final class RecordBench implements Bench {
  @Override
  public String name() {
    return "record";
  }

  @Override
  public String goal() {
    return "10 s of the demo show: 1920x1080, 300 frames +-1, H.264 + AAC 48 kHz,"
        + " sound and picture equally long within 40 ms";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException, InterruptedException {
    Path folder = context.folder(name());
    Path file = folder.resolve("out.mp4");
    context.say("./castdesk engine --demo --fresh --for 10s --record out.mp4");
    ProcessRun.Cost cost =
        context
            .runner(folder)
            .run(
                "engine",
                context.engine("--demo", "--fresh", "--for", "10s", "--record", file.toString()),
                60)
            .orThrow("the engine");
    JsonNode probed = new MediaTools(context).probe(file);
    JsonNode video = MediaTools.stream(probed, "video");
    JsonNode audio = MediaTools.stream(probed, "audio");
    double videoSeconds = video.path("duration").asDouble(0);
    double audioSeconds = audio.path("duration").asDouble(0);
    return new BenchResult.Builder()
        .add("width", video.path("width").asInt(0), "px", new BenchResult.Near(1920, 0))
        .add("height", video.path("height").asInt(0), "px", new BenchResult.Near(1080, 0))
        .add("frames", video.path("nb_read_frames").asInt(0), "", new BenchResult.Near(300, 1))
        .check("H.264", video.path("codec_name").asString("").equals("h264"))
        .check("AAC", audio.path("codec_name").asString("").equals("aac"))
        .add(
            "sample rate", audio.path("sample_rate").asInt(0), "Hz", new BenchResult.Near(48000, 0))
        .add(
            "picture minus sound",
            Math.abs(videoSeconds - audioSeconds) * 1000,
            "ms",
            new BenchResult.AtMost(40))
        .tell("engine CPU", cost.cpuSeconds(), "s")
        .tell("engine peak RSS", cost.peakRssBytes() / 1e6, "MB")
        .tell("wall time, start to exit", cost.wallSeconds(), "s")
        .build();
  }
}
