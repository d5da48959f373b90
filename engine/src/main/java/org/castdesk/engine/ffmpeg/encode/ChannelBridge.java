package org.castdesk.engine.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/// Lets FFmpeg write into Java channels, so that a full disk is met in one place, with its reason,
/// and can be played by a test.
///
/// One bridge serves any number of muxers: JavaCPP has room for ten callbacks of a kind in a
/// process, so they are shared and the channel is found by number.
///
/// **Thread**: any; each channel is used by its muxer's thread.
public final class ChannelBridge implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int INPUT_OUTPUT_ERROR = -5;

  private final Map<Long, Link> links = new ConcurrentHashMap<>();
  private final AtomicLong lastNumber = new AtomicLong();
  private final Write write = new Write();
  private final Seek seek = new Seek();

  /// Call after the last muxer was closed.
  @Override
  public void close() {
    if (!links.isEmpty()) {
      throw new IllegalStateException(links.size() + " files are still being written");
    }
    write.close();
    seek.close();
  }

  Link connect(SeekableByteChannel channel) {
    long number = lastNumber.incrementAndGet();
    AVIOContext context =
        avio_alloc_context(
            new BytePointer(av_malloc(BUFFER_BYTES)),
            BUFFER_BYTES,
            1,
            new NativeAddress(number),
            (Read_packet_Pointer_BytePointer_int) null,
            write,
            seek);
    Link link = new Link(number, context, channel);
    links.put(number, link);
    return link;
  }

  /// One channel and FFmpeg's end of it.
  final class Link implements AutoCloseable {
    private final long number;
    private final AVIOContext context;
    private final SeekableByteChannel channel;
    private @Nullable IOException failure;

    private Link(long number, AVIOContext context, SeekableByteChannel channel) {
      this.number = number;
      this.context = context;
      this.channel = channel;
    }

    AVIOContext context() {
      return context;
    }

    /// Why the channel took no more, or null.
    @Nullable IOException failure() {
      return failure;
    }

    long positionBytes() throws IOException {
      return channel.position();
    }

    @Override
    public void close() {
      links.remove(number);
      av_free(context.buffer());
      avio_context_free(context);
    }

    private int write(ByteBuffer data) {
      int size = data.remaining();
      try {
        while (data.hasRemaining()) {
          channel.write(data);
        }
        return size;
      } catch (IOException e) {
        failure = e;
        return INPUT_OUTPUT_ERROR;
      }
    }

    private long seek(long offset, int whence) {
      try {
        return switch (whence) {
          case 0 -> channel.position(offset).position();
          case 1 -> channel.position(channel.position() + offset).position();
          case 2 -> channel.position(channel.size() + offset).position();
          case AVSEEK_SIZE -> channel.size();
          default -> INPUT_OUTPUT_ERROR;
        };
      } catch (IOException e) {
        failure = e;
        return INPUT_OUTPUT_ERROR;
      }
    }
  }

  private final class Write extends Write_packet_Pointer_BytePointer_int {
    @Override
    public int call(Pointer opaque, BytePointer data, int size) {
      Link link = links.get(opaque.address());
      return link == null ? INPUT_OUTPUT_ERROR : link.write(data.capacity(size).asByteBuffer());
    }
  }

  private final class Seek extends Seek_Pointer_long_int {
    @Override
    public long call(Pointer opaque, long offset, int whence) {
      Link link = links.get(opaque.address());
      return link == null ? INPUT_OUTPUT_ERROR : link.seek(offset, whence);
    }
  }
}
