package org.castdesk.app.control.canvas;

import org.castdesk.engine.format.Rgb;

/// What the mouse does on the canvas. **Units**: programme pixels.
public interface CanvasHands {
  CanvasHands NOBODY =
      new CanvasHands() {
        @Override
        public void pressed(CanvasPress press) {}

        @Override
        public void dragged(double x, double y, Held held) {}

        @Override
        public void released() {}

        @Override
        public void picked(Rgb colour) {}

        @Override
        public void glass(double widthPx, double heightPx) {}
      };

  /// The keys that are held beside the mouse.
  record Held(boolean shift, boolean alt, boolean control) {}

  void pressed(CanvasPress press);

  void dragged(double x, double y, Held held);

  void released();

  /// The colour under the mouse was picked.
  void picked(Rgb colour);

  /// The picture is as large as this now. **Units**: physical pixels.
  void glass(double widthPx, double heightPx);
}
