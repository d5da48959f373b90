package org.castdesk.app.fx;

import javafx.scene.Parent;

/// The head of a triad: builds model and view, is the only part others see, and the only one that
/// sends commands.
public interface Controller extends AutoCloseable {
  Parent view();

  @Override
  void close();
}
