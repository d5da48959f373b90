package org.castdesk.app.air;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.testing.MediaFiles;

/// Clips that are one grey all over, so that a picture made of them tells what it is made of and how
/// much of each. The grey stands in the name: `level-140.mp4`.
public final class LevelClips {
  private static final Pattern NAME = Pattern.compile(".*level-(\\d{3})\\.mp4");

  private LevelClips() {}

  /// Four seconds of a grey, with a quiet tone.
  public static Path write(Path folder, int level) throws IOException, InterruptedException {
    String picture =
        "-f lavfi -i color=c=gray:s=320x180:r=30:d=4,format=yuv420p,geq=lum=%d:cb=128:cr=128"
            .formatted(level);
    String sound = " -f lavfi -i sine=frequency=%d:sample_rate=48000:d=4".formatted(200 + level);
    String coding = " -c:v libx264 -preset ultrafast -qp 8 -pix_fmt yuv420p -c:a aac -shortest";
    return MediaFiles.make(
        folder.resolve("level-%03d.mp4".formatted(level)), picture + sound + coding);
  }

  /// The level of the colour `#gggggg`.
  public static double ofGrey(int grey) {
    return luma(new Rgb(grey, grey, grey));
  }

  /// What is known of a source's picture.
  static Levels of(SourceContent content) {
    return switch (content) {
      case SourceContent.Colour(Rgb rgb) -> Levels.exactly(luma(rgb));
      case SourceContent.Media media -> {
        Matcher name = NAME.matcher(media.location());
        yield name.matches() ? Levels.exactly(Integer.parseInt(name.group(1))) : Levels.ANY;
      }
      case SourceContent.Live _, SourceContent.Still _, SourceContent.TestPattern _ -> Levels.ANY;
    };
  }

  /// **Source**: ITU-R BT.709-6, limited range.
  static double luma(Rgb rgb) {
    double full = 0.2126 * rgb.red() + 0.7152 * rgb.green() + 0.0722 * rgb.blue();
    return 16 + full * 219 / 255;
  }
}
