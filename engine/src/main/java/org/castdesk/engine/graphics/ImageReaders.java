package org.castdesk.engine.graphics;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// The kinds of image files that are understood: the JDK's (png, jpg, gif, bmp) and webp.
///
/// Left to itself, ImageIO opens every jar of the class path to look for more.
final class ImageReaders {
  static {
    Thread here = Thread.currentThread();
    ClassLoader before = here.getContextClassLoader();
    here.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    } finally {
      here.setContextClassLoader(before);
    }
  }

  private ImageReaders() {}

  /// Who can read this, or nobody.
  static @Nullable ImageReader find(@Nullable ImageInputStream in) {
    if (in == null) {
      return null;
    }
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    return readers.hasNext() ? readers.next() : null;
  }
}
