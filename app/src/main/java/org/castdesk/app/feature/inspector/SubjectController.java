package org.castdesk.app.feature.inspector;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.castdesk.app.feature.OwnLayout;
import org.castdesk.app.feature.inspector.graphic.GraphicSheets;
import org.castdesk.app.feature.inspector.property.Lens;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.jspecify.annotations.Nullable;

/// What is inspected: how it is found in a show, what can be set on it, and which commands make it
/// another one.
///
/// @param <S> its value
interface SubjectController<S> {
  Optional<S> find(Show show);

  String name(S subject);

  List<Section<S>> sections(S subject, EngineState state, Texts texts);

  /// What to ask for, so that `before` becomes `after` and nothing else changes.
  List<ShowCommand> commands(Show show, S before, S after);

  /// A slot of the source bank.
  record OfSource(SourceSlot slot) implements SubjectController<SourceSpec> {
    @Override
    public Optional<SourceSpec> find(Show show) {
      return show.source(slot);
    }

    @Override
    public String name(SourceSpec subject) {
      return subject.name();
    }

    @Override
    public List<Section<SourceSpec>> sections(SourceSpec subject, EngineState state, Texts texts) {
      return SourceSheet.of(subject, length(state.sources().get(slot)), texts);
    }

    /// Zero while it is not known: before it was opened, and while it opens anew.
    private static Duration length(@Nullable SourceStatus status) {
      if (status == null || status.phase() instanceof SourceStatus.Phase.Opening) {
        return Duration.ZERO;
      }
      MediaInfo info = status.info();
      return info == null || info.duration() == null ? Duration.ZERO : info.duration();
    }

    @Override
    public List<ShowCommand> commands(Show show, SourceSpec before, SourceSpec after) {
      return List.of(new ShowCommand.PutSource(after));
    }
  }

  /// A scene. Only this one changes: a layout that others use is copied first. Its graphics belong
  /// to the show and change wherever they are.
  record OfScene(SceneId scene) implements SubjectController<SceneParts> {
    @Override
    public Optional<SceneParts> find(Show show) {
      return SceneParts.of(show, scene);
    }

    @Override
    public String name(SceneParts subject) {
      return subject.scene().name();
    }

    @Override
    public List<Section<SceneParts>> sections(SceneParts subject, EngineState state, Texts texts) {
      return sheet(state, texts).of(subject);
    }

    @Override
    public List<ShowCommand> commands(Show show, SceneParts before, SceneParts after) {
      List<ShowCommand> commands = new ArrayList<>();
      for (int i = 0; i < after.components().size(); i++) {
        if (!after.components().get(i).equals(before.components().get(i))) {
          commands.add(new ShowCommand.PutComponent(after.components().get(i)));
        }
      }
      Scene wanted = after.scene();
      if (!after.layout().equals(before.layout())) {
        OwnLayout own = OwnLayout.of(show, wanted, after.layout());
        wanted = own.scene();
        commands.add(new ShowCommand.PutLayout(own.layout()));
      }
      if (!wanted.equals(before.scene())) {
        commands.add(new ShowCommand.PutScene(wanted));
      }
      return commands;
    }
  }

  /// One box of a scene, and the layout round it.
  ///
  /// @param index counted from the bottom; -1 = no box
  /// @param keepsRatio whether width and height go together now
  record OfBox(SceneId scene, int index, BooleanSupplier keepsRatio)
      implements SubjectController<SceneParts> {
    @Override
    public Optional<SceneParts> find(Show show) {
      return SceneParts.of(show, scene);
    }

    @Override
    public String name(SceneParts subject) {
      return subject.scene().name();
    }

    @Override
    public List<Section<SceneParts>> sections(SceneParts subject, EngineState state, Texts texts) {
      return sheet(state, texts).ofBox(subject, index, picture(subject, state), keepsRatio);
    }

    private @Nullable PictureSize picture(SceneParts subject, EngineState state) {
      if (index < 0 || index >= subject.layout().videoLayers().size()) {
        return null;
      }
      SourceStatus status = state.sources().get(subject.layer(index).slot());
      MediaInfo info = status == null ? null : status.info();
      return info == null ? null : info.picture();
    }

    @Override
    public List<ShowCommand> commands(Show show, SceneParts before, SceneParts after) {
      return new OfScene(scene).commands(show, before, after);
    }
  }

  /// One graphic, wherever it is shown.
  ///
  /// @param prefix begins the ids of its fields
  record OfGraphic(ComponentId graphic, String prefix) implements SubjectController<Component> {
    private static final Lens<Component, Component> WHOLE = new Lens<>(it -> it, (_, it) -> it);

    @Override
    public Optional<Component> find(Show show) {
      return show.component(graphic);
    }

    @Override
    public String name(Component subject) {
      return subject.name();
    }

    @Override
    public List<Section<Component>> sections(Component subject, EngineState state, Texts texts) {
      long scenes =
          state.show().scenes().stream()
              .filter(scene -> scene.components().contains(graphic))
              .count();
      Words note = scenes > 1 ? Words.of(SheetKey.GFX_SHARED, Long.toString(scenes)) : null;
      GraphicSheets.Setting setting =
          new GraphicSheets.Setting(
              state.show().format(), sources(state, texts).with(null), now(state), texts);
      return new GraphicSheets(setting)
          .all(subject, note).stream().map(each -> each.within(prefix, WHOLE)).toList();
    }

    @Override
    public List<ShowCommand> commands(Show show, Component before, Component after) {
      return List.of(new ShowCommand.PutComponent(after));
    }
  }

  private static SceneSheet sheet(EngineState state, Texts texts) {
    return new SceneSheet(sources(state, texts), now(state));
  }

  private static SourceOptions sources(EngineState state, Texts texts) {
    return new SourceOptions(state.show(), failed(state), texts);
  }

  /// The time of day of this state.
  static ZonedDateTime now(EngineState state) {
    return state.graphics().clock().at(state.frame().value(), state.show().format().rate());
  }

  static Set<SourceSlot> failed(EngineState state) {
    return state.sources().entrySet().stream()
        .filter(source -> source.getValue().phase() instanceof SourceStatus.Phase.Failed)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
