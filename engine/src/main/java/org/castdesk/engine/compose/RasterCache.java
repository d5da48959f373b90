package org.castdesk.engine.compose;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.castdesk.engine.compose.Scratch.Alpha;
import org.castdesk.engine.compose.cut.MaskShapes;
import org.castdesk.engine.compose.cut.Matte;
import org.castdesk.engine.compose.cut.Treatment;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;
import org.jspecify.annotations.Nullable;

/// Scaled pictures and scratch surfaces, kept from one render to the next: a still or a held frame is
/// scaled once and copied after that.
///
/// **Thread**: the caller of the compositor. **Owns**: all scratch memory.
final class RasterCache implements AutoCloseable {
  /// What nobody drew for this long goes: a second or so with two buses and a monitor.
  private static final int IDLE_RENDERS = 120;

  private static final long MOST_IDLE_BYTES = 192L << 20;

  /// Half a megabyte each.
  private static final int MOST_MATTES = 32;

  private final Map<Key, Entry> entries = new HashMap<>();
  private final Map<SurfaceKey, Surface> surfaces = new HashMap<>();
  private final Map<org.castdesk.engine.show.Look.Key, Matte> mattes = new LinkedHashMap<>();
  private final MaskShapes masks = new MaskShapes();
  private final Plates plates = new Plates();
  private long render;

  void beginRender() {
    render++;
    plates.trim();
  }

  /// The place for an image at the size of this box.
  Entry entry(Item.Image image, PixelRect box) {
    return entry(
        new Key(image.input(), image.part(), image.treatment(), box.width(), box.height()));
  }

  /// The place for the seen part of an image as it lies turned, for all boxes that show it.
  Entry turnedEntry(Item.Image image) {
    Area part = image.part();
    Treatment turning = new Treatment(image.treatment().turn(), null);
    return entry(new Key(image.input(), part, turning, part.width(), part.height()));
  }

  private Entry entry(Key key) {
    Entry entry = entries.computeIfAbsent(key, _ -> new Entry());
    entry.lastRender = render;
    return entry;
  }

  Plates plates() {
    return plates;
  }

  MaskShapes masks() {
    return masks;
  }

  /// A key made ready; what it has learnt of the picture's colours stays with it.
  Matte matte(org.castdesk.engine.show.Look.Key key) {
    Matte known = mattes.remove(key);
    Matte matte = known == null ? new Matte(key) : known;
    mattes.put(key, matte);
    if (mattes.size() > MOST_MATTES) {
      mattes.remove(mattes.keySet().iterator().next());
    }
    return matte;
  }

  /// A whole canvas for the second picture of a crossing. Content undefined.
  VideoFrame.Planes surface(PictureSize size) {
    return surface(new SurfaceKey(size, -1));
  }

  /// As large as a canvas, for what is put aside of the nth one of this render. Content undefined.
  VideoFrame.Planes aside(PictureSize size, int nth) {
    return surface(new SurfaceKey(size, nth));
  }

  private VideoFrame.Planes surface(SurfaceKey key) {
    Surface surface =
        surfaces.computeIfAbsent(key, k -> new Surface(new Scratch(k.size, Alpha.WITHOUT)));
    surface.lastRender = render;
    return surface.scratch.planes();
  }

  /// Frees what has not been drawn for a while, at once when that is very much.
  void endRender() {
    long bytes = 0;
    for (Entry entry : entries.values()) {
      bytes += entry.bytes();
    }
    long oldest = bytes > MOST_IDLE_BYTES ? render : render - IDLE_RENDERS;
    for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
      Entry entry = all.next();
      if (entry.lastRender < oldest) {
        entry.close();
        all.remove();
      }
    }
    for (Iterator<Surface> all = surfaces.values().iterator(); all.hasNext(); ) {
      Surface surface = all.next();
      if (surface.lastRender < oldest) {
        surface.scratch.close();
        all.remove();
      }
    }
  }

  /// After a failed render nothing kept can be trusted.
  @Override
  public void close() {
    entries.values().forEach(Entry::close);
    entries.clear();
    surfaces.values().forEach(surface -> surface.scratch.close());
    surfaces.clear();
    plates.close();
  }

  private record Key(PlanInput input, Area part, Treatment treatment, int width, int height) {}

  private record SurfaceKey(PictureSize size, int nth) {}

  private static final class Surface {
    private final Scratch scratch;
    private long lastRender;

    private Surface(Scratch scratch) {
      this.scratch = scratch;
    }
  }

  /// One input at one size, and what is known of its pictures.
  static final class Entry {
    private @Nullable VideoFrame seen;
    private int timesSeen;
    private boolean repeats;
    private @Nullable VideoFrame made;
    private @Nullable VideoFrame meansOf;
    private @Nullable VideoFrame keyedOf;
    private @Nullable Scratch raster;
    private @Nullable Scratch chromaAlpha;
    private @Nullable Scratch keyed;
    private long lastRender;

    private Entry() {}

    /// Notes that this picture is drawn now.
    void see(VideoFrame frame) {
      if (frame == seen) {
        timesSeen++;
        return;
      }
      repeats = timesSeen > 1;
      timesSeen = 1;
      seen = frame;
    }

    /// Whether the picture has come more than once, or its predecessor did: then it is worth keeping.
    boolean isWorthKeeping() {
      return repeats || timesSeen > 1;
    }

    boolean holds(VideoFrame frame) {
      return made == frame;
    }

    /// Claims the raster for this picture; the caller makes the content.
    void claim(VideoFrame frame) {
      made = frame;
    }

    /// Whether the means of the alphas are this picture's.
    boolean holdsMeans(VideoFrame frame) {
      return meansOf == frame;
    }

    void claimMeans(VideoFrame frame) {
      meansOf = frame;
    }

    /// Whether the keyed picture is this one.
    boolean holdsKeyed(VideoFrame frame) {
      return keyedOf == frame;
    }

    /// Where the keyed picture lies; the caller makes the content.
    VideoFrame.Planes keyed(VideoFrame frame, PictureSize size) {
      keyedOf = frame;
      if (keyed == null) {
        keyed = new Scratch(size, Alpha.WITH);
      }
      return keyed.planes();
    }

    VideoFrame.Planes raster(PictureSize size, Alpha alpha) {
      if (raster != null && raster.planes().hasAlpha() != (alpha == Alpha.WITH)) {
        raster.close();
        raster = null;
      }
      if (raster == null) {
        raster = new Scratch(size, alpha);
      }
      return raster.planes();
    }

    VideoFrame.Planes chromaAlpha(PictureSize size) {
      if (chromaAlpha == null) {
        chromaAlpha = new Scratch(size, Alpha.WITHOUT);
      }
      return chromaAlpha.planes();
    }

    private long bytes() {
      return (raster == null ? 0 : raster.bytes())
          + (chromaAlpha == null ? 0 : chromaAlpha.bytes())
          + (keyed == null ? 0 : keyed.bytes());
    }

    private void close() {
      if (raster != null) {
        raster.close();
      }
      if (chromaAlpha != null) {
        chromaAlpha.close();
      }
      if (keyed != null) {
        keyed.close();
      }
    }
  }
}
