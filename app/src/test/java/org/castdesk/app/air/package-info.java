/// What really went out: the recording of a show, picture by picture, beside what the engine's state
/// says should be seen.
@org.jspecify.annotations.NullMarked
package org.castdesk.app.air;
