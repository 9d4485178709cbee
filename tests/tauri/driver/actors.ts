import type { Scenario } from '../../../src/simulation/scenario/scenario.ts';
import type { Actor } from '../../../src/trace/record/trace.ts';

/** The parties of an app's run, as its scenario names them. */
export function actorsOf({ app, before = [], script }: Scenario): readonly Actor[] {
  const documents = Object.entries(app.windows).flatMap(([window, { role, frames = {} }]): Actor[] => [
    { id: `page(${window})`, kind: 'page', window, ...(role !== undefined && { role }) },
    ...(app.pattern === 'isolation'
      ? [{ id: `iso(${window})`, kind: 'isolation-frame', window } as const]
      : []),
    ...Object.keys(frames).map((name): Actor => ({ id: `frame(${name})`, kind: 'foreign-frame', window })),
  ]);
  const hasUser = [...before, ...script].some((entry) => 'user' in entry);
  return [
    ...(hasUser ? [{ id: 'user', kind: 'user' } as const] : []),
    ...documents,
    { id: 'engine', kind: 'engine' },
    { id: 'core/main', kind: 'main-thread' },
    { id: 'core/async', kind: 'async-runtime' },
  ];
}
