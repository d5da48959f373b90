package org.castdesk.engine.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.command.SwitcherCommand.SetPreview;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Hazard;
import org.castdesk.engine.state.TakeSheet;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.testing.EngineHarness;
import org.castdesk.engine.testing.PlainShow;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A layout over a picture, from the file into a recording.
class BackgroundPictureTest {
  private static final LayoutId PICTURE = new LayoutId("picture");

  @TempDir Path folder;

  @Test
  void picture_fillsTheProgramme_fromTheTakeOn() throws Exception {
    halves(folder.resolve("halves.png"));
    var run = new EngineHarness(folder, show("halves.png")).at(5, new Cut()).run(10, "out.mkv");
    byte[] grey = grey(run.recording());
    assertTrue((grey[2 * 4] & 0xff) > 245, "frame 2 is the white ground of scene A");
    assertTrue((grey[2 * 7] & 0xff) < 40, "the left half is black");
    assertTrue((grey[2 * 7 + 1] & 0xff) > 200, "the right half is white");
  }

  @Test
  void missingPicture_isNamed_andTheColourAirs() throws Exception {
    var run =
        new EngineHarness(folder, show("gone.png"))
            .at(5, new Cut())
            .at(8, new SetPreview(new SceneId("B")))
            .run(10, "out.mkv");
    EngineState state = run.engine().state();
    MediaFault fault = state.graphics().backgrounds().get(PICTURE);
    assertEquals(FaultCode.FILE_NOT_FOUND, fault == null ? null : fault.code());
    assertTrue(fault != null && fault.subject().contains("gone.png"), () -> "" + fault);
    byte[] grey = grey(run.recording());
    assertTrue((grey[2 * 7] & 0xff) < 120, "the blue ground is dark");
    assertEquals(grey[2 * 7] & 0xff, grey[2 * 7 + 1] & 0xff, 3);
    List<Hazard.Kind> kinds =
        TakeSheet.of(state, 9, Set.of()).hazards().stream().map(Hazard::kind).toList();
    assertTrue(kinds.contains(Hazard.Kind.BACKGROUND_FAILED), kinds::toString);
  }

  /// Two values for each frame: the left and the right half.
  private static byte[] grey(Path recording) throws Exception {
    return BundledTools.ffmpeg(
        "-v",
        "error",
        "-i",
        recording.toString(),
        "-vf",
        "scale=2:1:flags=area,format=gray",
        "-fps_mode",
        "passthrough",
        "-f",
        "rawvideo",
        "-");
  }

  /// Black to the left, white to the right, three times as wide as high.
  private static void halves(Path file) throws Exception {
    BufferedImage image = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(150, 0, 150, 100);
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private static Show show(String picture) {
    Layout white =
        new Layout(
            new LayoutId("white"), "White", new Rgb(255, 255, 255), null, List.of(), List.of());
    Layout over = new Layout(PICTURE, "Picture", new Rgb(0, 0, 160), picture, List.of(), List.of());
    return new PlainShow(new VideoFormat(new PictureSize(320, 180), FrameRate.of(30)))
        .scene("A", white)
        .scene("B", over)
        .build();
  }
}
