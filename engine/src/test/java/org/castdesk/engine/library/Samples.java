package org.castdesk.engine.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.library.Material.FileFacts;
import org.castdesk.engine.time.FrameRate;

/// Material for tests, made of a number.
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private Samples() {}

  public static Material material(int n) {
    return new Material(
        new MaterialId("m-" + n),
        "Clip " + n,
        Path.of("/media/show/clip-" + n + ".mp4"),
        n % 2 == 0 ? Keeping.REFERENCE : Keeping.COPY,
        new FileFacts(1000L + n, NOW),
        "fingerprint-" + n,
        NOW.plusSeconds(n),
        null,
        null,
        null,
        Steps.NEW);
  }

  /// One about which everything is known.
  public static Material whole(int n) {
    MediaInfo info =
        new MediaInfo(
            "mov,mp4,m4a,3gp,3g2,mj2",
            n % 5 == 0 ? "hevc" : "h264",
            new PictureSize(1920, 1080),
            FrameRate.parse("25"),
            "aac",
            48_000,
            2,
            Duration.ofSeconds(10 + n % 600));
    return material(n)
        .probed(info)
        .pictured(Duration.ofSeconds(1))
        .heard(new Loudness(-23 - n % 7, 5, -1.5));
  }
}
