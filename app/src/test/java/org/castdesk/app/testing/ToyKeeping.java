package org.castdesk.app.testing;

import org.castdesk.app.shell.EngineKeeping;

/// Looks after no engine; says whose it is.
public record ToyKeeping(boolean isOurs) implements EngineKeeping {
  @Override
  public void stopEngine() {}

  @Override
  public void restartEngine() {}

  @Override
  public void leaveEngine() {}
}
