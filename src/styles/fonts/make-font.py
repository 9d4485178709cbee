"""Makes see-tauri-sans.woff2 from Source Sans 3 (SIL Open Font License 1.1, see OFL.txt).

Run from the top of the project, with the packages installed:

    pip install fonttools==4.68.0 brotli==1.2.1
    python src/styles/fonts/make-font.py

Basic Latin and a few marks, weights 400 to 700. "Source" is a reserved font name, so what is changed
gets a name of its own. Figures are tabular by default in this font. Arrows are in no file of the
package, so they come from the fallback face.
"""

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

SOURCE = "node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2"
TARGET = "src/styles/fonts/see-tauri-sans.woff2"
FAMILY = "See Tauri Sans"
MARKS = "\u00a0·×–‘’“”…"

options = Options()
options.hinting = False
options.layout_features = ["kern", "mark", "ccmp", "locl"]
options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
options.notdef_outline = True
subsetter = Subsetter(options)
subsetter.populate(unicodes=[*range(0x20, 0x7F), *map(ord, MARKS)])
font = TTFont(SOURCE)
subsetter.subset(font)

font = instantiateVariableFont(font, {"wght": (400, 700)})
NAMES = {1: FAMILY, 3: FAMILY, 4: FAMILY, 6: FAMILY.replace(" ", "")}
for record in font["name"].names:
    if record.nameID in NAMES:
        record.string = NAMES[record.nameID]
font.flavor = "woff2"
font.save(TARGET)
# For the cards that are drawn when the site is built: what reads a font there takes a bold one from a plain file only.
font.flavor = None
font.save(TARGET.replace(".woff2", ".ttf"))
