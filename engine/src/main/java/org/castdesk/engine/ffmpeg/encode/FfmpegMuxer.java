package org.castdesk.engine.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_SKIP_SAMPLES;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_new_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_flush;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_parse_string;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.Pointer;
import org.castdesk.engine.ffmpeg.FfmpegBuild;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.time.FrameRate;

/// Writes encoded pictures and sound into one file, in a way that leaves a playable file whenever
/// writing ends without warning.
///
/// **Thread**: one. **Owns**: the native muxer, not the channel. **Fails**: the channel's own
/// `IOException`, or one that says what FFmpeg refused.
public final class FfmpegMuxer implements AutoCloseable {
  private final Container container;
  private final ChannelBridge.Link link;
  private final AVFormatContext context;
  private final AVPacket packet = av_packet_alloc();
  private final AVRational frameTime = new AVRational();
  private final AVRational sampleTime = new AVRational();
  private final byte[] parameterSets;
  private long safeBytes;
  private boolean closed;

  public FfmpegMuxer(
      Container container,
      SeekableByteChannel channel,
      ChannelBridge bridge,
      VideoTrack video,
      AudioTrack audio)
      throws IOException {
    FfmpegBuild.load();
    this.container = container;
    parameterSets = video.header();
    FrameRate rate = video.format().rate();
    frameTime.num(rate.denominator()).den(rate.numerator());
    sampleTime.num(1).den(AudioFormat.SAMPLE_RATE_HZ);
    context = new AVFormatContext((Pointer) null);
    check(
        avformat_alloc_output_context2(
            context, (AVOutputFormat) null, container.muxerName(), (String) null));
    link = bridge.connect(channel);
    try {
      context.pb(link.context());
      context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_FLUSH_PACKETS);
      MuxedStreams.addVideo(context, video);
      MuxedStreams.addAudio(context, audio);
      writeHeader();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /// Takes the next packet of either track; times of each track rise. Both tracks must flow: the
  /// file is interleaved by time.
  public void write(EncodedPacket encoded) throws IOException {
    boolean isVideo = encoded.track() == EncodedPacket.Track.VIDEO;
    fill(encoded, isVideo);
    packet.stream_index(isVideo ? 0 : 1);
    packet.pts(encoded.presentation()).dts(encoded.decode()).duration(encoded.duration());
    packet.flags(encoded.isKey() ? AV_PKT_FLAG_KEY : 0);
    if (encoded.paddingSamples() > 0) {
      byte[] trim = new byte[10];
      ByteBuffer.wrap(trim).order(ByteOrder.LITTLE_ENDIAN).putInt(4, encoded.paddingSamples());
      av_packet_new_side_data(packet, AV_PKT_DATA_SKIP_SAMPLES, trim.length).put(trim);
    }
    AVRational fileTime = context.streams(packet.stream_index()).time_base();
    av_packet_rescale_ts(packet, isVideo ? frameTime : sampleTime, fileTime);
    check(av_interleaved_write_frame(context, packet));
    safeBytes = link.positionBytes();
  }

  /// Writes what is left and the index.
  public void finish() throws IOException {
    check(av_write_trailer(context));
    avio_flush(link.context());
    check(0);
    // Some containers go back to mend their head.
    safeBytes = Math.max(safeBytes, link.positionBytes());
  }

  /// Up to here the file is whole: the place to cut it after a failed write. **Units**: bytes.
  public long safeBytes() {
    return safeBytes;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      av_packet_free(packet);
      avformat_free_context(context);
      link.close();
    }
  }

  /// A transport stream can be tuned in to anywhere, so each key frame repeats the parameter sets.
  private void fill(EncodedPacket encoded, boolean isVideo) throws IOException {
    byte[] data = encoded.data();
    byte[] before =
        container == Container.TS && isVideo && encoded.isKey() ? parameterSets : new byte[0];
    av_packet_unref(packet);
    check(av_new_packet(packet, before.length + data.length));
    packet.data().position(0).put(before);
    packet.data().position(before.length).put(data);
  }

  private void writeHeader() throws IOException {
    AVDictionary options = new AVDictionary((Pointer) null);
    check(av_dict_parse_string(options, container.options(), "=", ":", 0));
    int answer = avformat_write_header(context, options);
    av_dict_free(options);
    check(answer);
    avio_flush(link.context());
    check(0);
    safeBytes = link.positionBytes();
  }

  private void check(int answer) throws IOException {
    IOException failure = link == null ? null : link.failure();
    if (failure != null) {
      throw failure;
    }
    if (answer < 0) {
      throw new IOException(
          "the " + container.muxerName() + " writer: " + FfmpegErrors.text(answer));
    }
  }
}
