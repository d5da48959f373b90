/// Words from subtitle files and from the subtitle tracks of clips.
@NullMarked
package org.castdesk.engine.ffmpeg.subtitle;

import org.jspecify.annotations.NullMarked;
