/**
 * A drawing as a PNG. A browser would turn an SVG into one as an image, but only from an address that the page's policy
 * does not allow (`img-src 'self'`), so its shapes are painted here: those that `standalone` leaves in a drawing.
 */

/** Of a picture, by each pixel of the drawing. */
const SCALE = 2;

/** What a shape has from what is around it. */
interface Around {
  readonly color: string;
  readonly fill: string;
  readonly stroke: string;
  readonly font: string;
}

export function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const [x = 0, y = 0, width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '')
    .split(' ')
    .map(Number);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  context.scale(SCALE, SCALE);
  context.translate(-x, -y);
  const font = drawing.getAttribute('font-family') ?? 'sans-serif';
  const painter = createPainter(context, drawing);
  for (const shape of drawing.children)
    painter(shape, { color: '#000000', fill: '#000000', stroke: 'none', font });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture is too large.'));
    }, 'image/png');
  });
}

type Paint = (shape: Element, around: Around) => void;

function createPainter(context: CanvasRenderingContext2D, drawing: SVGSVGElement): Paint {
  const iconOf = (reference: string | null) =>
    reference?.startsWith('#')
      ? drawing.querySelector(`defs > [id="${CSS.escape(reference.slice(1))}"]`)
      : null;

  const paint: Paint = (shape, outer) => {
    const read = (name: string) => shape.getAttribute(name);
    const number = (name: string, usual = 0) => Number(read(name) ?? usual);
    const color = read('color') ?? outer.color;
    const ink = (name: 'fill' | 'stroke') => (read(name) ?? outer[name]).replace('currentColor', color);
    const around: Around = {
      color,
      fill: ink('fill'),
      stroke: ink('stroke'),
      font: read('font-family') ?? outer.font,
    };
    context.save();
    const matrix = (shape as SVGGraphicsElement).transform.baseVal.consolidate()?.matrix;
    if (matrix) context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
    context.globalAlpha *= number('opacity', 1);
    switch (shape.localName) {
      case 'g':
        for (const child of shape.children) paint(child, around);
        break;
      case 'use': {
        context.translate(number('x'), number('y'));
        const icon = iconOf(read('href'));
        if (icon) paint(icon, around);
        break;
      }
      case 'text':
        context.font = `${read('font-weight') ?? '400'} ${read('font-size') ?? '16'}px ${around.font}`;
        context.textAlign = alignments[read('text-anchor') ?? 'start'] ?? 'left';
        if (around.stroke !== 'none') {
          context.strokeStyle = around.stroke;
          context.lineWidth = number('stroke-width', 1);
          context.lineJoin = 'round';
          context.strokeText(shape.textContent, number('x'), number('y'));
        }
        context.fillStyle = around.fill;
        context.fillText(shape.textContent, number('x'), number('y'));
        break;
      default: {
        const outline = outlineOf(shape.localName, read, number);
        if (outline) paintOutline(outline, around, read, number);
      }
    }
    context.restore();
  };

  function paintOutline(
    outline: Path2D,
    { fill, stroke, color, font }: Around,
    read: (name: string) => string | null,
    number: (name: string, usual?: number) => number,
  ): void {
    const alpha = context.globalAlpha;
    if (fill !== 'none') {
      context.fillStyle = fill.startsWith('url')
        ? patternOf(iconOf(/#[^)]+/.exec(fill)?.[0] ?? null), font)
        : fill;
      context.globalAlpha = alpha * number('fill-opacity', 1);
      context.fill(outline);
    }
    if (stroke === 'none') return;
    context.strokeStyle = stroke;
    context.globalAlpha = alpha * number('stroke-opacity', 1);
    context.lineWidth = number('stroke-width', 1);
    context.lineCap = (read('stroke-linecap') ?? 'butt') as CanvasLineCap;
    context.lineJoin = (read('stroke-linejoin') ?? 'miter') as CanvasLineJoin;
    context.setLineDash(
      (read('stroke-dasharray') ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number),
    );
    context.stroke(outline);
    context.setLineDash([]);
    context.globalAlpha = alpha;
    const from = iconOf(/#[^)]+/.exec(read('marker-start') ?? '')?.[0] ?? null);
    const to = iconOf(/#[^)]+/.exec(read('marker-end') ?? '')?.[0] ?? null);
    const d = read('d');
    if (d !== null && from) paintMarker(from, d, 'start', color, font);
    if (d !== null && to) paintMarker(to, d, 'end', color, font);
  }

  /** A mark at an end of a line, turned as the line goes there. */
  function paintMarker(marker: Element, d: string, end: 'start' | 'end', color: string, font: string): void {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', d);
    const length = line.getTotalLength();
    const near = Math.min(1, length);
    const [from, to] = end === 'start' ? [0, near] : [length - near, length];
    const before = line.getPointAtLength(from);
    const after = line.getPointAtLength(to);
    const place = end === 'start' ? before : after;
    context.save();
    context.translate(place.x, place.y);
    context.rotate(Math.atan2(after.y - before.y, after.x - before.x));
    for (const shape of marker.children) paint(shape, { color, fill: '#000000', stroke: 'none', font });
    context.restore();
  }

  /** A hatch: one tile of it, repeated. */
  function patternOf(pattern: Element | null, font: string): CanvasPattern | string {
    if (!(pattern instanceof SVGPatternElement)) return 'none';
    const tile = document.createElement('canvas');
    const { width, height } = { width: pattern.width.baseVal.value, height: pattern.height.baseVal.value };
    const fine = SCALE * 4;
    tile.width = Math.round(width * fine);
    tile.height = Math.round(height * fine);
    const inside = tile.getContext('2d');
    if (!inside) return 'none';
    inside.scale(tile.width / width, tile.height / height);
    const painter = createPainter(inside, drawing);
    for (const shape of pattern.children)
      painter(shape, { color: '#000000', fill: '#000000', stroke: 'none', font });
    const filling = context.createPattern(tile, 'repeat');
    const turned = pattern.patternTransform.baseVal.consolidate()?.matrix;
    const matrix = new DOMMatrix(turned ? [turned.a, turned.b, turned.c, turned.d, turned.e, turned.f] : []);
    filling?.setTransform(matrix.scale(width / tile.width, height / tile.height));
    return filling ?? 'none';
  }

  return paint;
}

const alignments: Readonly<Record<string, CanvasTextAlign>> = {
  start: 'left',
  middle: 'center',
  end: 'right',
};

/** The outline of a shape; undefined for what is not drawn, such as a title. */
function outlineOf(
  name: string,
  read: (name: string) => string | null,
  number: (name: string) => number,
): Path2D | undefined {
  const outline = new Path2D(name === 'path' ? (read('d') ?? '') : '');
  switch (name) {
    case 'path':
      return outline;
    case 'rect':
      outline.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
      return outline;
    case 'circle':
      outline.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
      return outline;
    case 'line':
      outline.moveTo(number('x1'), number('y1'));
      outline.lineTo(number('x2'), number('y2'));
      return outline;
    default:
      return undefined;
  }
}
