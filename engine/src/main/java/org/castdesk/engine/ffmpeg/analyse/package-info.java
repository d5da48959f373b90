/// What can be said about a whole file: how loud it is, its shape as sound, one picture that stands
/// for it.
///
/// May import: ffmpeg, media, format, fault. Start reading at [SoundPass] and [PosterPicture].
@NullMarked
package org.castdesk.engine.ffmpeg.analyse;

import org.jspecify.annotations.NullMarked;
