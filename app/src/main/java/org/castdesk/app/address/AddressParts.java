package org.castdesk.app.address;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address of the network, taken apart as generously as people write them: a password may have a
/// slash, a question mark or another @ in it.
///
/// @param scheme in small letters
/// @param user what stands before the @; null = there is no @
/// @param host may be empty: `udp://:5000`; the numbers of IPv6 stand in brackets
/// @param port empty = none is named; it need not be a number
/// @param path begins with a slash, or is empty
/// @param more what follows a ? or #, with it
record AddressParts(
    String scheme, @Nullable String user, String host, String port, String path, String more) {
  private static final Pattern WHOLE =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);
  private static final Pattern MACHINE = Pattern.compile("(\\[[^]]*]|[^:]*)(?::(.*))?");

  /// Null = it has no `://`.
  static @Nullable AddressParts of(String address) {
    Matcher whole = WHOLE.matcher(address.strip());
    if (!whole.matches()) {
      return null;
    }
    String rest = whole.group(2);
    int at = userEnd(rest);
    String user = at < 0 ? null : rest.substring(0, at);
    String behind = rest.substring(at + 1);
    int machineEnd = first(behind, "/?#", behind.length());
    int pathEnd = first(behind, "?#", behind.length());
    Matcher machine = MACHINE.matcher(behind.substring(0, machineEnd));
    boolean split = machine.matches();
    return new AddressParts(
        whole.group(1).toLowerCase(Locale.ROOT),
        user,
        split ? machine.group(1) : behind.substring(0, machineEnd),
        split && machine.group(2) != null ? machine.group(2) : "",
        behind.substring(machineEnd, pathEnd),
        behind.substring(pathEnd));
  }

  /// Where the @ is; -1 = none. Behind a colon the machine's name ends only where no @ follows: what
  /// looks like a path may be the rest of a password.
  private static int userEnd(String rest) {
    int end = first(rest, "/?#", rest.length());
    int at = rest.lastIndexOf('@', end - 1);
    if (at >= 0 || rest.lastIndexOf(':', end - 1) < 0 || rest.startsWith("[")) {
      return at;
    }
    boolean isPort = rest.substring(rest.lastIndexOf(':', end - 1) + 1, end).matches("\\d+");
    return rest.lastIndexOf('@', isPort ? first(rest, "?#", rest.length()) - 1 : rest.length());
  }

  private static int first(String text, String signs, int none) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return none;
  }
}
