package org.castdesk.engine.cli.bench.switching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The pictures of a recording, read back: which clip and which of its frames each one shows.
///
/// @param frames one per programme frame
public record SwitchingFilm(List<Shown> frames) {
  static final int UNREADABLE = -1;

  private static final int WIDTH = 160;
  private static final int HEIGHT = 90;
  private static final int PIXELS = WIDTH * HEIGHT;
  private static final double CODING_NOISE = 0.5;

  /// Mixtures have numbers of their own, downwards from here.
  private static final int FIRST_MIXTURE = -2;

  private static final int FIELD = WIDTH / 16;
  private static final int DARK = 70;
  private static final int LIGHT = 185;

  /// @param clip which clip, or [#UNREADABLE] while two are mixed
  /// @param number which frame of it; equal ones show the same picture
  public record Shown(int clip, int number, boolean isFlash) {
    boolean isPure() {
      return clip != UNREADABLE;
    }

    boolean isLike(Shown other) {
      return clip == other.clip && number == other.number;
    }
  }

  /// ffmpeg's options that decode a recording into a file for [#read], by its times: a picture that
  /// lasts longer is there more often, so that place n is programme frame n. The times are taken as
  /// they are: an encoder's sound begins before 0, and ffmpeg would begin the picture with it.
  public static List<String> decoding(Path recording, Path raw) {
    return List.of(
        "-copyts",
        "-i",
        recording.toString(),
        "-map",
        "0:v",
        "-fps_mode",
        "cfr",
        "-r",
        String.valueOf(SwitchingMarks.RATE),
        "-vf",
        "scale=" + WIDTH + ":" + HEIGHT + ":flags=area,format=gray",
        "-f",
        "rawvideo",
        raw.toString());
  }

  public static SwitchingFilm read(Path raw) throws IOException {
    byte[] pixels = Files.readAllBytes(raw);
    List<Shown> frames = new ArrayList<>();
    for (int at = 0; at + PIXELS <= pixels.length; at += PIXELS) {
      Shown shown = look(pixels, at);
      if (!shown.isPure()) {
        boolean isSame = at > 0 && !frames.getLast().isPure() && isSame(pixels, at);
        int number = isSame ? frames.getLast().number() : FIRST_MIXTURE - frames.size();
        shown = new Shown(UNREADABLE, number, shown.isFlash());
      }
      frames.add(shown);
    }
    return new SwitchingFilm(frames);
  }

  /// Whether a frame repeats the one before: a mixture moves on by more than coding noise.
  private static boolean isSame(byte[] pixels, int frameAt) {
    long difference = 0;
    for (int at = frameAt; at < frameAt + PIXELS; at++) {
      difference += Math.abs((pixels[at] & 0xff) - (pixels[at - PIXELS] & 0xff));
    }
    return difference < CODING_NOISE * PIXELS;
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

  /// Programme frames that show the same picture of the same clip as the one before: it was late, or
  /// was dropped.
  public int repeated() {
    int repeated = 0;
    for (int n = 1; n < frames.size(); n++) {
      repeated += isRepeated(n) ? 1 : 0;
    }
    return repeated;
  }

  private boolean isRepeated(int n) {
    return n > 0 && frames.get(n).isLike(frames.get(n - 1));
  }

  /// Programme frames out of step: neither the picture that belongs there, counted from the last one
  /// of the same clip that was no repeat, nor a repeat.
  public int brokenSteps() {
    int broken = 0;
    int good = 0;
    for (int n = 1; n < frames.size(); n++) {
      if (isRepeated(n)) {
        continue;
      }
      Shown before = frames.get(good);
      Shown now = frames.get(n);
      boolean goesOn = before.isPure() && now.clip() == before.clip();
      broken += goesOn && now.number() - before.number() != n - good ? 1 : 0;
      good = n;
    }
    return broken;
  }

  /// Switches whose last old or first new picture is not where the receipt puts it. A frame that only
  /// repeats the one before says nothing; then the next one must be right.
  ///
  /// @param script with the frames of the receipts
  public int misplaced(SwitchingScript script) {
    int misplaced = 0;
    for (SwitchingScript.Switch step : script.switches()) {
      int done = nextOwn(step.doneFrame());
      int middle = step.frame() + SwitchingScript.MIX_FRAMES / 2;
      boolean isRight =
          done < frames.size()
              && frames.get(step.frame() - 1).clip() == step.from()
              && frames.get(done).clip() == step.to()
              && (!step.isMix() || isRepeated(middle) || !frames.get(middle).isPure());
      misplaced += isRight ? 0 : 1;
    }
    return misplaced;
  }

  private int nextOwn(int from) {
    int n = from;
    while (n < frames.size() && isRepeated(n)) {
      n++;
    }
    return n;
  }
}
