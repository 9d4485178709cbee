"""Makes ../fallback-faces.css: faces of common fonts with the widths and the line of see-tauri-sans.woff2.

Run from the top of the project, with the packages installed:

    pip install fonttools==4.68.0 brotli==1.2.1
    npm install --prefix /tmp/faces @fontsource/{arimo,roboto,noto-sans,dejavu-sans}
    python src/styles/fonts/make-fallback-faces.py /tmp/faces

`size-adjust` is the mean advance of a character in the site's font over that in the other, each character as often
as the prose of the lessons has it (bold: weight 650, which most bold text here has). Ascent and descent are the
site's own, and as they are given of the adjusted size, they are divided by it. Arimo has the widths of Arial.
"""

import re
import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

SITE = "src/styles/fonts/see-tauri-sans.woff2"
TARGET = Path("src/styles/fallback-faces.css")
# By package: the name of the family, and the names its faces may be installed by.
FACES = {
    "arimo": ("like-arial", ["Arial", "Liberation Sans", "Arimo"], ["Arial Bold", "Liberation Sans Bold", "Arimo Bold"]),
    "roboto": ("like-roboto", ["Roboto", "Roboto Regular"], ["Roboto Bold"]),
    "noto-sans": ("like-noto", ["Noto Sans", "Noto Sans Regular"], ["Noto Sans Bold"]),
    "dejavu-sans": ("like-dejavu", ["DejaVu Sans"], ["DejaVu Sans Bold"]),
}


def prose():
    text = "".join(path.read_text("utf8") for path in sorted(Path("content/lessons").glob("*/index.mdx")))
    for code in (r"(?s)\A---.*?---", r"(?s)```.*?```", r"`[^`]*`", r"<[^>]*>"):
        text = re.sub(code, "", text)
    return re.sub(r"\s+", " ", text)


def mean_advance(font, text):
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    widths = [advances[glyphs[ord(char)]][0] for char in text if ord(char) in glyphs]
    return sum(widths) / len(widths) / font["head"].unitsPerEm


def percent(share):
    return f"{share * 100:.1f}".removesuffix(".0") + "%"


text = prose()
line = TTFont(SITE)["hhea"]
em = TTFont(SITE)["head"].unitsPerEm
rules = ["/* Made by fonts/make-fallback-faces.py: nothing moves much where the site's font does not come in time. */"]
for package, (family, *names) in FACES.items():
    for local, file, weight, descriptor in zip(names, ("400", "700"), (400, 650), ("400 599", "600 700")):
        path = f"{sys.argv[1]}/node_modules/@fontsource/{package}/files/{package}-latin-{file}-normal.woff2"
        site = mean_advance(instantiateVariableFont(TTFont(SITE), {"wght": weight}), text)
        adjust = site / mean_advance(TTFont(path), text)
        sources = ", ".join(f"local('{name}')" for name in local)
        rules.append(
            f"""@font-face {{
  font-family: {family};
  src: {sources};
  font-weight: {descriptor};
  size-adjust: {percent(adjust)};
  ascent-override: {percent(line.ascent / em / adjust)};
  descent-override: {percent(-line.descent / em / adjust)};
  line-gap-override: 0%;
}}"""
        )
TARGET.write_text("\n\n".join(rules) + "\n", "utf8")
