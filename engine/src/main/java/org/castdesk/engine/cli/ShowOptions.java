package org.castdesk.engine.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Builds a show from options alone, or changes a show from a file by them.
///
/// **Fails**: `IllegalArgumentException` that quotes the option.
final class ShowOptions {
  private static final ComponentId LOGO = new ComponentId("logo");
  private static final int LOGO_MARGIN_PX = 32;

  private ShowOptions() {}

  static Show apply(EngineOptions options, @Nullable Show base) {
    VideoFormat format = format(options, base == null ? VideoFormat.HD_1080P30 : base.format());
    List<SourceSpec> sources = new ArrayList<>(base == null ? List.of() : base.sources());
    options.sources.stream().map(ShowOptions::source).forEach(spec -> put(sources, spec));
    List<Component> components = new ArrayList<>(base == null ? List.of() : base.components());
    List<ComponentId> above = new ArrayList<>();
    if (options.logo != null) {
      components.removeIf(component -> component.id().equals(LOGO));
      components.add(logo(options.logo, format.size()));
      above.add(LOGO);
    }
    List<Layout> layouts = new ArrayList<>(base == null ? List.of() : base.layouts());
    List<Scene> scenes = new ArrayList<>();
    if (base != null) {
      base.scenes().forEach(scene -> scenes.add(withAbove(scene, above)));
    }
    List<SceneId> typed = new ArrayList<>();
    for (String text : options.scenes) {
      TypedScene scene = scene(text);
      if (typed.contains(scene.id())) {
        throw new IllegalArgumentException("--scene " + scene.id() + " is given twice");
      }
      layouts.removeIf(layout -> layout.id().equals(scene.layout().id()));
      scenes.removeIf(old -> old.id().equals(scene.id()));
      layouts.add(scene.layout());
      scenes.add(new Scene(scene.id(), scene.id().value(), scene.layout().id(), above));
      typed.add(scene.id());
    }
    if (scenes.isEmpty()) {
      addFullScenes(sources, layouts, scenes, above);
    }
    return assemble(options, base, format, new Parts(sources, layouts, components, scenes, typed));
  }

  private record Parts(
      List<SourceSpec> sources,
      List<Layout> layouts,
      List<Component> components,
      List<Scene> scenes,
      List<SceneId> typed) {}

  private static Show assemble(
      EngineOptions options, @Nullable Show base, VideoFormat format, Parts parts) {
    boolean isTold = options.size != null || options.rate != null;
    return new Show(
        base == null ? "Command line" : base.name(),
        format,
        parts.sources(),
        parts.layouts(),
        parts.components(),
        parts.scenes(),
        Show.NO_KEYS,
        start(base, parts),
        base == null ? Transition.MIX_ONE_SECOND : base.transition(),
        base == null || base.flipFlop(),
        encoder(options, base == null ? EncoderSettings.STANDARD : base.encoder()),
        base == null ? null : base.urgent(),
        base == null ? Guarded.USUAL : base.guarded(),
        isTold || base == null ? null : base.nextFormat());
  }

  private static Show.Start start(@Nullable Show base, Parts parts) {
    if (base != null && parts.typed().isEmpty()) {
      return base.start();
    }
    List<SceneId> order =
        parts.typed().isEmpty() ? parts.scenes().stream().map(Scene::id).toList() : parts.typed();
    return new Show.Start(order.getFirst(), order.get(Math.min(1, order.size() - 1)));
  }

  private static VideoFormat format(EngineOptions options, VideoFormat base) {
    return new VideoFormat(
        options.size == null ? base.size() : PictureSize.parse(options.size),
        options.rate == null ? base.rate() : FrameRate.parse(options.rate));
  }

  private static EncoderSettings encoder(EngineOptions options, EncoderSettings base) {
    return new EncoderSettings(
        options.preset == null ? base.preset() : options.preset,
        options.bitrate == null ? base.videoBitsPerSecond() : bits(options.bitrate),
        base.keyframeFrames(),
        base.audioBitsPerSecond());
  }

