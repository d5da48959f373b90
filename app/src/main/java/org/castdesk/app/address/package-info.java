/// What people type to name a source: taken apart, looked at before it is used, and shown without
/// what is secret in it.
@NullMarked
package org.castdesk.app.address;

import org.jspecify.annotations.NullMarked;
