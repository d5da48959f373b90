package org.castdesk.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.Geometry.Box;
import org.castdesk.engine.plan.PlanInput.GraphicInput;
import org.castdesk.engine.plan.words.ClockForms;
import org.castdesk.engine.plan.words.LiveText;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// Where a graphic lies at one frame, and what is drawn of it. The same state and frame give the
/// same layers.
final class GraphicPlacing {
  private final PictureSizes sizes;
  private final ClockForms forms;
  private final EngineState state;
  private final long frame;
  private final PictureSize programme;
  private final PictureSize target;

  GraphicPlacing(
      PictureSizes sizes, ClockForms forms, EngineState state, long frame, PictureSize target) {
    this.sizes = sizes;
    this.forms = forms;
    this.state = state;
    this.frame = frame;
    this.programme = state.show().format().size();
    this.target = target;
  }

  /// Bottom to top; nothing while it has not been drawn yet.
  ///
  /// @param weight how much of all of them is let through, 0..1
  List<DrawLayer> layers(List<AirComponent> graphics, double weight) {
    List<DrawLayer> layers = new ArrayList<>();
    for (AirComponent graphic : graphics) {
      layers.addAll(layers(graphic, weight));
    }
    return layers;
  }

  private List<DrawLayer> layers(AirComponent graphic, double weight) {
    Presence presence = Presence.of(graphic, frame);
    Component component = graphic.component();
    double opacity = weight * component.placement().opacity() * presence.opacity();
    if (presence.isNothing() || opacity <= 0) {
      return List.of();
    }
    GraphicCanvas canvas = new GraphicCanvas(programme, target, opacity);
    draw(graphic, new One(component, presence, canvas));
    return canvas.layers();
  }

  /// Where it rests, however it comes and goes; null = nothing of it is drawn yet.
  @Nullable Box seat(AirComponent graphic) {
    Component component = graphic.component();
    One one =
        new One(
            component,
            Presence.of(AirComponent.settled(component), frame),
            new GraphicCanvas(programme, target, 1));
    draw(graphic, one);
    return one.seat;
  }

  private void draw(AirComponent graphic, One one) {
    Component component = graphic.component();
    switch (component.graphic()) {
      case Graphic.Text text -> one.words(words(text), seen(text.backing()));
      case Graphic.Image image -> one.image(image, elapsedMillis(graphic));
      case Graphic.Caption caption ->
          one.words(
              LiveText.caption(state, component.id(), caption, frame), seen(caption.backing()));
      case Graphic.Clock clock ->
          one.signs(
              LiveText.clock(state, clock, forms, frame), clock.style(), seen(clock.backing()));
      case Graphic.Countdown countdown ->
          one.signs(
              LiveText.countdown(state, countdown, graphic.since(), frame),
              countdown.style(),
              seen(countdown.backing()));
      case Graphic.Timecode timecode ->
          one.signs(
              LiveText.timecode(state, timecode, graphic.since(), frame),
              timecode.style(),
              seen(timecode.backing()));
    }
    if (!component.motion().isStill()) {
      one.travel(seconds(graphic));
    }
  }

  private Artwork.Words words(Graphic.Text text) {
    return new Artwork.Words(
        LiveText.words(state, text),
        text.style(),
        text.under(),
        text.wrap(),
        seen(text.backing()),
        Artwork.Size.OWN);
  }

  private static @Nullable Backing seen(@Nullable Backing backing) {
    return backing != null && backing.isSeen() ? backing : null;
  }

  private long elapsedMillis(AirComponent graphic) {
    return Math.round(seconds(graphic) * 1000);
  }

  private double seconds(AirComponent graphic) {
    long start = graphic.since() == null ? 0 : graphic.since().value();
    return Math.max(0, frame - start) / state.show().format().rate().framesPerSecond();
  }

  /// One graphic on its canvas.
  private final class One {
    private final Component component;
    private final Presence presence;
    private final GraphicCanvas canvas;
    private @Nullable Artwork travelling;
    private @Nullable Backing plate;
    private double fontPx = 1;
    private @Nullable Box seat;

    One(Component component, Presence presence, GraphicCanvas canvas) {
      this.component = component;
      this.presence = presence;
      this.canvas = canvas;
    }

