package org.castdesk.engine.command;

import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;

/// What an operator or a data source does with graphics while they are on air.
public sealed interface ComponentCommand extends Command {

  /// Brings a graphic onto the programme now, in its own way; the scene as prepared stays as it is.
  record BringIn(ComponentId component) implements ComponentCommand {}

  /// Takes a graphic off the programme now, in its own way.
  record TakeOut(ComponentId component) implements ComponentCommand {}

  /// Sets the words of every graphic that is bound to this variable.
  record SetVariable(String name, String text) implements ComponentCommand {
    public SetVariable {
      checkText(text);
      var _ = new org.castdesk.engine.show.graphic.Binding.Variable(name);
    }
  }

  /// Shows these words in a caption; empty = nothing.
  record SetCaption(ComponentId component, String text) implements ComponentCommand {
    public SetCaption {
      checkText(text);
    }
  }

  private static void checkText(String text) {
    if (text.length() > Graphic.MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "A text has at most %d characters, not %d"
              .formatted(Graphic.MOST_CHARACTERS, text.length()));
    }
  }
}
