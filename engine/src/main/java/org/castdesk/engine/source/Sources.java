package org.castdesk.engine.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;

/// Makes the source that a slot asks for.
///
/// @param baseDirectory where relative file names count from
/// @param patterns makes the engine's own moving pictures
/// @param lives makes what plays by itself
public record Sources(
    Path baseDirectory,
    VideoFormat programme,
    ThreadFactory threads,
    Function<SourceSpec, Source> patterns,
    Function<SourceSpec, Source> lives) {
  private static final Pattern ADDRESS = Pattern.compile("^[a-z][a-z0-9+.-]+://.*");

  /// Not started yet.
  public Source create(SourceSpec spec) {
    SourceSlot slot = spec.slot();
    return switch (spec.content()) {
      case SourceContent.Media media ->
          new FileSource(
              slot,
              new SourceContent.Media(
                  resolve(media.location()),
                  media.repeat(),
                  media.begin(),
                  media.end(),
                  media.atEnd()),
              DecoderOptions.moving(programme),
              threads);
      case SourceContent.Live _ -> lives.apply(spec);
      case SourceContent.Still still ->
          new StillSource(
              slot, resolve(still.location()), DecoderOptions.still(programme), threads);
      case SourceContent.Colour colour -> new ColourSource(colour.rgb(), programme.size());
      case SourceContent.TestPattern _ -> patterns.apply(spec);
    };
  }

  private String resolve(String location) {
    if (ADDRESS.matcher(location).matches()) {
      return location;
    }
    try {
      return baseDirectory.resolve(location).toString();
    } catch (InvalidPathException e) {
      // Opening it says what is wrong, where the user sees it.
      return location;
    }
  }
}
