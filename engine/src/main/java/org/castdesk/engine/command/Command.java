package org.castdesk.engine.command;

/// A wish from outside. Commands act between frames; the receipt names the frame.
public sealed interface Command
    permits SwitcherCommand,
        ComponentCommand,
        KeyCommand,
        SourceCommand,
        OutputCommand,
        PadlockCommand,
        ShowCommand,
        Salvo {}
