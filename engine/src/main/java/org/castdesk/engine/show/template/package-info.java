/// Ready graphics to begin with.
///
/// May use show. Start reading at [org.castdesk.engine.show.template.GraphicTemplate].
@NullMarked
package org.castdesk.engine.show.template;

import org.jspecify.annotations.NullMarked;
