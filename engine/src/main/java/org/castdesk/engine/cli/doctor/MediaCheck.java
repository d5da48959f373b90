package org.castdesk.engine.cli.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.castdesk.engine.ffmpeg.FfmpegBuild;

/// The FFmpeg inside: does it load, whose licence does it carry, what does it read and write?
final class MediaCheck implements Examination.Check {
  /// Where `|` stands between several, one is enough; the first is what people call it.
  private static final List<String> DECODERS =
      List.of(
          "h264",
          "hevc",
          "mpeg2video",
          "vp9",
          "av1|libdav1d|libaom-av1",
          "prores",
          "aac",
          "opus",
          "mp3");

  @Override
  public List<Finding> look() {
    FfmpegBuild build;
    try {
      build = FfmpegBuild.load();
    } catch (LinkageError e) {
      return List.of(
          Finding.fail(
              "FFmpeg",
              "its native libraries do not load: " + e.getMessage(),
              "Castdesk is built for " + "linux-x86_64; on that, report this line"));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.ok(
            "FFmpeg",
            build.version()
                + ", "
                + build.licence()
                + (build.isGpl() ? " (a package with it is GPL)" : "")));
    findings.add(h264(build));
    findings.add(
        build.hasEncoder("aac")
            ? Finding.ok("AAC encoder", "aac")
            : Finding.fail("AAC encoder", "missing", "use the FFmpeg that Castdesk ships"));
    List<String> missing = DECODERS.stream().filter(names -> !hasAny(build, names)).toList();
    findings.add(
        missing.isEmpty()
            ? Finding.ok("decoders", String.join(", ", DECODERS).replaceAll("\\|[^,]*", ""))
            : Finding.warn("decoders", "missing: " + missing, "such files will show the slate"));
    return findings;
  }

  private static boolean hasAny(FfmpegBuild build, String names) {
    return Arrays.stream(names.split("\\|")).anyMatch(build::hasDecoder);
  }

  private static Finding h264(FfmpegBuild build) {
    if (build.hasEncoder("libx264")) {
      return Finding.ok("H.264 encoder", "libx264");
    }
    return build.hasEncoder("libopenh264")
        ? Finding.ok("H.264 encoder", "libopenh264 (the LGPL build)")
        : Finding.fail("H.264 encoder", "missing", "use the FFmpeg that Castdesk ships");
  }
}
