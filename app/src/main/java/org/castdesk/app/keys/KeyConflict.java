package org.castdesk.app.keys;

/// Two actions want the same key. It does neither, until somebody decides; an action that has only
/// its preset's wish gives way to one that was changed by hand.
public record KeyConflict(KeyStroke stroke, DeskKey first, DeskKey second) {}
