package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_time_base;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.FfmpegErrors;

/// Makes programme pictures of any others: a native filter graph for one kind of input.
///
/// **Thread**: one. **Owns**: the graph.
final class PictureFilter implements AutoCloseable {
  private final AVFilterGraph graph;
  private final AVFilterContext source;
  private final AVFilterContext sink;
  private final AVRational outputTimeBase;

  private PictureFilter(AVFilterGraph graph, AVFilterContext source, AVFilterContext sink) {
    this.graph = graph;
    this.source = source;
    this.sink = sink;
    this.outputTimeBase = av_buffersink_get_time_base(sink);
  }

  /// @param first a frame of the kind that will come
  static PictureFilter open(String subject, PictureConversion how, AVFrame first, AVRational base)
      throws MediaException {
    String text =
        "buffer@in=video_size=%dx%d:pix_fmt=%d:time_base=%d/%d:pixel_aspect=%d/%d:colorspace=%d:range=%d,%s,buffersink@out"
            .formatted(
                first.width(),
                first.height(),
                first.format(),
                base.num(),
                base.den(),
                how.traits().sarNumerator(),
                how.traits().sarDenominator(),
                first.colorspace(),
                first.color_range(),
                how.filters());
    AVFilterGraph graph = avfilter_graph_alloc();
    if (graph == null) {
      throw FfmpegErrors.outOfMemory("a picture filter");
    }
    graph.nb_threads(1);
    int result =
        avfilter_graph_parse_ptr(graph, text, (AVFilterInOut) null, (AVFilterInOut) null, null);
    if (result >= 0) {
      result = avfilter_graph_config(graph, null);
    }
    AVFilterContext source = avfilter_graph_get_filter(graph, "buffer@in");
    AVFilterContext sink = avfilter_graph_get_filter(graph, "buffersink@out");
    if (result < 0 || source == null || sink == null) {
      avfilter_graph_free(graph);
      throw FfmpegErrors.decoding(subject, "its pictures cannot be converted", result);
    }
    return new PictureFilter(graph, source, sink);
  }

  /// Takes over the frame's content. Answers an FFmpeg error or 0.
  int put(AVFrame frame) {
    return av_buffersrc_add_frame_flags(source, frame, 0);
  }

  /// No more come: what waits inside comes out.
  void finish() {
    av_buffersrc_add_frame_flags(source, null, AV_BUFFERSRC_FLAG_KEEP_REF);
  }

  /// Fills the empty frame; answers an FFmpeg error when none is ready.
  int get(AVFrame into) {
    return av_buffersink_get_frame(sink, into);
  }

  AVRational outputTimeBase() {
    return outputTimeBase;
  }

  @Override
  public void close() {
    avfilter_graph_free(graph);
  }
}
