package org.castdesk.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceContent.TestPattern;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.store.ShowStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {
  @TempDir private Path cache;

  private Show show() throws IOException, MediaException {
    return new ShowStore().load(DemoFiles.unpack(cache)).show();
  }

  @Test
  void demo_hasFourDifferentPatterns_aClipAndFiveScenes() throws IOException, MediaException {
    Show show = show();
    Set<SourceContent.Motion> motions = new HashSet<>();
    Set<Integer> tones = new HashSet<>();
    for (SourceSpec source : show.sources()) {
      if (source.content() instanceof TestPattern pattern) {
        motions.add(pattern.motion());
        tones.add(pattern.toneHz());
      }
    }
    assertEquals(4, motions.size());
    assertEquals(4, tones.size());
    assertTrue(show.scenes().size() >= 5);
    assertEquals("full", show.start().program().value());
    assertEquals("two-boxes", show.start().preview().value());
  }

  @Test
  void everyFileOfTheDemo_isUnpackedBesideIt() throws IOException, MediaException {
    Path folder = DemoFiles.unpack(cache).getParent();
    for (Component component : show().components()) {
      if (component.graphic() instanceof Graphic.Image image) {
        assertTrue(Files.size(folder.resolve(image.location())) > 0, image.location());
      }
    }
    for (SourceSpec source : show().sources()) {
      if (source.content() instanceof SourceContent.Media media) {
        long bytes = Files.size(folder.resolve(media.location()));
        assertTrue(bytes > 500_000 && bytes < 4_000_000, media.location() + ": " + bytes);
      }
    }
  }

  @Test
  void unpackedAgain_keepsAnEditedShow_andMendsDamagedMedia() throws IOException {
    Path show = DemoFiles.unpack(cache);
    Path clip = show.resolveSibling("clip.mp4");
    long whole = Files.size(clip);
    Files.writeString(show, "{}");
    Files.writeString(clip, "cut");
    assertEquals(show, DemoFiles.unpack(cache));
    assertEquals("{}", Files.readString(show));
    assertEquals(whole, Files.size(clip));
    try (var files = Files.list(show.getParent())) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
    }
  }
}
