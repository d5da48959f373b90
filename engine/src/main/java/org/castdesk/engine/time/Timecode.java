package org.castdesk.engine.time;

/// `HH:MM:SS:FF` at the programme rate; `HH:MM:SS;FF` drop frame for 29.97 and 59.94.
///
/// **Source**: SMPTE ST 12-1 (two frame numbers, or four at 59.94, are left out at the start of each
/// minute that is not a multiple of ten).
public record Timecode(int hours, int minutes, int seconds, int frames, boolean dropFrame) {
  public static Timecode of(long frame, FrameRate rate) {
    int nominal = rate.nominalFrames();
    boolean drop = rate.denominator() == 1001 && nominal % 30 == 0;
    long number = drop ? withDroppedNumbers(frame, nominal) : frame;
    long totalSeconds = number / nominal;
    return new Timecode(
        (int) (totalSeconds / 3600 % 24),
        (int) (totalSeconds / 60 % 60),
        (int) (totalSeconds % 60),
        (int) (number % nominal),
        drop);
  }

  private static long withDroppedNumbers(long frame, int nominal) {
    int dropped = nominal / 15;
    long perMinute = nominal * 60L - dropped;
    long perTenMinutes = perMinute * 10 + dropped;
    long tens = frame / perTenMinutes;
    long rest = frame % perTenMinutes;
    long minutesDropped = rest < nominal * 60L ? 0 : 1 + (rest - nominal * 60L) / perMinute;
    return frame + tens * 9 * dropped + minutesDropped * dropped;
  }

  @Override
  public String toString() {
    char last = dropFrame ? ';' : ':';
    char[] text = new char[11];
    pair(text, 0, hours);
    text[2] = ':';
    pair(text, 3, minutes);
    text[5] = ':';
    pair(text, 6, seconds);
    text[8] = last;
    pair(text, 9, frames);
    return new String(text);
  }

  private static void pair(char[] text, int at, int value) {
    text[at] = (char) ('0' + value / 10 % 10);
    text[at + 1] = (char) ('0' + value % 10);
  }
}
