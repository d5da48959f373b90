package org.castdesk.engine.graphics;

import java.awt.Font;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.graphics.text.Fonts;

/// The shipped fonts for drawings made of more than one line of text.
///
/// **Units**: pixels.
public final class Faces {
  private final Fonts fonts;

  public Faces(Consumer<MediaFault> faults) {
    fonts = new Fonts(Path.of(""), faults);
  }

  public Font bold(double sizePx) {
    return fonts.sized(Fonts.Face.INTER_BOLD, sizePx);
  }
}
