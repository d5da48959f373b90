/// Tests of words and images as rasters.
@NullMarked
package org.castdesk.engine.graphics;

import org.jspecify.annotations.NullMarked;
