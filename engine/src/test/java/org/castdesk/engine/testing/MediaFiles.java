package org.castdesk.engine.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/// Makes real media files for tests with the FFmpeg program that comes with the library.
public final class MediaFiles {
  private MediaFiles() {}

  /// Runs FFmpeg with these arguments (split at spaces) and the file behind them.
  public static Path make(Path file, String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Loader.load(ffmpeg.class));
    command.addAll(List.of("-hide_banner", "-loglevel", "error", "-nostdin", "-y"));
    command.addAll(List.of(arguments.split(" ")));
    command.add(file.toString());
    File log = File.createTempFile("ffmpeg", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    int exit = process.waitFor();
    String said = java.nio.file.Files.readString(log.toPath(), StandardCharsets.UTF_8);
    java.nio.file.Files.delete(log.toPath());
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + exit + ": " + said);
    }
    return file;
  }
}
