package org.castdesk.engine.switcher;

import org.castdesk.engine.command.Receipt;
import org.jspecify.annotations.Nullable;

/// What the desk says to a client: the state after its wish, and why the wish was not done.
///
/// @param step counts also when the wish was refused: a question may stand in it
/// @param refusal null = done
public record Verdict(Step step, Receipt.@Nullable Rejected refusal) {}
