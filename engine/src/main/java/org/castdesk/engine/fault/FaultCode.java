package org.castdesk.engine.fault;

/// The kinds of fault a user can meet. The desk has one sentence for each, in every language.
public enum FaultCode {
  FILE_NOT_FOUND,
  FILE_EMPTY,
  FILE_UNREADABLE,
  /// No known container or codec: text named .mp4, garbage.
  NOT_MEDIA,
  /// A container without picture and without sound.
  NO_STREAMS,
  /// No subtitles in it, or pictures of letters instead of letters.
  NO_SUBTITLES,
  UNSUPPORTED_CODEC,
  /// The picture is larger or smaller than can be handled.
  PICTURE_SIZE,
  /// The data ends early or is damaged; what could be read was read.
  DATA_DAMAGED,
  /// More came than can be shown.
  DATA_TOO_LARGE,
  /// A picture's delay needs more memory than there is; it is shown earlier than asked for.
  DELAY_TOO_LONG,
  /// No address a source can come from.
  ADDRESS_UNKNOWN,
  OPEN_TIMEOUT,
  /// There is a machine at the address, but nothing listens there.
  CONNECTION_REFUSED,
  /// No way to the address, no such name, or the server will not give it out.
  ADDRESS_UNREACHABLE,
  CONNECTION_LOST,
  /// The name of the machine cannot be turned into its number.
  NAME_UNKNOWN,
  /// The process that decodes a source ended, or hangs.
  WORKER_LOST,
  DECODER_FAILED,
  ENCODER_FAILED,
  OUTPUT_UNWRITABLE,
  DISK_FULL,
  OUTPUT_OVERLOADED,
  SHOW_INVALID,
  SHOW_UNREADABLE,
  /// Another engine runs this show already.
  SHOW_IN_USE,
  FONT_MISSING,
  INTERNAL
}
