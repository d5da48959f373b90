package org.castdesk.engine.compose.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Look;
import org.junit.jupiter.api.Test;

class ChromaMatteTest {
  /// The rounded quotient, between black and white.
  @Test
  void luma_ofEveryMixture_isTheForegrounds() {
    for (Rgb backing : new Rgb[] {Rgb.BLACK, new Rgb(28, 176, 60), new Rgb(255, 255, 255)}) {
      ChromaMatte matte = new ChromaMatte(Look.Key.Chroma.of(backing));
      int keyLuma = VideoColour.of(backing).luma();
      for (int luma = 0; luma < 256; luma++) {
        assertEquals(luma, matte.luma(luma, 0));
        assertEquals(luma, matte.luma(luma, 255));
        for (int alpha = 1; alpha < 255; alpha++) {
          int rest = 255 * luma - (255 - alpha) * keyLuma;
          int expected = Math.clamp(Math.floorDiv(rest + alpha / 2, alpha), 16, 235);
          assertEquals(expected, matte.luma(luma, alpha));
        }
      }
    }
  }
}
