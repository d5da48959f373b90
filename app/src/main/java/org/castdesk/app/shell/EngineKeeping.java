package org.castdesk.app.shell;

/// What becomes of the engine when the window closes.
public interface EngineKeeping {
  /// Before anybody looks after an engine, there is none to stop.
  EngineKeeping NONE =
      new EngineKeeping() {
        @Override
        public boolean isOurs() {
          return false;
        }

        @Override
        public void stopEngine() {}

        @Override
        public void restartEngine() {}

        @Override
        public void leaveEngine() {}
      };

  /// Whether this desk started the engine; else it is somebody else's and goes on anyway.
  boolean isOurs();

  /// Ends the engine with everything it sends, and does not bring it back.
  void stopEngine();

  /// Ends the engine and starts it anew with what is on air.
  void restartEngine();

  /// Lets go of the engine; it goes on alone.
  void leaveEngine();
}
