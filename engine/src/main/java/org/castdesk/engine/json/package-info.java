/// JSON for every value of ours: show files, scripts, the journal and the door across processes.
///
/// The values carry no annotations; their shape (records, sealed families, components) *is* the
/// format, so a new command or fact has its JSON the moment it exists. Single values (ids, rates,
/// sizes, colours, durations) are strings or numbers, a member of a sealed family says its
/// `"type"`, and what a person may leave out of a show file is listed in `Defaults`.
///
/// May import: show, command, state, time, format, fault, api (values only). Start reading at
/// [ValueJson], then [ShowJson], [CommandJson], [ScriptJson].
@NullMarked
package org.castdesk.engine.json;

import org.jspecify.annotations.NullMarked;
