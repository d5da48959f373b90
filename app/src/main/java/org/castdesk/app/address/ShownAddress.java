package org.castdesk.app.address;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An address as anybody may read it: on a screen that is filmed, in a picture sent to somebody, over
/// a shoulder. Users and passwords, keys of streams, and what follows a question mark are dots.
public final class ShownAddress {
  /// Stands for what is not shown.
  public static final String DOTS = "•••";

  /// An address with a slip in it is no file; what follows may be a password.
  private static final Pattern BEGUN =
      Pattern.compile("(?i)((?:rtmp[a-z]?|rtsps?|srt|udp|rtp|https?):).+");

  private static final Set<String> OPEN_PATHS =
      Set.of("http", "https", "rtsp", "rtsps", "srt", "udp", "rtp", "ftp", "ftps", "sftp", "file");

  private ShownAddress() {}

  /// The address without its secrets; the same text when there are none.
  public static String of(String address) {
    AddressParts parts = AddressParts.of(address);
    if (parts == null) {
      Matcher begun = BEGUN.matcher(address.strip());
      return begun.matches() ? begun.group(1) + DOTS : address;
    }
    String user = parts.user();
    return parts.scheme()
        + "://"
        + (user == null ? "" : user.isEmpty() ? "@" : DOTS + "@")
        + parts.host()
        + (parts.port().isEmpty() ? "" : ":" + parts.port())
        + path(parts)
        + (parts.more().isEmpty() ? "" : parts.more().charAt(0) + DOTS);
  }

  /// Whether something in it is not for everybody.
  public static boolean hasSecret(String address) {
    return of(address).contains(DOTS);
  }

  /// Behind the application of an RTMP server stands the key of the stream. Some cameras want their
  /// password in the path: `/user=admin_password=...`. Of kinds nobody knows, nothing is known.
  private static String path(AddressParts parts) {
    String[] segments = parts.path().split("/", -1);
    if (parts.scheme().startsWith("rtmp")) {
      boolean keyed = Arrays.stream(segments).skip(2).anyMatch(segment -> !segment.isEmpty());
      return keyed ? "/" + segments[1] + "/" + DOTS : parts.path();
    }
    if (!OPEN_PATHS.contains(parts.scheme())) {
      return parts.path().length() > 1 ? "/" + DOTS : parts.path();
    }
    return Arrays.stream(segments)
        .map(segment -> segment.contains("=") ? DOTS : segment)
        .collect(Collectors.joining("/"));
  }
}
