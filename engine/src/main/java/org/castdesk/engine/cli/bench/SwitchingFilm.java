package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The pictures of a recording, read back: which clip and which of its frames each one shows.
///
/// @param frames one per programme frame
record SwitchingFilm(List<Shown> frames) {
  static final int UNREADABLE = -1;

  private static final int WIDTH = 160;
  private static final int HEIGHT = 90;
  private static final int FIELD = WIDTH / 16;
  private static final int DARK = 70;
  private static final int LIGHT = 185;

  /// @param clip which clip, or [#UNREADABLE] while two are mixed
  /// @param number which frame of it
  record Shown(int clip, int number, boolean isFlash) {
    boolean isPure() {
      return clip != UNREADABLE;
    }
  }

  static SwitchingFilm read(MediaTools tools, Path recording, Path folder)
      throws IOException, InterruptedException {
    Path raw = folder.resolve("film.gray");
    tools.ffmpeg(
        List.of(
            "-i",
            recording.toString(),
            "-map",
            "0:v",
            "-fps_mode",
            "passthrough",
            "-vf",
            "scale=" + WIDTH + ":" + HEIGHT + ":flags=area,format=gray",
            "-f",
            "rawvideo",
            raw.toString()));
    byte[] pixels = Files.readAllBytes(raw);
    Files.delete(raw);
    List<Shown> frames = new ArrayList<>();
    for (int at = 0; at + WIDTH * HEIGHT <= pixels.length; at += WIDTH * HEIGHT) {
      frames.add(look(pixels, at));
    }
    return new SwitchingFilm(frames);
  }

  private static Shown look(byte[] pixels, int frameAt) {
    boolean isFlash = luma(pixels, frameAt, WIDTH / 2, HEIGHT * 55 / 90) > LIGHT;
    int bits = 0;
    for (int field = 0; field < SwitchingMarks.CLIP_BITS + SwitchingMarks.NUMBER_BITS; field++) {
      int luma = luma(pixels, frameAt, field * FIELD + FIELD / 2, FIELD / 2);
      if (luma > DARK && luma < LIGHT) {
        return new Shown(UNREADABLE, UNREADABLE, isFlash);
      }
      bits |= (luma >= LIGHT ? 1 : 0) << field;
    }
    int clip = bits & (1 << SwitchingMarks.CLIP_BITS) - 1;
    return new Shown(clip, bits >> SwitchingMarks.CLIP_BITS, isFlash);
  }

  /// The mean of nine pixels: coding noise does not decide a bit.
  private static int luma(byte[] pixels, int frameAt, int x, int y) {
    int sum = 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        sum += pixels[frameAt + (y + dy) * WIDTH + x + dx] & 0xff;
      }
    }
    return sum / 9;
  }

  /// Programme frames that follow one of the same clip but do not show its next frame.
  int brokenSteps() {
    int broken = 0;
    for (int n = 1; n < frames.size(); n++) {
      Shown before = frames.get(n - 1);
      Shown now = frames.get(n);
      if (before.isPure() && now.clip() == before.clip() && now.number() != before.number() + 1) {
        broken++;
      }
    }
    return broken;
  }

  /// Switches whose last old or first new picture is not where the script put it.
  int misplaced(SwitchingScript script) {
    int misplaced = 0;
    for (SwitchingScript.Switch step : script.switches()) {
      boolean isRight =
          step.doneFrame() < frames.size()
              && frames.get(step.frame() - 1).clip() == step.from()
              && frames.get(step.doneFrame()).clip() == step.to()
              && (!step.isMix()
                  || !frames.get(step.frame() + SwitchingScript.MIX_FRAMES / 2).isPure());
      misplaced += isRight ? 0 : 1;
    }
    return misplaced;
  }
}
