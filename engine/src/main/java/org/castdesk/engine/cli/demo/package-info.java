/// The demo show: how the build makes its media, and how a user's machine gets them.
///
/// May import: what `cli` may. Start reading at [DemoMaker]; the show itself is `demo.json` among
/// the assets.
@NullMarked
package org.castdesk.engine.cli.demo;

import org.jspecify.annotations.NullMarked;