    void words(Artwork.@Nullable Words words, @Nullable Backing backing) {
      if (words == null || words.text().isEmpty()) {
        return;
      }
      if (component.motion().isStill()) {
        whole(
            new Artwork.Words(
                words.text(), words.style(), words.under(), words.wrap(), words.backing(), size()));
        return;
      }
      travelling =
          new Artwork.Words(
              words.text(), words.style(), words.under(), words.wrap(), null, Artwork.Size.OWN);
      plate = backing;
      fontPx = words.style().sizePx(programme.heightPx());
    }

    void image(Graphic.Image image, long millis) {
      Artwork.Picture first = new Artwork.Picture(image.location(), size(), 0);
      int number = component.motion().isStill() ? sizes.pictureAt(first, millis) : 0;
      Artwork.Picture picture = new Artwork.Picture(first.location(), first.size(), number);
      if (component.motion().isStill()) {
        whole(picture);
      } else {
        travelling = picture;
      }
    }

    private void whole(Artwork art) {
      GraphicInput input = new GraphicInput(component.id(), art);
      PictureSize size = sizes.sizeOf(input);
      if (size == null) {
        return;
      }
      canvas.draw(input, placed(size.widthPx(), size.heightPx()));
    }

    /// A graphic of this size in its place, on its way in or out.
    private Box placed(double width, double height) {
      Placement place = component.placement();
      Box box =
          Geometry.anchored(
              new Geometry.Spot(place.anchor(), place.x(), place.y()), programme, width, height);
      return present(box);
    }

    private Box present(Box box) {
      seat = box;
      Box shifted =
          new Box(
              box.x() + presence.shiftX(box, programme.widthPx()),
              box.y() + presence.shiftY(box, programme.heightPx()),
              box.width(),
              box.height());
      Box wiped = presence.wiped(shifted);
      if (wiped != null) {
        canvas.clip(wiped);
      }
      return shifted;
    }

    private Artwork.Size size() {
      Placement place = component.placement();
      return new Artwork.Size(place.height() > 0 ? 0 : place.width(), place.height());
    }

    void signs(String text, TextStyle style, @Nullable Backing backing) {
      if (text.isEmpty()) {
        return;
      }
      if (!component.motion().isStill()) {
        words(new Artwork.Words(text, style, null, 0, backing, Artwork.Size.OWN), backing);
        return;
      }
      SignRow row = SignRow.of(component.id(), text, style, sizes, programme);
      if (row == null) {
        return;
      }
      double size = style.sizePx(programme.heightPx());
      double side = backing == null ? 0 : backing.side() * size;
      double top = backing == null ? 0 : backing.top() * size;
      double scale =
          size()
              .scale(
                  row.widthPx() + 2 * side,
                  row.heightPx() + 2 * top,
                  programme.widthPx(),
                  programme.heightPx());
      Box box = placed((row.widthPx() + 2 * side) * scale, (row.heightPx() + 2 * top) * scale);
      if (backing != null) {
        canvas.plate(backing, box, size * scale);
      }
      row.draw(canvas, box.x() + side * scale, box.y() + top * scale, scale);
    }

    void travel(double seconds) {
      Artwork art = travelling;
      if (art == null) {
        return;
      }
      Motion motion = component.motion();
      boolean isAcross = motion.kind() == Motion.Kind.ANIMATE_H;
      Artwork.Strip strip =
          new Artwork.Strip(art, isAcross ? Artwork.Axis.ACROSS : Artwork.Axis.DOWN);
      Artwork.Extent size = sizes.extentOf(component.id(), strip);
      if (size == null) {
        return;
      }
      Backing backing = plate;
      double room = backing == null ? 0 : (isAcross ? backing.top() : backing.side()) * fontPx;
      Box window = window(motion, size, room);
      canvas.clip(window);
      if (backing != null) {
        canvas.plate(backing, window, fontPx);
      }
      new Crawl(component.id(), strip, size, motion, canvas).draw(window, room, seconds);
    }

    private Box window(Motion motion, Artwork.Extent size, double room) {
      Placement place = component.placement();
      boolean isAcross = motion.kind() == Motion.Kind.ANIMATE_H;
      int whole = isAcross ? programme.widthPx() : programme.heightPx();
      double length = motion.window() == 0 ? whole : motion.window() * whole;
      double thick = size.thickPx() + 2 * room;
      boolean isFree = motion.window() == 0;
      Geometry.Spot spot =
          new Geometry.Spot(
              place.anchor(),
              isAcross && isFree ? 0 : place.x(),
              isAcross || !isFree ? place.y() : 0);
      return present(
          Geometry.anchored(spot, programme, isAcross ? length : thick, isAcross ? thick : length));
    }
  }
}
