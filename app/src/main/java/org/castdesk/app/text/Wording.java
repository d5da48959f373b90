package org.castdesk.app.text;

/// A text of the desk, whichever list it stands in.
public sealed interface Wording
    permits TextKey,
        TransitionKey,
        PropertyKey,
        SafetyKey,
        EditKey,
        HazardKey,
        GraphicKey,
        LayoutKey,
        LibraryKey,
        SheetKey,
        StreamKey {
  /// The key in the text files.
  String key();
}
