package org.castdesk.engine.fault;

/// A failure as a value: what failed, why, and whether trying again may help.
///
/// @param subject names the thing in the user's words: a file, a slot, an output
/// @param detail the reason in one English sentence part, without credentials
/// @param retryable whether another try may succeed without anybody changing anything
public record MediaFault(FaultCode code, String subject, String detail, boolean retryable) {
  public static MediaFault fatal(FaultCode code, String subject, String detail) {
    return new MediaFault(code, subject, detail, false);
  }

  public static MediaFault retryable(FaultCode code, String subject, String detail) {
    return new MediaFault(code, subject, detail, true);
  }

  /// One line for log and terminal: `clip.mp4: the file is empty`.
  public String message() {
    return subject + ": " + detail;
  }
}
