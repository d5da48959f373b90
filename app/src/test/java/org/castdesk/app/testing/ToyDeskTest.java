package org.castdesk.app.testing;

import org.castdesk.app.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A test of the whole desk in a window, with a toy engine behind it; each test opens its own.
public abstract class ToyDeskTest extends FxTest {
  protected final ToyEngine engine = new ToyEngine(ToyShow.english());
  protected UiHarness ui;
  private final int width;
  private final int height;

  /// **Units**: logical pixels; a window without a screen is at most 1280x800.
  protected ToyDeskTest(int width, int height) {
    this.width = width;
    this.height = height;
  }

  @BeforeEach
  void openDesk() {
    ui = UiHarness.open(UiHarness.Setup.of(engine, Language.EN, width, height));
    ui.settle();
  }

  @AfterEach
  void closeDesk() {
    ui.close();
  }
}
