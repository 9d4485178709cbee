import type { Trace } from '../record/trace.ts';
import { code } from './code.ts';

/** Where an actor's page is, as capabilities see it: the window `main`, or the webview `side` in the window `main`. */
export function placeWords(trace: Trace, actor: string): string {
  const { window = '', inside } = trace.actors.find((it) => it.id === actor) ?? {};
  return inside === undefined
    ? `the window ${code(window)}`
    : `the webview ${code(window)} in the window ${code(inside)}`;
}
