/// Tests of the test pattern.
@NullMarked
package org.castdesk.engine.source.pattern;

import org.jspecify.annotations.NullMarked;
