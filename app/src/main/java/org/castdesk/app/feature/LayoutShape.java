package org.castdesk.app.feature;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.castdesk.app.settings.OwnPreset;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.LayoutPreset;

/// Places for sources: a preset that everybody has, or one that this user keeps.
public sealed interface LayoutShape {
  int fewest();

  int most();

  /// The places of so many sources, bottom to top. **Units**: fractions of the programme picture.
  List<Rectangle2D> places(int sources);

  String name(Texts texts);

  /// What tests and styles call it.
  String id();

  default boolean takes(int sources) {
    return sources >= fewest() && sources <= most();
  }

  /// As many sources as it can have, of so many.
  default int nearest(int sources) {
    return Math.clamp(sources, fewest(), most());
  }

  /// Those of everybody, and after them the user's own.
  static List<LayoutShape> all(List<OwnPreset> own) {
    List<LayoutShape> shapes = new ArrayList<>();
    for (LayoutPreset preset : LayoutPreset.values()) {
      shapes.add(new BuiltIn(preset));
    }
    own.forEach(preset -> shapes.add(new Own(preset)));
    return shapes;
  }

  /// One that everybody has.
  record BuiltIn(LayoutPreset preset) implements LayoutShape {
    @Override
    public int fewest() {
      return preset.fewest();
    }

    @Override
    public int most() {
      return preset.most();
    }

    @Override
    public List<Rectangle2D> places(int sources) {
      return preset.places(sources).stream()
          .map(box -> new Rectangle2D(box.x(), box.y(), box.size(), box.size()))
          .toList();
    }

    @Override
    public String name(Texts texts) {
      return texts.get(LayoutKey.of(preset));
    }

    @Override
    public String id() {
      return preset.name();
    }
  }

  /// One that this user keeps: it has as many places as the layout had it was made of.
  record Own(OwnPreset preset) implements LayoutShape {
    @Override
    public int fewest() {
      return preset.boxes().size();
    }

    @Override
    public int most() {
      return preset.boxes().size();
    }

    @Override
    public List<Rectangle2D> places(int sources) {
      return preset.boxes().stream()
          .map(box -> new Rectangle2D(box.x(), box.y(), box.width(), box.height()))
          .toList();
    }

    @Override
    public String name(Texts texts) {
      return preset.name();
    }

    @Override
    public String id() {
      return "own-" + preset.name().replaceAll("[^\\p{L}\\p{N}]", "-");
    }
  }
}
