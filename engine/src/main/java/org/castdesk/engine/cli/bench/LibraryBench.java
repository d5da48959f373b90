package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.library.Keeping;
import org.castdesk.engine.library.LibraryNews.Item;
import org.castdesk.engine.library.Loudness;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.MaterialIndex;
import org.castdesk.engine.library.MaterialQuery;
import org.castdesk.engine.library.MaterialQuery.Direction;
import org.castdesk.engine.library.MaterialQuery.Order;
import org.castdesk.engine.library.Presence;
import org.castdesk.engine.library.Steps;
import org.castdesk.engine.library.store.LibraryStore;
import org.castdesk.engine.time.FrameRate;

/// What the library costs with 50 shows' worth of material: reading and writing its list, and
/// listing, searching and sorting it, which happens at every key that is pressed.
final class LibraryBench implements Bench {
  private static final int SHOWS = 50;
  private static final int OF_A_SHOW = 50;
  private static final int WARM_TURNS = 40;
  private static final int TURNS = 100;
  private static final int QUICK_TURNS = 30;

  @Override
  public String name() {
    return "library";
  }

  @Override
  public String goal() {
    return "2500 pieces of material: listed, searched and sorted <= 8 ms (half a picture of the"
        + " screen) at p95, on one core; the list read <= 600 ms cold, written <= 250 ms";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException {
    int turns = context.isQuick() ? QUICK_TURNS : TURNS;
    List<Material> all = materials();
    Path folder = context.folder("library");
    BenchResult.Builder result = new BenchResult.Builder();
    context.say(all.size() + " pieces of material, " + turns + " turns");
    LibraryStore store = new LibraryStore(folder);
    store.save(all);
    Times read = new Times();
    read.measure(() -> new LibraryStore(folder).load());
    result.add("list read, cold", read.millis(1), "ms", new BenchResult.AtMost(600));
    Times written = new Times();
    for (int i = 0; i < turns / 5; i++) {
      written.measure(() -> store.save(all));
    }
    result.add("list written, median", written.millis(0.5), "ms", new BenchResult.AtMost(250));
    result.tell("its file", Files.size(store.file()) / 1e6, "MB");
    List<Item> items = all.stream().map(one -> new Item(one, Presence.THERE)).toList();
    Asking asking = new Asking(result, items);
    for (Order order : Order.values()) {
      asking.ask(turns, "all, by " + word(order), "", order);
    }
    asking.ask(turns, "one word, by name", "clip", Order.NAME);
    asking.ask(turns, "two words, by name", "show-17 hevc", Order.NAME);
    asking.ask(turns, "nothing found", "nowhere", Order.NAME);
    return result
        .note(
            "processor time of one thread; the first turns warm Java's compiler up and are left"
                + " out")
        .note("one look of the list on screen draws only the lines in sight: see `desk`")
        .build();
  }

  private static String word(Order order) {
    return order.name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Asks the same list again and again.
  private record Asking(BenchResult.Builder result, List<Item> items) {
    void ask(int turns, String what, String words, Order order) throws IOException {
      MaterialQuery query = new MaterialQuery(words, order, Direction.UP);
      MaterialIndex index = new MaterialIndex();
      for (int i = 0; i < WARM_TURNS; i++) {
        index.find(query, items);
      }
      Times times = new Times();
      for (int i = 0; i < turns; i++) {
        times.measure(() -> index.find(query, items));
      }
      result.add(what + ", p95", times.millis(0.95), "ms", new BenchResult.AtMost(8));
    }
  }

  static List<Material> materials() {
    List<Material> all = new ArrayList<>();
    Instant begin = Instant.parse("2026-01-01T08:00:00Z");
    for (int show = 1; show <= SHOWS; show++) {
      for (int n = 1; n <= OF_A_SHOW; n++) {
        all.add(material(show, n, begin.plusSeconds(60L * all.size())));
      }
    }
    return all;
  }

  private static Material material(int show, int n, Instant when) {
    String name = (n % 7 == 0 ? "晚间新闻 片段 " : "Clip ") + n + " of show " + show;
    MediaInfo info =
        new MediaInfo(
            "mov,mp4,m4a,3gp,3g2,mj2",
            n % 5 == 0 ? "hevc" : "h264",
            new PictureSize(1920, 1080),
            FrameRate.parse("25"),
            "aac",
            48_000,
            2,
            Duration.ofMillis(4000 + 7919L * n % 600_000));
    Material fresh =
        new Material(
            new MaterialId("%08x-0000-4000-8000-%012x".formatted(show, n)),
            name,
            Path.of("/srv/media/show-" + show + "/clips/clip_" + n + ".mp4"),
            Keeping.REFERENCE,
            new Material.FileFacts(1_000_000L * n + show, when),
            "%064x".formatted(show * 1000L + n),
            when,
            null,
            null,
            null,
            Steps.NEW);
    return fresh
        .probed(info)
        .pictured(Duration.ofSeconds(1))
        .heard(new Loudness(-30 + n % 14, 4 + n % 9, -6 + n % 6));
  }

  /// Times of the same thing done again and again.
  private static final class Times {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Long> nanos = new ArrayList<>();

    void measure(Plain work) throws IOException {
      long begin = threads.getCurrentThreadCpuTime();
      work.run();
      nanos.add(threads.getCurrentThreadCpuTime() - begin);
    }

    /// What is measured; what it answers does not matter.
    interface Plain {
      void run() throws IOException;
    }

    /// @param share 0.95 = so many were quicker
    double millis(double share) {
      long[] sorted = nanos.stream().mapToLong(n -> n).sorted().toArray();
      int at = Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1);
      return Arrays.stream(sorted).skip(at).findFirst().orElse(0) / 1e6;
    }
  }
}
