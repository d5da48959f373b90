package org.castdesk.engine.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.decode.FfmpegProbe;
import org.castdesk.engine.ffmpeg.decode.MediaReport;
import org.castdesk.engine.format.VideoFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `castdesk probe`: what media files are, and whether and how they will play.
@Command(
    name = "probe",
    description =
        "Say what a media file is, and whether and how it will play. Exits with 1 if one cannot.",
    mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or URLs.")
  private List<String> files = List.of();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    FfmpegProbe probe = new FfmpegProbe(DecoderOptions.moving(VideoFormat.HD_1080P30));
    PrintWriter out = spec.commandLine().getOut();
    boolean isAllPlayable = true;
    for (String file : files) {
      MediaReport report = probe.probe(file);
      print(out, report);
      isAllPlayable &= !(report.verdict() instanceof MediaReport.Verdict.CannotPlay);
    }
    out.flush();
    return isAllPlayable ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static void print(PrintWriter out, MediaReport report) {
    out.println(report.subject());
    if (!report.container().isEmpty()) {
      out.printf(
          Locale.ROOT,
          "  container  %s, %s%s%n",
          report.container(),
          isStill(report) ? "still" : length(report.duration()),
          report.bitsPerSecond() > 0
              ? String.format(Locale.ROOT, ", %.2f Mb/s", report.bitsPerSecond() / 1e6)
              : "");
    }
    boolean isStill = isStill(report);
    report.pictures().forEach(picture -> out.println("  picture    " + text(picture, isStill)));
    report.sounds().forEach(sound -> out.println("  sound      " + text(sound)));
    out.println("  verdict    " + text(report.verdict()));
  }

  private static String length(@Nullable Duration duration) {
    return duration == null
        ? "no set length"
        : String.format(Locale.ROOT, "%.3f s", duration.toMillis() / 1e3);
  }

  /// FFmpeg gives a still a rate and a length all the same.
  private static boolean isStill(MediaReport report) {
    return report.container().endsWith("_pipe") || report.container().equals("image2");
  }

  private static String text(MediaReport.Picture picture, boolean isStill) {
    StringBuilder line = new StringBuilder(picture.codec()).append(' ').append(picture.stored());
    if (!picture.shown().equals(picture.stored())) {
      line.append(" shown as ").append(picture.shown());
    }
    if (!isStill) {
      line.append(picture.rate() == null ? ", varying rate" : ", " + picture.rate() + " fps");
    }
    line.append(", ").append(picture.pixelFormat());
    line.append(", ").append(picture.matrix()).append(' ').append(picture.range());
    if (picture.isInterlaced()) {
      line.append(", interlaced");
    }
    if (picture.hasAlpha()) {
      line.append(", transparent");
    }
    return line + (picture.isPlayed() ? "" : " (not played)");
  }

  private static String text(MediaReport.Sound sound) {
    return sound.codec()
        + ", "
        + sound.sampleRateHz()
        + " Hz, "
        + sound.channels()
        + (sound.channels() == 1 ? " channel" : " channels")
        + (sound.isPlayed() ? "" : " (not played)");
  }

  private static String text(MediaReport.Verdict verdict) {
    return switch (verdict) {
      case MediaReport.Verdict.PlaysDirectly _ -> "plays as it is";
      case MediaReport.Verdict.IsConverted(var reasons) ->
          "plays, converted: " + String.join("; ", reasons);
      case MediaReport.Verdict.CannotPlay(var fault) -> "cannot play: " + fault.detail();
    };
  }
}
