/// Somebody who clicks and types at random at the real desk with a real engine.
@org.jspecify.annotations.NullMarked
package org.castdesk.app.fuzz;
