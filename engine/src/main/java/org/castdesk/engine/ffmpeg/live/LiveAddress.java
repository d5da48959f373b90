package org.castdesk.engine.ffmpeg.live;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.jspecify.annotations.Nullable;

/// Where a live source comes from, and how FFmpeg is asked for it.
///
/// @param url what FFmpeg is asked to open
/// @param subject what the user reads; without user names, passwords, keys
/// @param format the input FFmpeg must use, null = it finds out
/// @param settings FFmpeg's options
/// @param host whose name is looked up first, null = nobody's
/// @param pace how its packets come
public record LiveAddress(
    String url,
    String subject,
    @Nullable String format,
    Map<String, String> settings,
    @Nullable String host,
    Pace pace) {
  /// No address of the local disk: a playlist from somebody else must not read this machine's files.
  private static final String PROTOCOLS =
      "rtmp,rtmps,rtmpt,rtmpe,tcp,tls,udp,rtp,rtsp,rtsps,srtp,srt,http,https,httpproxy,crypto,hls,data";

  private static final String READ_MICROS = "5000000";
  private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):.*");
  private static final Pattern SECRETS = Pattern.compile("(?<=//)[^/@]*@|[?#].*");
  private static final Pattern KEYED = Pattern.compile("(?i)^(rtmp[a-z]*://[^/]*/[^/]+/).+$");
  private static final Pattern SCREEN =
      Pattern.compile("x11:(:[0-9.]+)(?:\\+(\\d+),(\\d+))?(?:\\?size=(\\d+x\\d+))?");

  /// How packets come in the course of time.
  public enum Pace {
    /// As they are made; one that comes late came late.
    AS_MADE,
    /// In lumps of some seconds each: what is there waits.
    IN_LUMPS
  }

  /// **Fails**: with a fault that names the address, when it is none of a live source.
  public static LiveAddress of(String address) throws MediaException {
    Matcher matcher = SCHEME.matcher(address.toLowerCase(Locale.ROOT));
    String scheme = matcher.matches() ? matcher.group(1) : "";
    return switch (scheme) {
      case "rtmp", "rtmps", "rtmpt", "rtmpe" ->
          stream(address, Pace.AS_MADE, Map.of("rw_timeout", READ_MICROS, "rtmp_live", "live"));
      case "rtsp", "rtsps" ->
          stream(
              address,
              Pace.AS_MADE,
              Map.of("rtsp_flags", "prefer_tcp", "timeout", READ_MICROS, "max_delay", "200000"));
      case "srt" -> stream(address, Pace.AS_MADE, Map.of("connect_timeout", "5000"));
      case "udp", "rtp" ->
          stream(
              address,
              Pace.AS_MADE,
              Map.of("buffer_size", "2000000", "fifo_size", "20000", "overrun_nonfatal", "1"));
      case "http", "https" ->
          stream(
              address,
              isPlaylist(address) ? Pace.IN_LUMPS : Pace.AS_MADE,
              Map.of("rw_timeout", READ_MICROS));
      case "v4l2" -> device(address, "video4linux2,v4l2", Map.of());
      case "alsa", "pulse" -> device(address, scheme, Map.of());
      case "x11" -> screen(address);
      default ->
          throw new MediaException(
              MediaFault.fatal(
                  FaultCode.ADDRESS_UNKNOWN,
                  masked(address),
                  "this is no address of a live source; it begins with rtmp://, rtsp://, srt://,"
                      + " http://, udp://, rtp://, v4l2:, alsa:, pulse: or x11:"));
    };
  }

  private static boolean isPlaylist(String address) {
    return SECRETS.matcher(address).replaceAll("").toLowerCase(Locale.ROOT).endsWith(".m3u8");
  }

  private static LiveAddress stream(String address, Pace pace, Map<String, String> own) {
    Map<String, String> settings = new LinkedHashMap<>(own);
    settings.put("protocol_whitelist", PROTOCOLS);
    settings.put("analyzeduration", "1000000");
    settings.put("probesize", "2000000");
    return new LiveAddress(address, masked(address), null, settings, host(address), pace);
  }

  private static LiveAddress device(String address, String format, Map<String, String> settings) {
    String name = address.substring(address.indexOf(':') + 1);
    return new LiveAddress(name, address, format, settings, null, Pace.AS_MADE);
  }

  private static LiveAddress screen(String address) throws MediaException {
    Matcher screen = SCREEN.matcher(address);
    if (!screen.matches()) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.ADDRESS_UNKNOWN,
              address,
              "a screen is x11::0.0 or a region of it: x11::0.0+100,50?size=1280x720"));
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("framerate", "30");
    if (screen.group(4) != null) {
      settings.put("video_size", screen.group(4));
    }
    String place = screen.group(2) == null ? "" : "+" + screen.group(2) + "," + screen.group(3);
    return new LiveAddress(
        screen.group(1) + place, address, "x11grab", settings, null, Pace.AS_MADE);
  }

  /// The address as it may be shown: without what is secret in it.
  public static String masked(String address) {
    String plain = SECRETS.matcher(address).replaceAll("");
    // What follows the application is the stream's key.
    return KEYED.matcher(plain).replaceFirst("$1•••");
  }

  private static @Nullable String host(String address) {
    try {
      return new URI(SECRETS.matcher(address).replaceAll("")).getHost();
    } catch (URISyntaxException e) {
      // FFmpeg says what is wrong with it.
      return null;
    }
  }
}
