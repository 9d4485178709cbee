import { createComponent } from 'solid-js';
import { render } from 'solid-js/web';
import type { Trace } from '../../trace/index.ts';
import { compareTraces } from '../../visualizer/mount/compare-traces.ts';
import { longestTexts } from '../../visualizer/run-view/longest-texts.ts';
import { comparedWords, type ComparedWords } from './compared-words.ts';
import { Comparison } from './Comparison.tsx';

/** A file that is open. */
export interface NamedTrace {
  readonly name: string;
  readonly trace: Trace;
}

/** Puts two recordings side by side into a place; resolves to what differs in words, and what takes it away again. */
export async function showComparison(
  place: HTMLElement,
  [a, b]: readonly [NamedTrace, NamedTrace],
  onClose: () => void,
): Promise<{ readonly words: ComparedWords; readonly end: () => void }> {
  const comparison = await compareTraces(a.trace, b.trace);
  const nothing = { set: {}, machines: {}, knobs: [], code: {}, marks: [] };
  const longest = longestTexts([comparison.baseline, comparison.changed]);
  const data = { id: 'compared', baseline: 'start', ...nothing, longest } as const;
  const end = render(
    () => createComponent(Comparison, { comparison, data, names: [a.name, b.name], onClose }),
    place,
  );
  return { words: comparedWords(comparison), end };
}
