package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The input of the peer jobs: one 1080p and three 720p clips of ten seconds, and a logo with alpha.
/// Made once with ffmpeg, the same on every machine.
///
/// @param full 1920x1080, fills the frame
/// @param boxes 1280x720 each, shown as boxes of 576x324
/// @param logo 320x180, 70 % opaque
record PeerClips(Path full, List<Path> boxes, Path logo) {
  static final int FRAMES = 300;

  static PeerClips in(BenchContext context, MediaTools tools)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(context.clips().resolve("peer"));
    Path full = folder.resolve("full.mp4");
    make(context, tools, full, clip("testsrc2=s=1920x1080:r=30:d=10", 440, "6M"));
    List<Path> boxes = new ArrayList<>();
    for (int n = 1; n <= 3; n++) {
      Path box = folder.resolve("box" + n + ".mp4");
      String picture = "testsrc2=s=1280x720:r=30:d=10,hue=h=" + 80 * n;
      make(context, tools, box, clip(picture, 440 + 110 * n, "3M"));
      boxes.add(box);
    }
    Path logo = folder.resolve("logo.png");
    make(
        context,
        tools,
        logo,
        List.of("-f", "lavfi", "-i", "color=c=orange@0.7:s=320x180,format=rgba", "-frames:v", "1"));
    return new PeerClips(full, boxes, logo);
  }

  private static List<String> clip(String picture, int toneHz, String bitrate) {
    return List.of(
        "-f",
        "lavfi",
        "-i",
        picture,
        "-f",
        "lavfi",
        "-i",
        "sine=f=" + toneHz + ":r=48000:d=10",
        "-c:v",
        "libx264",
        "-preset",
        "veryfast",
        "-g",
        "60",
        "-pix_fmt",
        "yuv420p",
        "-b:v",
        bitrate,
        "-c:a",
        "aac",
        "-b:a",
        "128k");
  }

  /// Written beside and renamed: a half-made clip of an interrupted run is never taken for one.
  private static void make(BenchContext context, MediaTools tools, Path file, List<String> options)
      throws IOException, InterruptedException {
    if (Files.exists(file)) {
      return;
    }
    context.say("making " + file.getFileName());
    Path half = file.resolveSibling("half-" + file.getFileName());
    List<String> all = new ArrayList<>(options);
    all.add(half.toString());
    tools.ffmpeg(all);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
