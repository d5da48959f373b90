package org.castdesk.engine.cli.bench.switching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is written into the pictures and sounds of the switching clips, so that a recording tells
/// which frame of which clip it shows.
///
/// The top ninth of the picture is a row of 16 fields: two for the clip, twelve for the frame number,
/// black or white, lowest bit first. A white box flashes for the first frame of each second while a
/// tone of 3 kHz beeps; under it runs a quiet tone of the clip's own.
public final class SwitchingMarks {
  public static final int CLIPS = 4;
  public static final int RATE = 30;
  static final int CLIP_BITS = 2;
  static final int NUMBER_BITS = 12;
  static final int BEEP_HZ = 3000;

  /// Loudest change of slope in the quiet tones: what is much more is a click.
  static final double TONE_LEVEL = 0.1;

  private static final int FIELD_PX = 40;
  private static final int WIDTH_PX = 640;
  private static final int HEIGHT_PX = 360;

  private SwitchingMarks() {}

  /// ffmpeg's options that make clip `clip` of `seconds`.
  public static List<String> clip(int clip, int seconds) {
    return List.of(
        "-f",
        "lavfi",
        "-i",
        picture(clip, seconds),
        "-f",
        "lavfi",
        "-i",
        sound(clip, seconds),
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-crf",
        "16",
        "-g",
        "60",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        "-b:a",
        "192k");
  }

  static int toneHz(int clip) {
    return 330 + 110 * clip;
  }

  private static String picture(int clip, int seconds) {
    List<String> chain = new ArrayList<>();
    String colour = String.format(Locale.ROOT, "0x%02x6080", 48 + 40 * clip);
    chain.add(
        "color=c=" + colour + ":s=" + WIDTH_PX + "x" + HEIGHT_PX + ":r=" + RATE + ":d=" + seconds);
    chain.add(box("0:y=0:w=" + WIDTH_PX + ":h=" + FIELD_PX, "black", "1"));
    for (int bit = 0; bit < CLIP_BITS; bit++) {
      if ((clip >> bit & 1) == 1) {
        chain.add(field(bit, "1"));
      }
    }
    for (int bit = 0; bit < NUMBER_BITS; bit++) {
      String isSet = "mod(floor(n/" + (1 << bit) + ")\\,2)";
      chain.add(field(CLIP_BITS + bit, isSet));
    }
    chain.add(box("240:y=160:w=160:h=120", "white", "eq(mod(n\\," + RATE + ")\\,0)"));
    return String.join(",", chain);
  }

  /// One field of the row, white when `when` says so.
  private static String field(int number, String when) {
    String place = number * FIELD_PX + ":y=0:w=" + FIELD_PX + ":h=" + FIELD_PX;
    return box(place, "white", when);
  }

  private static String box(String place, String colour, String when) {
    return "drawbox=x=%s:color=%s:t=fill:enable='%s'".formatted(place, colour, when);
  }

  private static String sound(int clip, int seconds) {
    String tone = TONE_LEVEL + "*sin(2*PI*" + toneHz(clip) + "*t)";
    String beep = "0.4*sin(2*PI*" + BEEP_HZ + "*t)*lt(mod(t\\,1)\\,1/" + RATE + ")";
    return "aevalsrc=" + tone + "+" + beep + ":s=48000:d=" + seconds;
  }
}
