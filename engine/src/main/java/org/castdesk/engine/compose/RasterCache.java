package org.castdesk.engine.compose;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.castdesk.engine.compose.Scratch.Alpha;
import org.castdesk.engine.compose.cut.Matte;
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

  /// A quarter of a megabyte each.
  private static final int MOST_MATTES = 32;

  private final Map<Key, Entry> entries = new HashMap<>();
  private final Map<PictureSize, Surface> surfaces = new HashMap<>();
  private final Map<org.castdesk.engine.show.Look.Key, Matte> mattes = new LinkedHashMap<>();
  private final Plates plates = new Plates();
  private long render;

  void beginRender() {
    render++;
  }

  /// The place for an image at the size of this box.
  Entry entry(Item.Image image, PixelRect box) {
    Key key = new Key(image.input(), image.part(), image.treatment(), box.width(), box.height());
    Entry entry = entries.computeIfAbsent(key, _ -> new Entry());
    entry.lastRender = render;
    return entry;
  }

  Plates plates() {
    return plates;
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
    Surface surface =
        surfaces.computeIfAbsent(size, s -> new Surface(new Scratch(s, Alpha.WITHOUT)));
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
    private @Nullable Scratch raster;
    private @Nullable Scratch chromaAlpha;
    private @Nullable Scratch turned;
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

    /// Where the picture lies when it was turned.
    VideoFrame.Planes turned(PictureSize size, Alpha alpha) {
      Scratch there = turned;
      if (there == null || !there.fits(size, alpha)) {
        if (there != null) {
          there.close();
        }
        there = new Scratch(size, alpha);
        turned = there;
      }
      return there.planes();
    }

    private long bytes() {
      return (raster == null ? 0 : raster.bytes())
          + (chromaAlpha == null ? 0 : chromaAlpha.bytes())
          + (turned == null ? 0 : turned.bytes());
    }

    private void close() {
      if (raster != null) {
        raster.close();
      }
      if (chromaAlpha != null) {
        chromaAlpha.close();
      }
      if (turned != null) {
        turned.close();
      }
    }
  }
}
