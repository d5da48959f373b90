package org.castdesk.engine.graphics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Graphic;
import org.jspecify.annotations.Nullable;

/// Tells once which graphic cannot be drawn as asked for, and once when that is over.
///
/// PVW and PGM may show two versions of one graphic, only one of which is in trouble: so a trouble is
/// over when the drawing that has it is not asked for any more, not when another one is fine.
///
/// **Thread**: any.
final class Troubles {
  /// Two seconds of ticks.
  private static final long OVER_TURNS = 60;

  private final BiConsumer<Graphic.Owner, @Nullable MediaFault> tell;
  private final Map<Graphic.Owner, Raster> told = new ConcurrentHashMap<>();

  Troubles(BiConsumer<Graphic.Owner, @Nullable MediaFault> tell) {
    this.tell = tell;
  }

  /// @param turn of the tick
  void saw(Graphic.Owner id, Raster raster, long turn) {
    Raster before = told.get(id);
    MediaFault trouble = raster.trouble();
    if (trouble != null) {
      if (before != raster) {
        told.put(id, raster);
        tell.accept(id, trouble);
      }
    } else if (before != null && (before == raster || turn - before.lastAsked > OVER_TURNS)) {
      told.remove(id);
      tell.accept(id, null);
    }
  }
}
