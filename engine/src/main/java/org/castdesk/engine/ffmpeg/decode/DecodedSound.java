package org.castdesk.engine.ffmpeg.decode;

import org.castdesk.engine.media.AudioBlock;

/// A stretch of sound from a file and when it is heard.
///
/// **Owns**: the samples are valid until the next one is asked for.
///
/// @param timeNanos on the file's own clock
public record DecodedSound(AudioBlock block, long timeNanos) {}
