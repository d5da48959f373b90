package org.castdesk.engine.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/// The ffmpeg and ffprobe programs that come with the native libraries: a second pair of eyes on
/// what we write.
public final class BundledTools {
  private BundledTools() {}

  public static String ffprobe(String... arguments) throws IOException {
    return new String(
        run(Loader.load(org.bytedeco.ffmpeg.ffprobe.class), arguments), StandardCharsets.UTF_8);
  }

  /// What ffmpeg writes to its standard output.
  public static byte[] ffmpeg(String... arguments) throws IOException {
    return run(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class), arguments);
  }

  /// The decoded sound, stereo at 48 kHz, as `left, right, left ...`, placed by its timestamps from
  /// time zero.
  public static float[] sound(Path file) throws IOException {
    byte[] raw =
        ffmpeg(
            "-v",
            "error",
            "-copyts",
            "-i",
            file.toString(),
            "-map",
            "0:a:0",
            "-af",
            "aresample=async=1:first_pts=0",
            "-f",
            "f32le",
            "-ac",
            "2",
            "-ar",
            "48000",
            "-");
    java.nio.FloatBuffer floats =
        java.nio.ByteBuffer.wrap(raw).order(java.nio.ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] samples = new float[floats.remaining()];
    floats.get(samples);
    return samples;
  }

  /// What ffmpeg says when it plays the file to its end; empty when all is well.
  public static String complaints(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                "-v",
                "error",
                "-i",
                file.toString(),
                "-f",
                "null",
                "-")
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// Reads one entry for each line ffprobe prints.
  public static List<String> entries(Path file, String stream, String entries) throws IOException {
    return ffprobe(
            "-v",
            "error",
            "-select_streams",
            stream,
            "-show_entries",
            entries,
            "-of",
            "csv=p=0",
            file.toString())
        .lines()
        .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static byte[] run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    return process.getInputStream().readAllBytes();
  }
}
