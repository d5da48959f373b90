package org.castdesk.app.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.switcher.Decision;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Edits there and back again, by the engine's own rules.
class ShowDiffTest {
  private static final Layout EXTRA =
      new Layout(new LayoutId("extra"), "Extra", Rgb.BLACK, null, List.of(), List.of());
  private static final SourceSpec BLUE =
      new SourceSpec(SourceSlot.of(4), "Blue", new SourceContent.Colour(new Rgb(0, 0, 255)), -3);

  static Stream<Arguments> edits() {
    Scene third = scene(3);
    return Stream.of(
        edit(
            "delete a scene with its place and its layout",
            new ShowCommand.RemoveScene(third.id()),
            new ShowCommand.RemoveLayout(third.layout())),
        edit(
            "rename a scene",
            new ShowCommand.PutScene(
                new Scene(third.id(), "Other", third.layout(), third.components()))),
        edit(
            "new scene with its layout",
            new ShowCommand.PutLayout(EXTRA),
            new ShowCommand.PutScene(new Scene(id(9), "New", EXTRA.id(), List.of()))),
        edit(
            "new scene in the middle",
            new ShowCommand.PutScene(new Scene(id(9), "New", third.layout(), List.of())),
            order(1, 2, 9, 3, 4, 5)),
        edit("reorder", order(5, 1, 2, 4, 3)),
        edit("replace a source", new ShowCommand.PutSource(BLUE)),
        edit("remove a source", new ShowCommand.RemoveSource(SourceSlot.of(4))),
        edit("choose what is guarded", new ShowCommand.PutGuarded(List.of(Guarded.TAKE_BACK))),
        edit(
            "choose another format",
            new ShowCommand.PutNextFormat(
                new VideoFormat(new PictureSize(1280, 720), FrameRate.of(25)))),
        edit("open with other scenes", new ShowCommand.PutStart(id(3), id(4))),
        edit("choose the stand-by", new ShowCommand.PutUrgent(SourceSlot.of(2))),
        edit(
            "twice the same thing",
            new ShowCommand.PutSource(new SourceSpec(BLUE.slot(), "Red", BLUE.content())),
            new ShowCommand.PutSource(BLUE)));
  }

  private static Arguments edit(String name, ShowCommand... commands) {
    return Arguments.of(name, List.of(commands));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void edit_thereBackAndThere_isTheSame(String name, List<ShowCommand> commands) {
    Show before = ToyShow.english();
    Show after = apply(before, commands);
    ShowDiff diff = ShowDiff.of(before, commands);
    assertTrue(diff.startsFrom(before), name);
    assertFalse(diff.isNothing(), name);
    ShowDiff back = diff.reversed();
    assertTrue(back.startsFrom(after), name);
    assertFalse(back.startsFrom(before), name);
    Show undone = apply(after, back.commandsOn(after));
    assertSame(before, undone);
    assertSame(after, apply(undone, diff.commandsOn(undone)));
  }

  @Test
  void deletedScene_comesBackBesideItsNeighbour_whereverThatIsNow() {
    ShowDiff diff = ShowDiff.of(ToyShow.english(), List.of(new ShowCommand.RemoveScene(id(3))));
    Show meanwhile =
        apply(ToyShow.english(), List.of(new ShowCommand.RemoveScene(id(3)), order(2, 5, 4, 1)));
    ShowDiff back = diff.reversed();
    assertTrue(back.startsFrom(meanwhile));
    assertEquals(order(2, 5, 4, 1).scenes(), SceneOrder.of(meanwhile));
    assertEquals(
        order(2, 5, 4, 1, 3).scenes(), SceneOrder.of(apply(meanwhile, back.commandsOn(meanwhile))));
  }

  @Test
  void reorder_takenBackAfterSomebodyAddedAScene_keepsIt() {
    ShowDiff diff = ShowDiff.of(ToyShow.english(), List.of(order(5, 1, 2, 3, 4)));
    Show meanwhile =
        apply(
            ToyShow.english(),
            List.of(
                new ShowCommand.PutScene(new Scene(id(9), "New", FIRST_LAYOUT, List.of())),
                order(5, 9, 1, 2, 3, 4)));
    ShowDiff back = diff.reversed();
    assertTrue(back.startsFrom(meanwhile));
    assertEquals(
        order(1, 2, 3, 4, 5, 9).scenes(),
        SceneOrder.of(apply(meanwhile, back.commandsOn(meanwhile))));
  }

  private static final LayoutId FIRST_LAYOUT = scene(1).layout();

  @Test
  void reorder_afterSomebodyElsesReorder_doesNotStartFromThere() {
    ShowDiff diff = ShowDiff.of(ToyShow.english(), List.of(order(5, 1, 2, 3, 4)));
    Show meanwhile = apply(ToyShow.english(), List.of(order(1, 5, 2, 3, 4)));
    assertFalse(diff.reversed().startsFrom(meanwhile));
  }

  @Test
  void sameValueAgain_isNothing() {
    SourceSpec first = ToyShow.english().sources().getFirst();
    assertTrue(
        ShowDiff.of(ToyShow.english(), List.of(new ShowCommand.PutSource(first))).isNothing());
  }

  private static void assertSame(Show expected, Show actual) {
    assertEquals(expected.scenes(), actual.scenes());
    assertEquals(List.copyOf(sorted(expected)), List.copyOf(sorted(actual)));
    assertEquals(expected.urgent(), actual.urgent());
    assertEquals(expected.start(), actual.start());
  }

  /// The order of sources and layouts means nothing.
  private static List<String> sorted(Show show) {
    return Stream.concat(show.sources().stream(), show.layouts().stream())
        .map(Object::toString)
        .sorted()
        .toList();
  }

  private static Show apply(Show show, List<ShowCommand> commands) {
    EngineState state = Switcher.begin(show).state();
    return switch (Switcher.command(state, new Salvo(List.copyOf(commands)), FrameNumber.ZERO)) {
      case Decision.Done done -> done.step().state().show();
      case Decision.Refused refused -> throw new AssertionError(refused.receipt().detail());
    };
  }

  private static Scene scene(int number) {
    return ToyShow.english().scene(id(number)).orElseThrow();
  }

  private static SceneId id(int number) {
    return ToyShow.id(number);
  }

  private static ShowCommand.OrderScenes order(int... numbers) {
    return new ShowCommand.OrderScenes(Arrays.stream(numbers).mapToObj(ShowDiffTest::id).toList());
  }
}
