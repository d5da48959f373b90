package org.castdesk.engine.json;

import org.castdesk.engine.command.Command;
import org.castdesk.engine.time.FrameNumber;

/// One line of a script: a command and the frame it acts on.
public record ScriptStep(FrameNumber frame, Command command) {}
