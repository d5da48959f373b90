package org.castdesk.engine.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_LEFT;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.BytePointer;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.VideoFormat;

/// Announces the programme's two tracks to a muxer.
final class MuxedStreams {
  private MuxedStreams() {}

  static void addVideo(AVFormatContext context, VideoTrack track) {
    AVStream stream = avformat_new_stream(context, (AVCodec) null);
    VideoFormat format = track.format();
    stream.time_base().num(format.rate().denominator()).den(format.rate().numerator());
    stream.avg_frame_rate().num(format.rate().numerator()).den(format.rate().denominator());
    stream.sample_aspect_ratio().num(1).den(1);
    AVCodecParameters parameters = stream.codecpar();
    parameters.codec_type(AVMEDIA_TYPE_VIDEO).codec_id(track.codecId());
    parameters.format(AV_PIX_FMT_YUV420P).bit_rate(track.bitsPerSecond());
    parameters.width(format.size().widthPx()).height(format.size().heightPx());
    parameters.sample_aspect_ratio().num(1).den(1);
    parameters.profile(track.profile()).level(track.level());
    parameters.color_range(AVCOL_RANGE_MPEG).color_space(AVCOL_SPC_BT709);
    parameters.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    parameters.chroma_location(AVCHROMA_LOC_LEFT);
    setHeader(parameters, track.header());
  }

  static void addAudio(AVFormatContext context, AudioTrack track) {
    AVStream stream = avformat_new_stream(context, (AVCodec) null);
    stream.time_base().num(1).den(AudioFormat.SAMPLE_RATE_HZ);
    AVCodecParameters parameters = stream.codecpar();
    parameters.codec_type(AVMEDIA_TYPE_AUDIO).codec_id(track.codecId());
    parameters.format(AV_SAMPLE_FMT_FLTP).bit_rate(track.bitsPerSecond());
    parameters.sample_rate(AudioFormat.SAMPLE_RATE_HZ).frame_size(track.frameSamples());
    parameters.profile(track.profile()).initial_padding(track.leadSamples());
    av_channel_layout_default(parameters.ch_layout(), AudioFormat.CHANNELS);
    setHeader(parameters, track.header());
  }

  private static void setHeader(AVCodecParameters parameters, byte[] header) {
    BytePointer copy =
        new BytePointer(av_mallocz(header.length + (long) AV_INPUT_BUFFER_PADDING_SIZE));
    copy.put(header);
    parameters.extradata(copy).extradata_size(header.length);
  }
}
