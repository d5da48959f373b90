package org.castdesk.engine.output;

import java.nio.file.Path;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.EncoderSettings;

/// What all outputs of one programme share.
///
/// @param directory where file names without a directory go
public record OutputSetup(
    VideoFormat format, EncoderSettings encoder, Pacing pacing, Path directory) {}
