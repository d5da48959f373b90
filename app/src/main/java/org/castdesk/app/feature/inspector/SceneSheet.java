package org.castdesk.app.feature.inspector;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.graphic.GraphicSheets;
import org.castdesk.app.feature.inspector.property.Amount;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Pace;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.jspecify.annotations.Nullable;

/// What can be set on a scene: its layers from front to back, its sounds, its graphics.
final class SceneSheet {
  private static final double SILENCE_DB = -60;
  private static final double LOUDEST_DB = 20;

  private final Show show;
  private final Texts texts;
  private final SourceOptions sources;
  private final GraphicSheets graphics;

  /// @param now the time of day that clocks are tried with
  SceneSheet(SourceOptions sources, ZonedDateTime now) {
    this.sources = sources;
    show = sources.show();
    texts = sources.texts();
    graphics =
        new GraphicSheets(new GraphicSheets.Setting(show.format(), sources.with(null), now, texts));
  }

  List<Section<SceneParts>> of(SceneParts parts) {
    List<Section<SceneParts>> sections = new ArrayList<>();
    List<Row<SceneParts>> scene = new ArrayList<>();
    scene.add(
        Row.of(Lines.name(PropertyKey.PROP_NAME, each -> each.scene().name(), SceneParts::named)));
    scene.addAll(background("background"));
    sections.add(new Section<>("scene", Words.of(PropertyKey.SHEET_SCENE), null, scene));
    addComponents(parts, sections);
    addLayers(parts, sections);
    addSounds(parts, sections);
    return sections;
  }

  /// One box alone with all of its looks, and the layout round it.
  ///
  /// @param index counted from the bottom; one that is not there = only the layout
  /// @param picture the size of its source's picture; null = it is not known
  List<Section<SceneParts>> ofBox(
      SceneParts parts, int index, @Nullable PictureSize picture, BooleanSupplier keepsRatio) {
    List<Section<SceneParts>> sections = new ArrayList<>();
    List<VideoLayer> layers = parts.layout().videoLayers();
    if (index >= 0 && index < layers.size()) {
      VideoLayer layer = layers.get(index);
      LayerSheet sheet =
          new LayerSheet(
              "box",
              index,
              show.format().size(),
              sources.with(layer.slot()),
              texts.get(PropertyKey.SIZE_FOLLOWS),
              keepsRatio);
      sections.add(sheet.wholeSection(layer, sources.name(layer.slot()), picture));
      LookSheet looks = new LookSheet(index, show.format().size());
      sections.add(looks.section(layer.look()));
      sections.add(looks.keySection(layer.look()));
      sections.add(new CutOutSheet(index, show.format().size()).section(layer.look()));
    }
    sections.add(
        new Section<>("layout", Words.of(LayoutKey.SHEET_LAYOUT), null, background("backdrop")));
    return sections;
  }

  private static List<Row<SceneParts>> background(String id) {
    return List.of(
        Row.of(
            Lines.<SceneParts>colour(
                id,
                PropertyKey.PROP_BACKGROUND,
                each -> each.layout().background(),
                SceneParts::on,
                Rgb.BLACK)),
        Row.of(
            Lines.<SceneParts>maybePlace(
                id + "-picture",
                SheetKey.BACKDROP_PICTURE,
                SheetKey.MAYBE_PLACE_RULE,
                each -> each.layout().backgroundPicture(),
                SceneParts::onPicture)));
  }

  private void addComponents(SceneParts parts, List<Section<SceneParts>> sections) {
    for (int i = parts.components().size() - 1; i >= 0; i--) {
      Component component = parts.components().get(i);
      sections.add(new ComponentSheet(i, graphics).section(component, others(parts, component)));
    }
  }

  /// How many other scenes show the same graphic.
  private long others(SceneParts parts, Component component) {
    return show.scenes().stream()
        .filter(scene -> !scene.id().equals(parts.scene().id()))
        .filter(scene -> scene.components().contains(component.id()))
        .count();
  }

  private void addLayers(SceneParts parts, List<Section<SceneParts>> sections) {
    List<VideoLayer> layers = parts.layout().videoLayers();
    for (int i = layers.size() - 1; i >= 0; i--) {
      VideoLayer layer = layers.get(i);
      LayerSheet sheet =
          new LayerSheet(
              "layer-" + (i + 1),
              i,
              show.format().size(),
              sources.with(layer.slot()),
              texts.get(PropertyKey.SIZE_FOLLOWS),
              () -> false);
      sections.add(sheet.section(layer, sources.name(layer.slot())));
    }
  }

  /// Every source that is seen can be heard.
  private void addSounds(SceneParts parts, List<Section<SceneParts>> sections) {
    Set<SourceSlot> slots = new LinkedHashSet<>();
    parts.layout().videoLayers().stream().map(VideoLayer::slot).forEach(slots::add);
    parts.layout().audioLayers().stream().map(AudioLayer::slot).forEach(slots::add);
    List<Row<SceneParts>> rows = new ArrayList<>();
    slots.stream()
        .sorted()
        .forEach(slot -> {
          rows.add(Row.named(slot.value() + " " + sources.name(slot), volume(slot)));
          if (parts.volume(slot) > 0) {
            rows.add(Row.of(channels(slot)));
            rows.add(Row.of(delay(slot)));
          }
        });
    if (!rows.isEmpty()) {
      sections.add(new Section<>("sound", Words.of(PropertyKey.SHEET_VOLUMES), null, rows));
    }
  }

  /// One channel alone is heard on both sides.
  private static Property<SceneParts> channels(SourceSlot slot) {
    return new Property.Choice<>(
        "channels-" + slot.value(),
        PropertyKey.PROP_CHANNELS,
        Property.Look.KEYS,
        Arrays.stream(AudioLayer.Channels.values())
            .map(channels ->
                new Property.Option(
                    channels.name(), Words.of(PropertyKey.valueOf("CHANNELS_" + channels.name()))))
            .toList(),
        parts -> parts.channels(slot).name(),
        (parts, code) -> parts.withChannels(slot, AudioLayer.Channels.valueOf(code)),
        AudioLayer.Channels.ALL.name());
  }

  private static Property<SceneParts> delay(SourceSlot slot) {
    return new Amount<SceneParts>(
            "sound-delay-" + slot.value(),
            SheetKey.SOUND_DELAY,
            parts -> parts.soundDelay(slot),
            (parts, millis) -> parts.withSoundDelay(slot, (int) Math.round(millis)))
        .as(LayerSheet.DELAYS, 0.0);
  }

  private static Property<SceneParts> volume(SourceSlot slot) {
    NumberRule rule =
        NumberRule.of("dB", SILENCE_DB, LOUDEST_DB, 1, 1)
            .saying(new NumberRule.Special(SILENCE_DB, "−∞"));
    return new Property.Quantity<>(
        "volume-" + slot.value(),
        PropertyKey.PROP_VOLUME,
        _ -> rule,
        parts -> decibels(parts.volume(slot)),
        (parts, db) -> parts.withVolume(slot, linear(db)),
        0.0,
        Pace.WHILE_MOVING);
  }

  static double decibels(double volume) {
    return volume <= 0
        ? SILENCE_DB
        : Math.clamp(20 * Math.log10(volume), SILENCE_DB + 0.1, LOUDEST_DB);
  }

  static double linear(double db) {
    return db < SILENCE_DB + 0.05 ? 0 : Math.min(10, Math.pow(10, db / 20));
  }
}
