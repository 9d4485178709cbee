/**
 * What is wrong with the words of the maps that are seen in figures, in units of the drawing: on another, on an icon,
 * outside of its box or of the map. Boxes are looked at too: what is in a frame is inside of it, and it in its window.
 * A page runs it, so it stands alone: only its own text goes there.
 */
export function wrongInMaps(figures: readonly Element[]): readonly string[] {
  interface Box {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  }
  const kinds: Readonly<Partial<Record<string, string>>> = {
    lintel: 'rect.lintel',
    'lintel-large': 'rect.lintel',
    command: 'rect.command, rect.part',
    tag: 'path.tag',
  };
  const overlaps = (a: Box, b: Box) =>
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
  const holds = (outer: Box, { x, y, w, h }: Box) =>
    x > outer.x - 1 && y > outer.y - 1 && x + w < outer.x + outer.w + 1 && y + h < outer.y + outer.h + 1;
  const numbers = (text: string | null) => (text?.match(/-?[\d.]+/g) ?? []).map(Number);
  const boxOf = (shape: SVGGraphicsElement): Box => {
    const { x, y, width: w, height: h } = shape.getBBox();
    return { x, y, w, h };
  };
  const boxOfText = (text: SVGTextElement): Box => {
    const [x = 0, y = 0] = numbers(text.getAttribute('transform'));
    const w = text.getComputedTextLength();
    const h = parseFloat(getComputedStyle(text).fontSize);
    const anchor = text.getAttribute('text-anchor');
    const start = anchor === 'middle' ? w / 2 : anchor === 'end' ? w : 0;
    return text.getAttribute('transform')?.includes('rotate')
      ? { x: x - h * 0.8, y: y - w + start, w: h, h: w }
      : { x: x - start, y: y - h * 0.8, w, h };
  };
  const all = (root: Element, selector: string) => [...root.querySelectorAll<SVGGraphicsElement>(selector)];
  const isSeen = (map: SVGElement) => map.getBoundingClientRect().width > 0;

  const wrongIn = (map: SVGSVGElement): string[] => {
    const { width, height } = map.viewBox.baseVal;
    const whole = { x: 0, y: 0, w: width, h: height };
    const words = [...map.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      kind: kinds[text.classList[0] ?? ''],
      box: boxOfText(text),
    }));
    const icons = all(map, 'use:not(g > use)').map((icon) => {
      const [x = 0, y = 0, scale = 1] = numbers(icon.getAttribute('transform'));
      return { x: x - 8.5 * scale, y: y - 8.5 * scale, w: 17 * scale, h: 17 * scale };
    });
    const frames = all(map, 'rect.isolation').map(boxOf);
    const windows = all(map, 'rect.window').map(boxOf);
    return [
      ...words.flatMap(({ text, kind, box }, index) => [
        ...(holds(whole, box) ? [] : [`${text} is outside of the map`]),
        ...words.slice(index + 1).flatMap((it) => (overlaps(box, it.box) ? [`${text} on ${it.text}`] : [])),
        ...(kind === undefined || all(map, kind).some((outer) => holds(boxOf(outer), box))
          ? []
          : [`${text} leaves its box`]),
        ...(kind === undefined && icons.some((icon) => overlaps(icon, box)) ? [`an icon on ${text}`] : []),
      ]),
      ...frames
        .filter((frame) => !windows.some((it) => holds(it, frame)))
        .map(() => 'a frame leaves its window'),
      ...(frames.length === 0
        ? []
        : all(map, 'rect.part')
            .filter((part) => !frames.some((frame) => holds(frame, boxOf(part))))
            .map(() => 'a box leaves its frame')),
    ];
  };
  return figures
    .flatMap((figure) => [...figure.querySelectorAll<SVGSVGElement>('svg.map')])
    .filter(isSeen)
    .flatMap(wrongIn);
}
