/**
 * A drawing of a page as an SVG that needs nothing of the page: what style sheets say is in attributes, colours are
 * those of light paper, and the icons that it refers to are in it.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** What a shape looks like, with what it is unless something is said. */
const looks: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  opacity: '1',
  color: 'rgb(0, 0, 0)',
  'marker-start': 'none',
  'marker-end': 'none',
};
const textLooks: Readonly<Record<string, string>> = {
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'paint-order': 'normal',
};
/** The site's own font is not in the file. */
const FONT = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const MONO = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

/** A copy of a drawing that is in the page, below an element that is light. */
export function standalone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((shape, index) => {
    const original = originals[index];
    if (original) keepLook(shape, original);
  });
  const width = drawing.getAttribute('width') ?? '0';
  const height = drawing.getAttribute('height') ?? '0';
  for (const name of ['class', 'role', 'aria-label', 'aria-labelledby']) copy.removeAttribute(name);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('font-family', FONT);
  const icons = iconsOf(copy, colourIn(drawing));
  if (icons.childElementCount > 0) copy.prepend(icons);
  return copy;
}

function keepLook(shape: SVGElement, original: SVGElement): void {
  shape.removeAttribute('class');
  const style = getComputedStyle(original);
  // A group has no look but that it may be faint: all that is drawn says its own.
  const isGroup = original.localName === 'g';
  const wanted = isGroup
    ? { opacity: '1' }
    : original.localName === 'text'
      ? { ...looks, ...textLooks }
      : looks;
  for (const [name, usual] of Object.entries(wanted)) {
    const value = style.getPropertyValue(name);
    if (value === '' || value === usual) shape.removeAttribute(name);
    else shape.setAttribute(name, plain(value));
  }
  // A token has its colour from its group.
  if (isGroup) shape.setAttribute('color', plain(style.color));
  if (original.localName === 'text' && style.fontFamily.includes('monospace'))
    shape.setAttribute('font-family', MONO);
}

/** Colours in the form that every program reads, and no addresses but those in the file. */
const plain = (value: string): string =>
  value
    .replace(/rgb\((\d+), (\d+), (\d+)\)/g, (_, ...parts: string[]) =>
      parts.slice(0, 3).reduce((hex, part) => hex + Number(part).toString(16).padStart(2, '0'), '#'),
    )
    .replace(/url\("[^"#]*(#[^"]+)"\)/g, 'url($1)')
    .replace(/(\d)px/g, '$1');

/** Reads a colour of the site as it is where a drawing is. */
function colourIn(drawing: Element): (name: string) => string {
  return (name) => {
    const probe = document.createElement('span');
    drawing.after(probe);
    probe.style.color = `var(${name})`;
    const colour = plain(getComputedStyle(probe).color);
    probe.remove();
    return colour;
  };
}

/** Copies of the icons that a drawing refers to, and of what these are made of. */
function iconsOf(drawing: SVGElement, colour: (name: string) => string): SVGDefsElement {
  const icons = document.createElementNS(SVG, 'defs');
  const found = new Set<string>();
  const add = (markup: string) => {
    for (const [, id = ''] of markup.matchAll(/#(m-[a-z-]+)/g)) {
      if (found.has(id)) continue;
      found.add(id);
      const icon = document.getElementById(id)?.cloneNode(true);
      if (!(icon instanceof SVGElement)) continue;
      for (const part of [icon, ...icon.querySelectorAll('*')])
        for (const { name, value } of [...part.attributes])
          part.setAttribute(
            name,
            value.replace(/var\((--[\w-]+)\)/g, (_, variable: string) => colour(variable)),
          );
      icons.append(icon);
      add(icon.outerHTML);
    }
  };
  add(new XMLSerializer().serializeToString(drawing));
  return icons;
}

/** A drawing as the text of a file, with what it shows as its title. */
export function fileOf(drawing: SVGSVGElement, title: string): string {
  const name = document.createElementNS(SVG, 'title');
  name.textContent = title;
  drawing.prepend(name);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`;
}

/** An element of a drawing. */
export function shapeOf<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const shape = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
  shape.append(...content);
  return shape;
}
