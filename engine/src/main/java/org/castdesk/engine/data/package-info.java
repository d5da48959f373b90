/// Reads the words that graphics are bound to: text files and web addresses, beside the tick. What
/// comes from outside has limits in size and time; what cannot be read leaves what was read before.
///
/// May use show, fault, time and the libraries for HTTP and JSON. Start reading at
/// [org.castdesk.engine.data.DataFeeds].
@NullMarked
package org.castdesk.engine.data;

import org.jspecify.annotations.NullMarked;
