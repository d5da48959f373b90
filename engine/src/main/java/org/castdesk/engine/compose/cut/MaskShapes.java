package org.castdesk.engine.compose.cut;

import java.util.LinkedHashMap;
import java.util.Map;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.Mask;

/// The shapes of the masks in use: a box that rests or is carried about has the same one again.
///
/// **Thread**: the caller of the compositor.
public final class MaskShapes {
  /// Some ten kilobytes each, and a box that grows has another one in every frame.
  private static final int MOST = 32;

  private final Map<Key, MaskShape> shapes = new LinkedHashMap<>(16, 0.75f, true);

  /// @param left where the picture begins in the mask
  /// @param size of the picture, even
  public MaskShape of(Mask mask, int left, int top, PictureSize size) {
    Key key = new Key(mask, left, top, size);
    MaskShape known = shapes.get(key);
    if (known != null) {
      return known;
    }
    MaskShape made = MaskShaper.shape(mask, left, top, size);
    shapes.put(key, made);
    if (shapes.size() > MOST) {
      shapes.remove(shapes.keySet().iterator().next());
    }
    return made;
  }

  private record Key(Mask mask, int left, int top, PictureSize size) {}
}
