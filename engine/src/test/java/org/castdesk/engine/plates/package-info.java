/// Tests of the shelf of finished drawings.
@NullMarked
package org.castdesk.engine.plates;

import org.jspecify.annotations.NullMarked;
