package org.castdesk.engine.cli.bench.graphics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where a bright letter lies in each picture of a recording.
public final class CrawlFilm {
  public static final int WIDTH = 1920;

  /// The rows that are looked at.
  public static final int ROWS = 60;

  private static final int DARK = 60;

  private CrawlFilm() {}

  /// ffmpeg's options that decode the rows of a recording into a file for [#places].
  public static List<String> decoding(Path recording, int top, Path raw) {
    return List.of(
        "-i",
        recording.toString(),
        "-map",
        "0:v",
        "-vf",
        "crop=" + WIDTH + ":" + ROWS + ":0:" + top + ",format=gray",
        "-fps_mode",
        "passthrough",
        "-f",
        "rawvideo",
        raw.toString());
  }

  /// The letter's middle in each picture that has it whole; not a number = it is not there, or cut.
  ///
  /// **Units**: pixels
  public static List<Double> places(Path raw) throws IOException {
    byte[] pixels = Files.readAllBytes(raw);
    List<Double> places = new ArrayList<>();
    for (int at = 0; at + WIDTH * ROWS <= pixels.length; at += WIDTH * ROWS) {
      places.add(place(pixels, at));
    }
    return places;
  }

  private static double place(byte[] pixels, int frameAt) {
    double weight = 0;
    double sum = 0;
    int first = WIDTH;
    int last = -1;
    for (int y = 0; y < ROWS; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int light = (pixels[frameAt + y * WIDTH + x] & 0xff) - DARK;
        if (light > 0) {
          weight += light;
          sum += (double) light * x;
          first = Math.min(first, x);
          last = Math.max(last, x);
        }
      }
    }
    boolean isWhole = weight > 0 && first > 4 && last < WIDTH - 5;
    return isWhole ? sum / weight + 0.5 : Double.NaN;
  }

  /// How far the places lie from where one speed would put them, at most.
  ///
  /// **Units**: pixels
  public static double worstError(List<Double> places, double pixelsPerFrame) {
    double offset = 0;
    int count = 0;
    for (int i = 0; i < places.size(); i++) {
      if (!Double.isNaN(places.get(i))) {
        offset += places.get(i) + pixelsPerFrame * i;
        count++;
      }
    }
    if (count < 20) {
      return Double.NaN;
    }
    offset /= count;
    double worst = 0;
    for (int i = 0; i < places.size(); i++) {
      if (!Double.isNaN(places.get(i))) {
        worst = Math.max(worst, Math.abs(places.get(i) + pixelsPerFrame * i - offset));
      }
    }
    return worst;
  }
}
