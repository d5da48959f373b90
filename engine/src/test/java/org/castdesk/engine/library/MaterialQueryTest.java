package org.castdesk.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castdesk.engine.library.LibraryNews.Item;
import org.castdesk.engine.library.MaterialQuery.Direction;
import org.castdesk.engine.library.MaterialQuery.Order;
import org.junit.jupiter.api.Test;

class MaterialQueryTest {
  private static final List<Item> TWELVE =
      IntStream.rangeClosed(1, 12)
          .mapToObj(n -> new Item(Samples.whole(n), Presence.THERE))
          .toList();

  @Test
  void names_areInTheOrderPeopleCount() {
    assertEquals(
        List.of("Clip 1", "Clip 2", "Clip 3"),
        names(new MaterialQuery("", Order.NAME, Direction.UP)).subList(0, 3));
  }

  @Test
  void newest_isFirst_byItself() {
    assertEquals("Clip 12", names(MaterialQuery.ALL).getFirst());
  }

  @Test
  void words_mustAllBeFound_inNamePathCodecOrId() {
    assertEquals(List.of("Clip 11"), names(query("CLIP 11")));
    assertEquals(List.of("Clip 7"), names(query("m-7")));
    assertEquals(List.of("Clip 5", "Clip 10"), names(query("hevc show")));
    assertEquals(List.of(), names(query("clip nowhere")));
  }

  @Test
  void missing_isTheWorstState() {
    List<Item> items =
        Stream.concat(TWELVE.stream(), Stream.of(new Item(Samples.whole(50), Presence.MISSING)))
            .toList();
    assertEquals(
        "Clip 50",
        new MaterialIndex()
            .find(new MaterialQuery("", Order.STATE, Direction.DOWN), items)
            .getFirst()
            .material()
            .name());
  }

  private static MaterialQuery query(String words) {
    return new MaterialQuery(words, Order.NAME, Direction.UP);
  }

  private static List<String> names(MaterialQuery query) {
    return new MaterialIndex()
        .find(query, TWELVE).stream().map(item -> item.material().name()).toList();
  }
}
