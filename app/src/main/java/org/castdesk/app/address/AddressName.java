package org.castdesk.app.address;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a live source is called when it comes: its machine or device, never a key or a password.
public final class AddressName {
  private AddressName() {}

  /// `studio.example.org`, `UDP :5000`, `video0`, `ALSA default`, `X11 :0.0`.
  public static String of(String address) {
    AddressParts parts = AddressParts.of(address);
    if (parts != null) {
      return ofMachine(parts);
    }
    int colon = address.indexOf(':');
    String kind = address.substring(0, Math.max(0, colon)).toUpperCase(Locale.ROOT);
    String device = address.substring(colon + 1).strip();
    return "V4L2".equals(kind)
        ? device.substring(device.lastIndexOf('/') + 1)
        : kind + " " + device;
  }

  /// The machine of an address of the network; null = it is none, or names no machine.
  public static @Nullable String host(String address) {
    AddressParts parts = AddressParts.of(address);
    return parts == null || parts.host().isEmpty() ? null : parts.host();
  }

  /// The last part of its path, by which a file on a server is known; empty = none.
  public static String file(String address) {
    AddressParts parts = AddressParts.of(address);
    String path = parts == null ? "" : parts.path().replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String ofMachine(AddressParts parts) {
    if (!parts.host().isEmpty()) {
      return parts.host();
    }
    String kind = parts.scheme().toUpperCase(Locale.ROOT);
    return parts.port().isEmpty() ? kind : kind + " :" + parts.port();
  }
}
