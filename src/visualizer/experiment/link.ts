import type { Knobs } from '../../trace/index.ts';

/**
 * A link is an experiment: `?denied.step=c1.permission.1&denied.window=main&denied.seed=3`. Keys begin
 * with the figure's id; other figures' keys, and those of nobody, are left alone.
 */
export interface Link {
  readonly step?: string;
  /** Only the knobs that differ from the figure's baseline. */
  readonly set: Knobs;
  readonly seed?: number;
  /** It is compared with the baseline. */
  readonly compare?: boolean;
}

/** What a link said, and one sentence for each part of it that cannot be followed. */
export interface ReadLink extends Link {
  readonly problems: readonly string[];
}

/** What a link says that says nothing. */
export const emptyLink: ReadLink = { set: {}, problems: [] };

/** Whether a query says anything about a figure; only then `read-link.ts` is needed. */
export const isAbout = (query: string, figure: string): boolean => query.includes(`${figure}.`);

/** Puts an experiment into a query in place of what it says about this figure; `''` if nothing is left. */
export function writeLink(query: string, figure: string, { step, set, seed, compare }: Link): string {
  const others = [...new URLSearchParams(query)].filter(([key]) => !key.startsWith(`${figure}.`));
  const own: [string, string][] = [
    ...Object.entries(set),
    ...(seed === undefined ? [] : [['seed', String(seed)] as const]),
    ...(compare ? [['compare', 'on'] as const] : []),
    ...(step === undefined ? [] : [['step', step] as const]),
  ].map(([key, value]) => [`${figure}.${key}`, value]);
  const text = new URLSearchParams([...others, ...own]).toString();
  return text === '' ? '' : `?${text}`;
}
