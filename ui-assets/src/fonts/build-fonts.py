#!/usr/bin/env python3
"""Builds the font files the desk ships, from the upstream faces. See README.md for the sources.

Usage: build-fonts.py INTER_DIR NOTO_DIR OUT_DIR
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

LATIN = (
    list(range(0x20, 0x7F))
    + list(range(0xA0, 0x250))
    + list(range(0x370, 0x400))
    + list(range(0x400, 0x460))
    + list(range(0x1E00, 0x1F00))
    + list(range(0x2000, 0x2070))
    + list(range(0x20A0, 0x20C0))
    + [0x2113, 0x2116, 0x2122, 0x2126, 0x2153, 0x2154, 0x215B, 0x215C, 0x215D, 0x215E]
    + list(range(0x2190, 0x219A))
    + [0x21B5, 0x21BA, 0x21E7, 0x2212, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265]
    + [0x25A0, 0x25B2, 0x25B6, 0x25BC, 0x25C0, 0x25CF, 0x2713, 0x2717]
)
NUMERALS = list(range(0x20, 0x7F)) + [0xB0, 0xB1, 0xD7, 0x2212, 0x221E, 0x2026, 0x2192, 0x2013]


def gb2312(last_row):
    """The characters of GB 2312-80 up to a row: D7 ends the 3755 common ideographs, F7 all 6763."""
    chars = set()
    for high in range(0xA1, last_row + 1):
        for low in range(0xA1, 0xFF):
            try:
                chars.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return chars


def narrow(font, chars, features):
    options = subset.Options()
    options.hinting = False
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=chars)
    subsetter.subset(font)


def rename(font, family, style):
    """JavaFX finds a weight other than regular and bold only as a family of its own."""
    names = font["name"]
    full = family if style == "Regular" else f"{family} {style}"
    for name_id in (16, 17, 21, 22, 25):
        names.removeNames(nameID=name_id)
    for name_id, text in (
        (1, family),
        (2, style),
        (3, f"castdesk:{full}"),
        (4, full),
        (6, full.replace(" ", "")),
    ):
        names.setName(text, name_id, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def tabular(font):
    """Points the character map at the fixed-width figures: JavaFX cannot switch 'tnum' on."""
    gsub = font["GSUB"].table
    wanted = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    swaps = {}
    for index in wanted:
        for table in gsub.LookupList.Lookup[index].SubTable:
            swaps.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {code: swaps.get(glyph, glyph) for code, glyph in table.cmap.items()}


def build_inter(source, out):
    for directory, weight, family, style in (
        ("400Regular", "400Regular", "Inter", "Regular"),
        ("500Medium", "500Medium", "Inter Medium", "Regular"),
        ("600SemiBold", "600SemiBold", "Inter SemiBold", "Regular"),
        ("700Bold", "700Bold", "Inter", "Bold"),
    ):
        font = TTFont(source / directory / f"Inter_{weight}.ttf")
        narrow(font, LATIN, ["kern", "mark", "mkmk", "ccmp", "calt", "liga"])
        rename(font, family, style)
        font.save(out / f"{family} {style}.ttf".replace(" Regular", "").replace(" ", "-"))
    for directory, family in (
        ("500Medium", "Castdesk Numerals Medium"),
        ("600SemiBold", "Castdesk Numerals SemiBold"),
    ):
        font = TTFont(source / directory / f"Inter_{directory}.ttf")
        tabular(font)
        narrow(font, NUMERALS, [])
        check_digits(font, family)
        rename(font, family, "Regular")
        font.save(out / f"{family}.ttf".replace(" ", "-"))


def check_digits(font, family):
    cmap = font.getBestCmap()
    widths = {font["hmtx"][cmap[ord(digit)]][0] for digit in "0123456789"}
    if len(widths) != 1:
        raise SystemExit(f"{family}: the digits have several widths: {sorted(widths)}")


def build_noto(source, out):
    for directory, family, style, last_row in (
        ("400Regular", "Noto Sans SC", "Regular", 0xF7),
        ("500Medium", "Noto Sans SC Medium", "Regular", 0xF7),
        ("700Bold", "Noto Sans SC", "Bold", 0xD7),
    ):
        chars = set(LATIN[: 0x7F - 0x20]) | gb2312(last_row)
        chars |= {0x2212, 0x221E, 0xD7, 0xB7, 0x2026}
        font = TTFont(source / directory / f"NotoSansSC_{directory}.ttf")
        narrow(font, chars, ["ccmp"])
        rename(font, family, style)
        font.save(out / f"{family} {style}.ttf".replace(" Regular", "").replace(" ", "-"))


def main():
    inter, noto, out = (Path(argument) for argument in sys.argv[1:4])
    out.mkdir(parents=True, exist_ok=True)
    build_inter(inter, out)
    build_noto(noto, out)
    for file in sorted(out.glob("*.ttf")):
        print(f"{file.stat().st_size:9d} {file.name}")


main()