  private static int bits(String text) {
    String digits = text.trim().toLowerCase(Locale.ROOT);
    double factor = digits.endsWith("m") ? 1e6 : digits.endsWith("k") ? 1e3 : 1;
    try {
      return (int)
          (factor
              * Double.parseDouble(
                  factor == 1 ? digits : digits.substring(0, digits.length() - 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a bit rate; write 4M or 800k", e);
    }
  }

  private static void put(List<SourceSpec> sources, SourceSpec spec) {
    sources.removeIf(old -> old.slot().equals(spec.slot()));
    sources.add(spec);
  }

  private static SourceSpec source(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new IllegalArgumentException("--source " + text + ": write RV01=FILE or RV01=URL");
    }
    SourceSlot slot = new SourceSlot(text.substring(0, equals));
    String what = text.substring(equals + 1);
    return new SourceSpec(slot, displayName(what), content(slot, what));
  }

  private static SourceContent.Motion motion(String name) {
    for (SourceContent.Motion motion : SourceContent.Motion.values()) {
      if (motion.name().equalsIgnoreCase(name)) {
        return motion;
      }
    }
    throw new IllegalArgumentException(
        "There is no test pattern '%s'; there are: %s"
            .formatted(
                name,
                Stream.of(SourceContent.Motion.values())
                    .map(motion -> motion.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))));
  }

  private static SourceContent content(SourceSlot slot, String what) {
    if (what.startsWith("#")) {
      return new SourceContent.Colour(Rgb.parse(what));
    }
    if (what.equals("test") || what.startsWith("test:")) {
      SourceContent.Motion[] motions = SourceContent.Motion.values();
      SourceContent.Motion motion =
          what.equals("test")
              ? motions[(slot.number() - 1) % motions.length]
              : motion(what.substring(5));
      return new SourceContent.TestPattern(motion, 220 + 110 * slot.number());
    }
    if (what.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|webp)")) {
      return new SourceContent.Still(absolute(what));
    }
    if (SourceContent.Live.isMeant(what)) {
      return new SourceContent.Live(what);
    }
    return new SourceContent.Media(
        absolute(what),
        SourceContent.Repeat.ENDLESS,
        Duration.ZERO,
        Duration.ZERO,
        SourceContent.AtEnd.HOLD);
  }

  private static String absolute(String what) {
    return what.contains("://") ? what : Path.of(what).toAbsolutePath().toString();
  }

  private static String displayName(String what) {
    if (what.contains("://")) {
      return what.replaceAll("//[^/@]*@", "//").replaceAll("[?#].*", "");
    }
    Path file = Path.of(what).getFileName();
    return file == null ? what : file.toString();
  }

  private record TypedScene(SceneId id, Layout layout) {}

  private static TypedScene scene(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':', equals + 1);
    if (equals < 1 || colon < 0) {
      throw new IllegalArgumentException("--scene " + text + ": write NAME=PRESET:RV01[,RV02...]");
    }
    List<SourceSlot> slots =
        Arrays.stream(text.substring(colon + 1).split(","))
            .map(String::trim)
            .map(SourceSlot::new)
            .toList();
    String name = text.substring(0, equals);
    return new TypedScene(
        new SceneId(name), LayoutPresets.layout(text.substring(equals + 1, colon), slots));
  }

  private static void addFullScenes(
      List<SourceSpec> sources, List<Layout> layouts, List<Scene> scenes, List<ComponentId> above) {
    for (SourceSpec source : sources) {
      Layout layout = LayoutPresets.layout("full", List.of(source.slot()));
      layouts.add(layout);
      scenes.add(new Scene(new SceneId(source.slot().value()), source.name(), layout.id(), above));
    }
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("nothing to show: give --show, --demo or --source");
    }
  }

  private static Component logo(Path file, PictureSize size) {
    Component.Placement place =
        Component.Placement.at(
            -(double) LOGO_MARGIN_PX / size.widthPx(),
            (double) LOGO_MARGIN_PX / size.heightPx(),
            Anchor.TOP_RIGHT);
    return Component.of(LOGO, "Logo", place, new Graphic.Image(file.toAbsolutePath().toString()));
  }

  private static Scene withAbove(Scene scene, List<ComponentId> above) {
    List<ComponentId> all = new ArrayList<>(scene.components());
    above.stream().filter(id -> !all.contains(id)).forEach(all::add);
    return new Scene(scene.id(), scene.name(), scene.layout(), all);
  }
}
