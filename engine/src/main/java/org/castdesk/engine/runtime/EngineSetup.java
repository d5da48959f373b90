package org.castdesk.engine.runtime;

import java.nio.file.Path;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirMemory;
import org.jspecify.annotations.Nullable;

/// What an engine is started with.
///
/// @param memory what an engine that died had on air, null = begin as the show says
/// @param directory where relative file names count from
/// @param endFrame the engine ends before this frame by itself; `Long.MAX_VALUE` = never
public record EngineSetup(
    Show show, @Nullable AirMemory memory, Pacing pacing, Path directory, long endFrame) {}
