package org.castdesk.app.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.show.VideoLayer;

/// A small show for window tests: five scenes over four test sources.
public final class ToyShow {
  private ToyShow() {}

  public static Show english() {
    return show("Evening Edition", "Anchor", "Two boxes", "Anchor + PiP", "Quad", "Title");
  }

  public static Show chinese() {
    return show("晚间要闻", "主播", "双窗 市政厅", "主播小窗", "四分屏", "片头");
  }

  private static Show show(String name, String... scenes) {
    List<Layout> layouts =
        List.of(
            layout("full", VideoLayer.full(slot(1))),
            layout(
                "two",
                VideoLayer.box(slot(1), 0.025, 0.25, 0.46, 0.46),
                VideoLayer.box(slot(2), 0.515, 0.25, 0.46, 0.46)),
            layout("pip", VideoLayer.full(slot(2)), VideoLayer.box(slot(3), 0.66, 0.06, 0.3, 0.3)),
            layout(
                "quad",
                VideoLayer.box(slot(1), 0, 0, 0.5, 0.5),
                VideoLayer.box(slot(2), 0.5, 0, 0.5, 0.5),
                VideoLayer.box(slot(3), 0, 0.5, 0.5, 0.5),
                VideoLayer.box(slot(4), 0.5, 0.5, 0.5, 0.5)),
            layout("title", VideoLayer.full(slot(4))));
    return new Show(
        name,
        VideoFormat.HD_1080P30,
        IntStream.rangeClosed(1, 4)
            .mapToObj(i ->
                new SourceSpec(
                    slot(i),
                    "Test " + i,
                    new SourceContent.TestPattern(SourceContent.Motion.values()[i - 1], 200 * i)))
            .toList(),
        layouts,
        List.of(),
        IntStream.range(0, scenes.length)
            .mapToObj(i -> new Scene(id(i + 1), scenes[i], layouts.get(i).id(), List.of()))
            .toList(),
        Show.NO_KEYS,
        new Show.Start(id(1), id(2)),
        Transition.MIX_ONE_SECOND,
        true,
        EncoderSettings.STANDARD,
        null,
        Guarded.USUAL,
        null);
  }

  public static SceneId id(int number) {
    return new SceneId("S" + number);
  }

  private static SourceSlot slot(int number) {
    return SourceSlot.of(number);
  }

  private static Layout layout(String id, VideoLayer... layers) {
    return new Layout(
        new LayoutId(id),
        id,
        Rgb.BLACK,
        null,
        List.of(layers),
        List.of(new AudioLayer(slot(1), 1)));
  }
}
