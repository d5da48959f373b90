package org.castdesk.engine.library;

/// What is found out about a file, one after the other.
public enum Step {
  /// What it is: size, rate, codecs, duration.
  PROBE,
  /// A small picture that stands for it.
  PICTURE,
  /// How loud it is, and the shape of its sound.
  SOUND
}
