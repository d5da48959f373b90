package org.castdesk.engine.compose;

import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.FramePlan;

/// Draws a plan. The fast one and the plain one give the same bytes.
///
/// **Thread**: one caller at a time.
public interface Compositor extends AutoCloseable {
  /// Fills every pixel of `target`. Layers whose input has no frame are left out.
  void render(FramePlan plan, FrameInputs inputs, WritableFrame target);

  @Override
  void close();
}
