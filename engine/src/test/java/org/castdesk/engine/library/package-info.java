/// Tests of the library.
@org.jspecify.annotations.NullMarked
package org.castdesk.engine.library;
