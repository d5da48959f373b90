package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.castdesk.engine.cli.bench.graphics.CrawlFilm;
import org.castdesk.engine.cli.bench.graphics.GraphicsCase;
import org.castdesk.engine.cli.bench.graphics.GraphicsMeter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What graphics cost, whether a ticker jerks, and whether words that change all the time make the
/// engine late.
final class GraphicsBench implements Bench {
  private static final int TURNS = 30;
  private static final int QUICK_TURNS = 6;
  private static final double MOST_MS = 1.0;
  private static final double MOST_ERROR_PX = 0.5;
  private static final int CHANGES_PER_MINUTE = 1000;
  private static final String CRAWL =
      """
      {"format": "1920x1080@RATE",
       "sources": [{"slot": "RV01", "content": {"type": "Colour", "rgb": "#101010"}}],
       "layouts": [{"id": "full", "videoLayers": [{"slot": "RV01"}]}],
       "components": [{"id": "t", "placement": {"y": 0.5}, "motion": {"kind": "ANIMATE_H",
         "speed": SPEED, "loops": false}, "graphic": {"type": "Text", "text": "O",
         "style": {"family": "Inter Bold", "size": 0.04}}}],
       "scenes": [{"id": "A", "layout": "full", "components": ["t"]}],
       "encoder": {"videoBitsPerSecond": 12000000}}
      """;

  @Override
  public String name() {
    return "graphics";
  }

  @Override
  public String goal() {
    return "at 1080p a lower third, logo, ticker and clock cost <= 1 ms a frame on one core;"
        + " nothing unchanged is drawn again; a ticker is <= 0.5 px from its place at 30 and"
        + " 60 fps; 1000 text changes a minute make no late tick";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException, InterruptedException {
    BenchResult.Builder result = new BenchResult.Builder();
    context.say("cost");
    cost(context, result);
    for (int rate : new int[] {30, 60}) {
      context.say("ticker at " + rate + " fps");
      crawl(context, result, rate, 0.0937);
      crawl(context, result, rate, 0.1313);
    }
    context.say(CHANGES_PER_MINUTE + " changes a minute");
    changes(context, result);
    return result
        .note("cost: processor time of one thread, planned and composed, lower quartile of turns")
        .note("ticker: the middle of a letter in a recording, beside the place its speed asks for")
        .build();
  }

  private static void cost(BenchContext context, BenchResult.Builder result) throws IOException {
    try (GraphicsMeter meter = new GraphicsMeter(context.folder("cost"), GraphicsCase.all())) {
      Map<GraphicsCase, Double> found = meter.measure(context.isQuick() ? QUICK_TURNS : TURNS);
      double plain = Objects.requireNonNull(found.get(GraphicsCase.NONE));
      found.forEach((one, millis) -> {
        if (one.equals(GraphicsCase.NONE)) {
          result.tell("moving picture, " + one.name(), millis, "ms");
        } else if (one.equals(GraphicsCase.FOUR)) {
          result.add(one.name(), millis - plain, "ms more", new BenchResult.AtMost(MOST_MS));
        } else {
          result.tell(one.name(), millis - plain, "ms more");
        }
      });
      result.add(
          "drawings in 300 frames of lower third, logo and clock",
          meter.drawnWhileNothingChanges(GraphicsCase.RESTING, 300),
          "",
          new BenchResult.AtMost(0));
    }
  }

  private static void crawl(
      BenchContext context, BenchResult.Builder result, int rate, double speed)
      throws IOException, InterruptedException {
    Path folder = context.folder("crawl-" + rate + "-" + speed);
    Path show =
        Files.writeString(
            folder.resolve("show.json"),
            CRAWL.replace("RATE", Integer.toString(rate)).replace("SPEED", Double.toString(speed)));
    Path film = folder.resolve("crawl.mkv");
    Path raw = folder.resolve("crawl.gray");
    context
        .runner(folder)
        .run(
            "crawl",
            context.engine(
                "--show", show.toString(), "--offline", "--for", "6s", "--record", film.toString()),
            300)
        .orThrow("the recording of a ticker");
    new MediaTools(context)
        .ffmpeg(CrawlFilm.decoding(film, 540, raw))
        .orThrow("reading the recording");
    double step = speed * CrawlFilm.WIDTH / rate;
    double worst = CrawlFilm.worstError(CrawlFilm.places(raw), step);
    result.add(
        String.format(Locale.ROOT, "ticker at %d fps, %.2f px a frame: worst error", rate, step),
        worst,
        "px",
        new BenchResult.AtMost(MOST_ERROR_PX));
  }

  private static void changes(BenchContext context, BenchResult.Builder result)
      throws IOException, InterruptedException {
    int seconds = context.isQuick() ? 10 : 60;
    long still = late(context, "still", seconds, false);
    long changing = late(context, "changing", seconds, true);
    result.tell("late ticks without changes", (double) still, "of " + seconds * 30);
    result.add(
        "late ticks with " + CHANGES_PER_MINUTE + " text changes a minute",
        (double) changing,
        "of " + seconds * 30,
        new BenchResult.AtMost((double) still));
  }

  private static long late(BenchContext context, String name, int seconds, boolean changing)
      throws IOException, InterruptedException {
    Path folder = context.folder(name);
    StringBuilder script = new StringBuilder("# words that change\n");
    int count = changing ? seconds * CHANGES_PER_MINUTE / 60 : 1;
    for (int i = 0; i < count; i++) {
      script.append(
          String.format(
              Locale.ROOT,
              "{\"frame\": %d, \"command\": {\"type\": \"SetVariable\", \"name\": \"x\", \"text\":"
                  + " \"Score %d : %d 港口\"}}%n",
              60 + (long) i * 30 * 60 / CHANGES_PER_MINUTE,
              i,
              i * 7));
    }
    Path commands = Files.writeString(folder.resolve("s.jsonl"), script);
    Path show = Files.writeString(folder.resolve("show.json"), CHANGING);
    Path report = folder.resolve("report.json");
    context
        .runner(folder)
        .run(
            name,
            context.engine(
                "--show",
                show.toString(),
                "--script",
                commands.toString(),
                "--for",
                (seconds + 3) + "s",
                "--report",
                report.toString()),
            seconds + 60)
        .orThrow("the engine with words that change");
    JsonNode told = JsonMapper.shared().readTree(Files.readString(report));
    return told.path("lateTicks").asLong(-1);
  }

  private static final String CHANGING =
      """
      {"sources": [{"slot": "RV01", "content": {"type": "TestPattern", "motion": "WAVES"}}],
       "layouts": [{"id": "full", "videoLayers": [{"slot": "RV01"}]}],
       "components": [{"id": "t", "placement": {"x": 0.1, "y": 0.7}, "graphic": {"type": "Text",
         "text": "Score", "binding": {"type": "Variable", "name": "x"},
         "style": {"family": "Inter Bold", "size": 0.06}, "backing": {}}}],
       "scenes": [{"id": "A", "layout": "full", "components": ["t"]}]}
      """;
}
