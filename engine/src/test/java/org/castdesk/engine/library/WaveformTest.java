package org.castdesk.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveformTest {
  @Test
  void shape_isThatOfTheSound_howeverLongItIs() {
    Waveform.Builder builder = new Waveform.Builder();
    int block = 48_000;
    int seconds = 400;
    for (int second = 0; second < seconds; second++) {
      float level = second < seconds / 2 ? 0.25f : 1f;
      float[] sound = new float[block];
      sound[second % block] = -level;
      builder.add(sound, new float[block], block);
    }
    Waveform shape = builder.build();
    assertTrue(shape.length() <= Waveform.MOST && shape.length() >= Waveform.MOST / 4);
    assertEquals(0.25, shape.peak(1, 10), 0.01);
    assertEquals(1, shape.peak(8, 10), 0.001);
  }

  @Test
  void shortSound_keepsItsLastPart() {
    Waveform.Builder builder = new Waveform.Builder();
    builder.add(new float[500], new float[500], 500);
    float[] end = {0.5f};
    builder.add(end, end, 1);
    Waveform shape = builder.build();
    assertEquals(2, shape.length());
    assertEquals(0.5, shape.peak(1, 2), 0.01);
  }

  @Test
  void file_isReadAsItWasWritten_andNothingElseIs(@TempDir Path folder) throws IOException {
    Waveform.Builder builder = new Waveform.Builder();
    float[] sound = {0.1f, -0.9f};
    builder.add(sound, sound, 2);
    Path file = folder.resolve("a.wave");
    builder.build().write(file);
    assertEquals(0.9, Waveform.read(file).peak(0, 1), 0.01);
    Files.writeString(file, "something else");
    assertThrows(IOException.class, () -> Waveform.read(file));
  }
}
