#!/usr/bin/env python3
"""Joins overlapping contours in the shipped fonts, in place. Needs fontTools and a JDK 25.

Usage: join-outlines.py FONT.ttf...
"""
import os
import subprocess
import sys
from pathlib import Path

from fontTools.pens.basePen import BasePen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont


class Writer(BasePen):
    """Contours as lines of text; what is made of other glyphs is taken apart."""

    def __init__(self, glyphs):
        super().__init__(glyphs)
        self.lines = []

    def _moveTo(self, point):
        self.lines.append(f"M {point[0]} {point[1]}")

    def _lineTo(self, point):
        self.lines.append(f"L {point[0]} {point[1]}")

    def _qCurveToOne(self, control, point):
        self.lines.append(f"Q {control[0]} {control[1]} {point[0]} {point[1]}")

    def _closePath(self):
        self.lines.append("Z")


def outlines(font):
    glyphs = font.getGlyphSet()
    for name in font.getGlyphOrder():
        writer = Writer(glyphs)
        glyphs[name].draw(writer)
        if writer.lines:
            yield from (f"glyph {name}", *writer.lines, "end")


def joined(text, units):
    java = Path(os.environ.get("JAVA_HOME", "/usr")) / "bin" / "java"
    tool = Path(__file__).with_name("OutlineUnion.java")
    return subprocess.run(
        [java, "-Djava.awt.headless=true", tool, str(units)],
        input=text,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout


def replace(font, text):
    count = 0
    pen = None
    for line in text.splitlines():
        word = line.split()
        numbers = [int(number) for number in word[1:]] if word[0] in "MLQ" else []
        if word[0] == "glyph":
            name, pen = word[1], TTGlyphPen(None)
        elif word[0] == "M":
            pen.moveTo(tuple(numbers))
        elif word[0] == "L":
            pen.lineTo(tuple(numbers))
        elif word[0] == "Q":
            pen.qCurveTo(tuple(numbers[:2]), tuple(numbers[2:]))
        elif word[0] == "Z":
            pen.closePath()
        else:
            font["glyf"][name] = pen.glyph()
            count += 1
    return count


def main():
    for argument in sys.argv[1:]:
        font = TTFont(argument)
        units = font["head"].unitsPerEm
        count = replace(font, joined("\n".join(outlines(font)) + "\n", units))
        font.save(argument)
        print(f"{Path(argument).name}: {count} of {len(font.getGlyphOrder())} glyphs joined")


main()
