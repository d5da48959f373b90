package org.castdesk.app.shots;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The few colours that stand for all colours of a picture (median cut).
///
/// **Source**: P. Heckbert, "Color image quantization for frame buffer display", 1982.
final class Palette {
  private static final int COLOURS = 200;

  private final int[] colours;
  private final Map<Integer, Integer> places = new HashMap<>();

  /// A colour and how often it occurs.
  private record Tint(int rgb, int count) {
    int part(int shift) {
      return rgb >> shift & 0xff;
    }
  }

  /// @param shift of the colour part that spans most
  /// @param error what is wrong with showing all of it as one colour: a lamp of few points that is
  ///     red counts more than a sky of many that is one shade off
  private record Box(List<Tint> tints, int shift, double error) {
    static Box of(List<Tint> tints) {
      int best = 16;
      for (int shift : new int[] {8, 0}) {
        best = span(tints, shift) > span(tints, best) ? shift : best;
      }
      double error =
          tints.size() < 2 ? 0 : span(tints, best) * Math.pow((double) weight(tints), 0.15);
      return new Box(tints, best, error);
    }

    static long weight(List<Tint> tints) {
      return tints.stream().mapToLong(Tint::count).sum();
    }

    private static int span(List<Tint> tints, int shift) {
      int low = 255;
      int high = 0;
      for (Tint tint : tints) {
        low = Math.min(low, tint.part(shift));
        high = Math.max(high, tint.part(shift));
      }
      return high - low;
    }

    int mean() {
      long all = weight(tints);
      int rgb = 0;
      for (int part : new int[] {16, 8, 0}) {
        long sum = tints.stream().mapToLong(tint -> (long) tint.part(part) * tint.count()).sum();
        rgb |= (int) ((sum + all / 2) / all) << part;
      }
      return rgb;
    }
  }

  private Palette(int[] colours) {
    this.colours = colours;
  }

  static Palette of(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel & 0xffffff, 1, Integer::sum);
    }
    List<Box> boxes = new ArrayList<>();
    boxes.add(
        Box.of(counts.entrySet().stream().map(e -> new Tint(e.getKey(), e.getValue())).toList()));
    while (boxes.size() < COLOURS) {
      Box worst = boxes.stream().max(Comparator.comparingDouble(Box::error)).orElseThrow();
      if (worst.error() == 0) {
        break;
      }
      boxes.remove(worst);
      boxes.addAll(halves(worst));
    }
    return new Palette(boxes.stream().mapToInt(Box::mean).toArray());
  }

  private static List<Box> halves(Box box) {
    List<Tint> sorted =
        box.tints().stream().sorted(Comparator.comparingInt(t -> t.part(box.shift()))).toList();
    long half = Box.weight(sorted) / 2;
    int cut = 0;
    for (long seen = 0; seen < half && cut < sorted.size() - 1; cut++) {
      seen += sorted.get(cut).count();
    }
    cut = Math.max(1, cut);
    return List.of(Box.of(sorted.subList(0, cut)), Box.of(sorted.subList(cut, sorted.size())));
  }

  IndexColorModel colours() {
    byte[][] parts = new byte[3][colours.length];
    for (int i = 0; i < colours.length; i++) {
      parts[0][i] = (byte) (colours[i] >> 16);
      parts[1][i] = (byte) (colours[i] >> 8);
      parts[2][i] = (byte) colours[i];
    }
    return new IndexColorModel(8, colours.length, parts[0], parts[1], parts[2]);
  }

  int nearest(int argb) {
    return places.computeIfAbsent(argb & 0xffffff, this::search);
  }

  private int search(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int red = (rgb >> 16 & 0xff) - (colours[i] >> 16 & 0xff);
      int green = (rgb >> 8 & 0xff) - (colours[i] >> 8 & 0xff);
      int blue = (rgb & 0xff) - (colours[i] & 0xff);
      int distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
