import type { Knobs } from '../trace/index.ts';
import { scenarioIds } from '../scenarios/index.ts';
import { homeFigure } from './home-figure.ts';

/** A figure as a page places it. Its data is a file of its own, so all placed figures must be known at once. */
export interface PlacedFigure {
  /** Where its data stands below `/figures/`: `lessons/<slug>/<figure>`, `scenarios/<id>` or `home`. */
  readonly address: string;
  readonly figure: string;
  readonly scenario: string;
  readonly set: Knobs;
  /** Id of a prediction in the lesson's quiz. */
  readonly ask?: string;
  /** `Figure 2`; empty where a page has one figure only. */
  readonly label: string;
  /** Slug of the lesson. */
  readonly lesson?: string;
}

const lessons = import.meta.glob<string>('/content/lessons/*/index.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every figure of the site. */
export const placedFigures: readonly PlacedFigure[] = [
  { ...homeFigure, address: 'home', set: {} },
  ...scenarioIds.map((scenario) => ({
    address: `scenarios/${scenario}`,
    figure: 'run',
    scenario,
    set: {},
    label: '',
  })),
  ...Object.entries(lessons).flatMap(([file, text]) => figuresOf(text, file.split('/').at(-2) ?? '')),
];

/** The `<Visualizer …/>`s in a lesson's text. */
export function figuresOf(text: string, lesson: string): readonly PlacedFigure[] {
  return [...text.matchAll(/^<Visualizer\s([^]*?)\/>$/gm)].map(([, source = ''], index) => {
    const props = new Map(
      [...source.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? '']),
    );
    const [, set = ''] = /set=\{\{([^}]*)\}\}/.exec(source) ?? [];
    const figure = props.get('figure') ?? '';
    const ask = props.get('ask');
    return {
      address: `lessons/${lesson}/${figure}`,
      figure,
      scenario: props.get('scenario') ?? '',
      set: Object.fromEntries(
        [...set.matchAll(/['"]?([\w-]+)['"]?:\s*(['"])(.*?)\2/g)].map(([, knob = '', , value = '']) => [
          knob,
          value,
        ]),
      ),
      ...(ask !== undefined && { ask }),
      label: `Figure ${String(index + 1)}`,
      lesson,
    };
  });
}
