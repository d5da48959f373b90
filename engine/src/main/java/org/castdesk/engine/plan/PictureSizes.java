package org.castdesk.engine.plan;

import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Artwork;
import org.jspecify.annotations.Nullable;

/// How large the pictures are that a plan places.
@FunctionalInterface
public interface PictureSizes {
  /// Native size, counted in pixels of the programme picture; null = not known yet.
  @Nullable PictureSize sizeOf(PlanInput input);

  /// How large something that travels is; null = not known yet.
  default Artwork.@Nullable Extent extentOf(Graphic.Owner id, Artwork.Strip strip) {
    return null;
  }

  /// Which picture of an animated file is shown so long after its first one; 0 = it has one only, or
  /// nobody knows yet.
  default int pictureAt(Artwork.Picture first, long millis) {
    return 0;
  }
}
