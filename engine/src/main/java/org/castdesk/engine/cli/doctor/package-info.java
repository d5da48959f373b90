/// What `castdesk doctor` looks at: is this machine fit to be on air?
///
/// May import: what the command line may. Start reading at
/// [org.castdesk.engine.cli.doctor.Examination].
@NullMarked
package org.castdesk.engine.cli.doctor;

import org.jspecify.annotations.NullMarked;
