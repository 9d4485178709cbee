import type { App } from '../../../src/simulation/scenario.ts';
import type { Actor } from '../../../src/trace/trace.ts';

/** The parties of an app's run, as its scenario names them. */
export function actorsOf({ windows }: App): readonly Actor[] {
  const documents = Object.entries(windows).flatMap(([window, { role, frames = {} }]): Actor[] => [
    { id: `page(${window})`, kind: 'page', window, ...(role !== undefined && { role }) },
    ...Object.keys(frames).map((name): Actor => ({ id: `frame(${name})`, kind: 'foreign-frame', window })),
  ]);
  return [
    ...documents,
    { id: 'engine', kind: 'engine' },
    { id: 'core/main', kind: 'main-thread' },
    { id: 'core/async', kind: 'async-runtime' },
  ];
}
