package org.castdesk.engine.json;

import org.castdesk.engine.command.Command;

/// Commands as people and scripts write them: `{"type":"SetPreview","scene":"B"}`.
///
/// The type is the command's name, the members are its components; enum words may be written in
/// any case and with `-` (`wipe-left`), and without their end (`wipe` is the first wipe). A member nobody knows is an error, because it is a slip.
///
/// **Thread**: any. **Fails**: [InvalidJsonException], one line with the place.
public final class CommandJson {
  private final ValueJson json = new ValueJson(UnknownMembers.REFUSED);

  public Command read(String text) {
    return json.read(Command.class, text);
  }

  public String write(Command command) {
    return json.write(Command.class, command);
  }
}
