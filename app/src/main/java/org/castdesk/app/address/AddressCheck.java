package org.castdesk.app.address;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdesk.app.text.StreamKey;
import org.castdesk.engine.show.SourceContent.Live;
import org.jspecify.annotations.Nullable;

/// Looks at an address before anything is made of it. It finds what can never work; whether anybody
/// answers there is the engine's to say.
public final class AddressCheck {
  private static final Set<String> STREAMS =
      Set.of(
          "rtmp", "rtmps", "rtmpt", "rtmpe", "rtsp", "rtsps", "srt", "udp", "rtp", "http", "https");
  private static final Set<String> PORTED = Set.of("udp", "rtp", "srt");
  private static final Set<String> OTHERS =
      Set.of("file", "ftp", "ftps", "sftp", "tcp", "tls", "mms", "mmsh", "mmst", "hls", "gopher");
  private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):(.*)", Pattern.DOTALL);
  private static final Pattern SCREEN =
      Pattern.compile("(?i)x11:(:[0-9.]+)(\\+\\d+,\\d+)?(\\?size=\\d+x\\d+)?");
  private static final int HIGHEST_PORT = 65_535;

  private AddressCheck() {}

  /// What is wrong with a path, an address or a device; null = nothing that can be seen from here.
  public static @Nullable StreamKey wrong(String typed) {
    String line = typed.strip();
    Matcher matcher = SCHEME.matcher(line.toLowerCase(Locale.ROOT));
    if (line.contains(ShownAddress.DOTS)) {
      return StreamKey.ADDRESS_DOTS;
    }
    if (!matcher.matches()) {
      return null;
    }
    String scheme = matcher.group(1);
    String rest = matcher.group(2);
    return switch (scheme) {
      case "v4l2" -> rest.startsWith("/dev/") ? null : StreamKey.ADDRESS_CAMERA;
      case "alsa", "pulse" -> rest.isBlank() ? StreamKey.ADDRESS_SOUND : null;
      case "x11" -> SCREEN.matcher(line).matches() ? null : StreamKey.ADDRESS_SCREEN;
      default ->
          STREAMS.contains(scheme)
              ? stream(line)
              : rest.startsWith("//") && !OTHERS.contains(scheme) ? StreamKey.ADDRESS_KIND : null;
    };
  }

  /// The same where nothing but a live source will do.
  public static @Nullable StreamKey wrongLive(String typed) {
    StreamKey wrong = wrong(typed);
    return wrong == null && !Live.isMeant(typed.strip()) ? StreamKey.ADDRESS_NOT_LIVE : wrong;
  }

  private static @Nullable StreamKey stream(String line) {
    AddressParts parts = AddressParts.of(line);
    if (parts == null) {
      return StreamKey.ADDRESS_SLASHES;
    }
    if (Live.isMeant(line) && line.chars().anyMatch(Character::isWhitespace)) {
      return StreamKey.ADDRESS_BLANK;
    }
    boolean ported = PORTED.contains(parts.scheme());
    boolean listens = !"srt".equals(parts.scheme()) || parts.more().contains("mode=listener");
    if (parts.host().isEmpty() && !(ported && listens)) {
      return StreamKey.ADDRESS_HOST;
    }
    if (parts.port().isEmpty()) {
      return ported ? StreamKey.ADDRESS_NO_PORT : null;
    }
    return isPort(parts.port()) ? null : StreamKey.ADDRESS_PORT;
  }

  private static boolean isPort(String port) {
    return port.matches("\\d{1,5}")
        && Integer.parseInt(port) >= 1
        && Integer.parseInt(port) <= HIGHEST_PORT;
  }
}
