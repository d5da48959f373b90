package org.castdesk.engine.ffmpeg.analyse;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_describe;
import static org.bytedeco.ffmpeg.global.avutil.av_get_sample_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_get_double;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.FfmpegErrors;

/// FFmpeg's EBU R 128 meter behind a conversion to what the desk plays: 48 kHz, stereo, a single
/// channel on both sides.
///
/// **Thread**: one. **Owns**: the native graph. **Source**: libavfilter/f_ebur128.c; its results are
/// read as options after the last sound.
final class LoudnessGraph implements AutoCloseable {
  private final AVFilterGraph graph;
  private final AVFilterContext source;
  private final AVFilterContext meter;
  private final AVFilterContext sink;

  private LoudnessGraph(
      AVFilterGraph graph, AVFilterContext source, AVFilterContext meter, AVFilterContext sink) {
    this.graph = graph;
    this.source = source;
    this.meter = meter;
    this.sink = sink;
  }

  /// @param first a frame of the kind that will come
  static LoudnessGraph open(String subject, AVFrame first) throws MediaException {
    int channels = first.ch_layout().nb_channels();
    String text =
        "abuffer@in=time_base=1/%d:sample_rate=%d:sample_fmt=%s:channel_layout=%s"
                .formatted(
                    first.sample_rate(),
                    first.sample_rate(),
                    av_get_sample_fmt_name(first.format()).getString(),
                    layout(first, channels))
            + (channels == 1 ? ",pan=stereo|c0=c0|c1=c0" : "")
            + ",aresample=48000,aformat=sample_fmts=dbl:channel_layouts=stereo"
            + ",ebur128@meter=peak=true:framelog=quiet"
            + ",aformat=sample_fmts=fltp,abuffersink@out";
    AVFilterGraph graph = avfilter_graph_alloc();
    if (graph == null) {
      throw FfmpegErrors.outOfMemory("a sound filter");
    }
    graph.nb_threads(1);
    int result =
        avfilter_graph_parse_ptr(graph, text, (AVFilterInOut) null, (AVFilterInOut) null, null);
    if (result >= 0) {
      result = avfilter_graph_config(graph, null);
    }
    AVFilterContext source = avfilter_graph_get_filter(graph, "abuffer@in");
    AVFilterContext meter = avfilter_graph_get_filter(graph, "ebur128@meter");
    AVFilterContext sink = avfilter_graph_get_filter(graph, "abuffersink@out");
    if (result < 0 || source == null || meter == null || sink == null) {
      avfilter_graph_free(graph);
      throw FfmpegErrors.decoding(subject, "its sound cannot be measured", result);
    }
    return new LoudnessGraph(graph, source, meter, sink);
  }

  private static String layout(AVFrame frame, int channels) {
    byte[] name = new byte[128];
    int length = av_channel_layout_describe(frame.ch_layout(), name, name.length);
    String text =
        length > 1 && length <= name.length
            ? new String(name, 0, length - 1, StandardCharsets.US_ASCII)
            : "";
    // An unknown order is described in words no filter reads.
    return text.isEmpty() || text.contains(" ") ? channels + "c" : text;
  }

  /// False = this stretch is of another kind than the first, and is left out.
  boolean put(AVFrame frame) {
    return av_buffersrc_add_frame_flags(source, frame, AV_BUFFERSRC_FLAG_KEEP_REF) >= 0;
  }

  void finish() {
    av_buffersrc_add_frame_flags(source, null, 0);
  }

  /// Fills the empty frame with two planes of float; false when none is ready.
  boolean get(AVFrame into) {
    return av_buffersink_get_frame(sink, into) >= 0;
  }

  /// @param option such as `integrated`, `range`, `true_peak`
  double result(String option) {
    double[] value = new double[1];
    int found = av_opt_get_double(meter.priv(), option, 0, value);
    if (found < 0) {
      throw new IllegalStateException("FFmpeg's meter has no '" + option + "'");
    }
    return value[0];
  }

  @Override
  public void close() {
    avfilter_graph_free(graph);
  }
}
