package org.castdesk.engine.graphics;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VectorCostTest {
  private static final String HEAD = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>";

  @Test
  void usualDrawing_mayBeDrawn() {
    assertDoesNotThrow(() ->
        check(
            "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'"
                + " 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
                + HEAD
                + "<defs><filter id='f'><feGaussianBlur stdDeviation='2'/></filter></defs>"
                + "<g id='a' filter='url(#f)'><path d='M0 0h1v1z'/></g>"
                + "<use href='#a' x='3'/><use href='#a' x='6'/></svg>"));
  }

  @Test
  void drawingThatMultipliesItself_isRefused() {
    StringBuilder bomb = new StringBuilder(HEAD).append("<defs><g id='g0'><path d='M0 0h1'/></g>");
    for (int i = 1; i <= 12; i++) {
      bomb.append("<g id='g").append(i).append("'>");
      bomb.append(("<use href='#g" + (i - 1) + "'/>").repeat(10)).append("</g>");
    }
    bomb.append("</defs><use href='#g12'/></svg>");
    assertRefused("shapes", bomb.toString());
  }

  @Test
  void moreFiltersThanAnybodySees_areRefused() {
    String step = "<feGaussianBlur stdDeviation='9'/>";
    String filter = "<filter id='f'>" + step.repeat(10) + "</filter>";
    String seen = "<path filter='url(#f)' d='M0 0h1'/>".repeat(7);
    assertRefused("filters", HEAD + filter + seen + "</svg>");
  }

  @Test
  void drawingThatRefersToItself_orIsNone_ends() {
    assertDoesNotThrow(
        () -> check(HEAD + "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g></svg>"));
    assertRefused("no svg", HEAD + "<g>".repeat(160) + "</g>".repeat(160) + "</svg>");
    assertRefused("no svg", HEAD + "<g>");
    assertRefused("no svg", "no words");
  }

  private static void assertRefused(String reason, String svg) {
    IOException refused = assertThrows(IOException.class, () -> check(svg));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused::getMessage);
  }

  private static void check(String svg) throws IOException {
    VectorCost.check(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
