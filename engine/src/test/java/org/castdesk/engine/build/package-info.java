/// Tests of the tools that the build of the running folder uses.
@org.jspecify.annotations.NullMarked
package org.castdesk.engine.build;
