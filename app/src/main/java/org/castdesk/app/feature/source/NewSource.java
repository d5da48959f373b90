package org.castdesk.app.feature.source;

import java.io.File;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.castdesk.app.address.AddressName;
import org.castdesk.app.control.MaterialDrag;
import org.castdesk.app.feature.PictureFiles;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.SourceContent;

/// Something that is to become a source: what it yields, and what it is called.
record NewSource(String name, SourceContent content) {
  private static final Pattern ADDRESS = Pattern.compile("(?i)^[a-z][a-z0-9+.-]+://.*");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)(/|~/|\\.{1,2}/|[a-z]:\\\\|file:|[a-z][a-z0-9+.-]+://|(v4l2|alsa|pulse|x11):"
              + "|#[0-9a-f]{6}$)");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern BEGUN_COLOUR = Pattern.compile("#[0-9a-fA-F]{0,6}");
  private static final int LONGEST_NAME = 128;

  /// **Fails**: `IllegalArgumentException` when no file can be called so.
  static NewSource ofFile(File file) {
    String location = file.getAbsolutePath();
    return new NewSource(nameOf(file.getName()), contentOf(location));
  }

  static NewSource ofMaterial(MaterialDrag material) {
    return new NewSource(material.name(), contentOf(material.location()));
  }

  /// Reads what somebody typed or copied: paths, addresses and colours, one to a line.
  static List<NewSource> ofText(String text) {
    return lines(text).stream().map(NewSource::ofLine).toList();
  }

  /// What stands in a text that names sources, one to a line.
  static List<String> lines(String text) {
    return text.lines().map(NewSource::unquoted).filter(line -> !line.isEmpty()).toList();
  }

  /// Whether a text that was copied for who knows what can be meant as a source.
  static boolean isPlaces(String text) {
    List<String> lines = lines(text);
    return !lines.isEmpty() && lines.stream().allMatch(line -> PLACE.matcher(line).lookingAt());
  }

  /// Whether a text begins like a colour and is none. A file of such a name has its folder before it.
  static boolean isMistypedColour(String text) {
    return text.lines()
        .map(NewSource::unquoted)
        .anyMatch(line -> line.startsWith("#") && !COLOUR.matcher(line).matches());
  }

  /// Whether what is being typed will never be a colour, though it begins like one.
  static boolean cannotBecomeColour(String text) {
    return isMistypedColour(text) && !BEGUN_COLOUR.matcher(text.strip()).matches();
  }

  static NewSource colour(String name, Rgb rgb) {
    return new NewSource(name, new SourceContent.Colour(rgb));
  }

  static NewSource pattern(String name, SourceContent.Motion motion) {
    return new NewSource(name, new SourceContent.TestPattern(motion, 440));
  }

  /// Something that plays by itself, called by a name that is better than its address.
  static NewSource live(String name, String address) {
    return new NewSource(plain(name), new SourceContent.Live(address));
  }

  /// Reads one line. **Fails**: `IllegalArgumentException` when no source can be of it.
  static NewSource ofLine(String line) {
    if (COLOUR.matcher(line).matches()) {
      return colour(line.toUpperCase(Locale.ROOT), Rgb.parse(line));
    }
    if (line.regionMatches(true, 0, "file:", 0, 5)) {
      return ofFile(fileOf(line));
    }
    if (SourceContent.Live.isMeant(line)) {
      return live(AddressName.of(line), line);
    }
    return ADDRESS.matcher(line).matches() ? ofAddress(line) : ofFile(new File(home(line)));
  }

  /// A file on a server is called as it is there; never by a password that its server wants.
  private static NewSource ofAddress(String address) {
    String file = AddressName.file(address);
    return new NewSource(
        file.isEmpty() ? AddressName.of(address) : nameOf(file),
        SourceContent.Media.endless(address));
  }

  /// File managers write spaces and Chinese as percent signs; people do not.
  private static File fileOf(String address) {
    try {
      return Path.of(URI.create(address)).toFile();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return new File(address.replaceFirst("(?i)^file:(//)?", ""));
    }
  }

  private static String home(String path) {
    return path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path;
  }

  private static String unquoted(String line) {
    String plain = line.strip();
    boolean quoted =
        plain.length() > 1
            && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
            && plain.charAt(plain.length() - 1) == plain.charAt(0);
    return quoted ? plain.substring(1, plain.length() - 1) : plain;
  }

  private static SourceContent contentOf(String location) {
    return PictureFiles.isPicture(location)
        ? new SourceContent.Still(location)
        : SourceContent.Media.endless(location);
  }

  private static String nameOf(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return plain(dot > 0 ? fileName.substring(0, dot) : fileName);
  }

  private static String plain(String words) {
    String plain =
        words
            .codePoints()
            .filter(c -> !Character.isISOControl(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    String name = plain.isEmpty() ? "?" : plain;
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
