import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Joins the overlapping contours of glyphs. Reads `glyph NAME`, then `M x y`, `L x y`, `Q cx cy x y`
/// and `Z` per contour, then `end`; writes the same for each glyph whose contours overlap.
///
/// A glyph is overlapping when it looks different filled by the even-odd rule. The result, rounded
/// to whole units, must look as before by both rules, else the glyph is left out with a warning.
final class OutlineUnion {
  /// Pixels per em when pictures are compared.
  private static final int PICTURE_PX = 160;

  /// So many pixels may differ by more than a quarter: rounding at the edges.
  private static final int MOST_DIFFERENT = 8;

  public static void main(String[] arguments) throws IOException {
    double unitsPerEm = Double.parseDouble(arguments[0]);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    String name = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] word = line.split(" ");
      switch (word[0]) {
        case "glyph" -> {
          name = word[1];
          path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        }
        case "M" -> path.moveTo(number(word[1]), number(word[2]));
        case "L" -> path.lineTo(number(word[1]), number(word[2]));
        case "Q" ->
            path.quadTo(number(word[1]), number(word[2]), number(word[3]), number(word[4]));
        case "Z" -> path.closePath();
        default -> join(name, path, unitsPerEm, out);
      }
    }
    out.flush();
  }

  private static double number(String word) {
    return Double.parseDouble(word);
  }

  private static void join(String name, Path2D path, double unitsPerEm, PrintStream out) {
    int[] before = picture(path, Path2D.WIND_NON_ZERO, unitsPerEm);
    if (different(before, picture(path, Path2D.WIND_EVEN_ODD, unitsPerEm), 8) == 0) {
      return;
    }
    Path2D joined = rounded(new Area(path));
    int nonZero = different(before, picture(joined, Path2D.WIND_NON_ZERO, unitsPerEm), 64);
    int evenOdd = different(before, picture(joined, Path2D.WIND_EVEN_ODD, unitsPerEm), 64);
    if (Math.max(nonZero, evenOdd) > MOST_DIFFERENT) {
      System.err.println(name + " is left as it is: " + nonZero + ", " + evenOdd + " pixels differ");
      return;
    }
    write(name, joined, out);
  }

  /// Whole units, without the slivers that rounding closes.
  private static Path2D rounded(Area area) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = area.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      for (int k = 0; k < at.length; k++) {
        at[k] = Math.rint(at[k]);
      }
      switch (kind) {
        case PathIterator.SEG_MOVETO -> {
          path.moveTo(at[0], at[1]);
          x = at[0];
          y = at[1];
        }
        case PathIterator.SEG_LINETO -> {
          if (at[0] != x || at[1] != y) {
            path.lineTo(at[0], at[1]);
          }
          x = at[0];
          y = at[1];
        }
        case PathIterator.SEG_QUADTO -> {
          if (at[2] != x || at[3] != y) {
            path.quadTo(at[0], at[1], at[2], at[3]);
          }
          x = at[2];
          y = at[3];
        }
        case PathIterator.SEG_CLOSE -> path.closePath();
        default -> throw new IllegalStateException("TrueType outlines have no cubic curves");
      }
    }
    return path;
  }

  private static void write(String name, Path2D path, PrintStream out) {
    out.println("glyph " + name);
    double[] at = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> out.println("M " + whole(at[0]) + " " + whole(at[1]));
        case PathIterator.SEG_LINETO -> out.println("L " + whole(at[0]) + " " + whole(at[1]));
        case PathIterator.SEG_QUADTO ->
            out.println(
                "Q " + whole(at[0]) + " " + whole(at[1]) + " " + whole(at[2]) + " " + whole(at[3]));
        default -> out.println("Z");
      }
    }
    out.println("end");
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%d", (long) value);
  }

  private static int[] picture(Path2D path, int rule, double unitsPerEm) {
    Path2D copy = new Path2D.Double(rule);
    copy.append(path.getPathIterator(null), false);
    int side = PICTURE_PX * 3 / 2;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    double scale = PICTURE_PX / unitsPerEm;
    AffineTransform place = new AffineTransform(scale, 0, 0, -scale, side / 8.0, side * 0.75);
    Shape shape = place.createTransformedShape(copy);
    graphics.fill(shape);
    graphics.dispose();
    return image.getRaster().getSamples(0, 0, side, side, 0, (int[]) null);
  }

  private static int different(int[] a, int[] b, int by) {
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      count += Math.abs(a[i] - b[i]) > by ? 1 : 0;
    }
    return count;
  }
}
