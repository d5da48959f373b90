package org.castdesk.app.feature;

import java.util.List;
import java.util.function.Function;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Show;
import org.jspecify.annotations.Nullable;

/// An edit that is made of the show as it is when its turn comes, so that two quick edits of the
/// same thing never undo each other.
///
/// @param commands what to ask for; none = there is nothing to do any more
/// @param burst edits with the same one that follow each other are one step (a drag, a turn of the
///     wheel); null = a step of its own
public record Edit(
    EditStep step, Function<Show, List<ShowCommand>> commands, @Nullable Object burst) {}
