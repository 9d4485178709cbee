"""Makes font-widths.json: how wide the characters of two fonts are (thousandths of an em), by weight.

Run from the top of the project, with the packages installed:

    pip install fonttools==4.68.0 brotli==1.2.1
    python tests/unit/visualizer/map/make-font-widths.py <folder of DejaVuSans.ttf and its relatives>
"""

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

SITE = "src/styles/fonts/see-tauri-sans.woff2"
TARGET = Path("tests/unit/visualizer/map/font-widths.json")
CHARACTERS = [*map(chr, range(0x20, 0x7F)), *"’“”…·×→←"]


def widths(font):
    names, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    return {it: round(metrics[names[ord(it)]][0] * 1000 / em) for it in CHARACTERS if ord(it) in names}


def site(weight):
    return widths(instantiateVariableFont(TTFont(SITE), {"wght": weight}))


dejavu = Path(sys.argv[1])
fonts = {
    "site": {"plain": site(400), "strong": site(600)},
    "dejavu": {
        "plain": widths(TTFont(dejavu / "DejaVuSans.ttf")),
        "strong": widths(TTFont(dejavu / "DejaVuSans-Bold.ttf")),
    },
    # Each of its characters is as wide as any.
    "mono": widths(TTFont(dejavu / "DejaVuSansMono.ttf"))["x"],
}
TARGET.write_text(json.dumps(fonts, ensure_ascii=False, indent=2) + "\n", encoding="utf8")
