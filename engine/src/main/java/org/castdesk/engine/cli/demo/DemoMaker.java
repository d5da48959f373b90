package org.castdesk.engine.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.castdesk.engine.cli.DemoFiles;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.graphics.harbour.HarbourArt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the demo show's media while Castdesk is built: the clip and the graphics. Skips what is
/// newer than the program that draws it.
public final class DemoMaker {
  private static final Logger LOG = LoggerFactory.getLogger(DemoMaker.class);

  private DemoMaker() {}

  /// @param arguments the class folder to write into, and the source folder whose changes count
  public static void main(String[] arguments) throws IOException, MediaException {
    Path classes = Path.of(arguments[0]);
    Path folder = Files.createDirectories(classes.resolve(DemoFiles.FOLDER));
    String recipe = recipe(Path.of(arguments[1]));
    Path stamp = folder.resolve("recipe.txt");
    if (Files.exists(stamp) && Files.readString(stamp).equals(recipe)) {
      return;
    }
    Files.deleteIfExists(stamp);
    new HarbourArt(DemoMaker::warn).write(folder);
    Path unfinished = folder.resolve("clip.part.mp4");
    DemoClip.write(unfinished);
    Files.move(unfinished, folder.resolve("clip.mp4"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(stamp, recipe);
  }

  private static void warn(MediaFault fault) {
    LOG.warn("{}", fault.message());
  }

  /// A digest of the sources that draw and play: their change makes new media.
  private static String recipe(Path sources) throws IOException {
    MessageDigest digest = sha256();
    for (String part : new String[] {"graphics/harbour", "cli/demo"}) {
      try (var files = Files.walk(sources.resolve("org/castdesk/engine").resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
          try (InputStream in = Files.newInputStream(file)) {
            digest.update(in.readAllBytes());
          }
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
