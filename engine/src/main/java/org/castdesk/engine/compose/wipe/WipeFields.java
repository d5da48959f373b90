package org.castdesk.engine.compose.wipe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.Blend.Shape;

/// The fields of the wipes used last. **Thread**: the caller of the compositor.
public final class WipeFields {
  /// Two buses of different size, and the wipe before.
  private static final int MOST = 4;

  private final Map<Key, WipeField> fields = new LinkedHashMap<>(8, 0.75f, true);

  public WipeField of(Shape shape, PictureSize size) {
    WipeField field =
        fields.computeIfAbsent(new Key(shape, size), key -> new WipeField(key.shape, key.size));
    if (fields.size() > MOST) {
      fields.remove(fields.keySet().iterator().next());
    }
    return field;
  }

  private record Key(Shape shape, PictureSize size) {}
}
