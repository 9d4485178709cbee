import { describe, expect, it } from 'vitest';
import { scenarios } from '../../../src/scenarios/all.ts';
import { simulate } from '../../../src/simulation/index.ts';
import type { Moment, Trace } from '../../../src/trace/trace.ts';

/*
 * What each number of the facts' scenarios stands for, listed by hand: actor, kind, and what tells the moment from
 * others. Moments of one list are found in that order; where Tauri leaves an order open there are
 * several lists, each in order by itself.
 */
type Wanted = readonly [
  number: string,
  actor: string,
  kind: Moment['kind'],
  detail?: Partial<Moment> | string,
];

interface Facts {
  readonly set?: Record<string, string>;
  readonly inOrder: readonly (readonly Wanted[])[];
}

const passed = (gate: Moment['gate'], found: string): Partial<Moment> =>
  ({ gate, verdict: 'passed', found }) as Partial<Moment>;
const refused = (gate: Moment['gate'], found: string): Partial<Moment> =>
  ({ gate, verdict: 'refused', found }) as Partial<Moment>;

const main = 'page(main)';
const preview = 'page(preview)';
const thread = 'core/main';
const runtime = 'core/async';

const facts: Record<string, readonly Facts[]> = {
  S0: [
    {
      inOrder: [
        [
          ['1', 'engine', 'sent'],
          ['1', thread, 'sent'],
          ['2', main, 'acted'],
          ['2', main, 'loaded'],
        ],
      ],
    },
  ],
  S1: [
    {
      inOrder: [
        [
          ['1', main, 'called', "invoke('word_count', { text: 'to be or not' })"],
          ['2', main, 'sent'],
          ['3', thread, 'gate', passed('key', 'valid')],
          ['3', thread, 'gate', passed('permission', 'main-cap')],
          ['4', thread, 'running'],
          ['4', thread, 'returned', { value: { json: 4 } }],
          ['5', thread, 'sent'],
          ['6', main, 'callback', { callback: 1001 }],
          ['6', main, 'settled', { found: 'resolved', value: { json: 4 } }],
        ],
      ],
    },
  ],
  S2: [
    {
      inOrder: [
        [
          ['1', main, 'called'],
          ['2', main, 'sent'],
          ['3', thread, 'gate', passed('permission', 'main-cap')],
          ['4', runtime, 'returned', { found: 'failed', value: { json: 'file not found' } }],
          ['5', runtime, 'sent'],
          ['6', main, 'settled', { found: 'rejected', value: { json: 'file not found' } }],
        ],
      ],
    },
  ],
  S3: [
    {
      set: { case: 'a' },
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', thread, 'gate', { gate: 'permission', verdict: 'skipped' }],
          ['3', thread, 'gate', refused('command', 'not found')],
          ['4', thread, 'sent'],
          ['5', main, 'settled', { found: 'rejected', value: { json: 'Command opne_file not found' } }],
        ],
      ],
    },
    {
      set: { case: 'b', profile: 'release' },
      inOrder: [
        [
          ['b', thread, 'gate', refused('permission', 'not granted')],
          ['b', main, 'settled', { value: { json: 'Command opne_file not allowed by ACL' } }],
        ],
      ],
    },
    {
      set: { case: 'c' },
      inOrder: [[['c', main, 'settled', { value: { json: 'nope.x not allowed. Plugin not found' } }]]],
    },
  ],
  S4: [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', thread, 'gate', passed('permission', 'main-cap')],
          ['2', runtime, 'gate', refused('arguments', 'missing')],
          ['3', runtime, 'sent'],
          ['4', main, 'settled', { found: 'rejected' }],
        ],
      ],
    },
  ],
  S5: [
    {
      inOrder: [
        [
          ['1', main, 'called', "invoke('save_file', { path: '/home/u/notes/a.txt', contents: 'to be' })"],
          ['1', thread, 'spawned', 'save_file'],
          ['2', thread, 'running', 'word_count'],
          ['3', 'engine', 'queued'],
          ['4', runtime, 'emitted'],
          ['4', thread, 'queued'],
          ['4', thread, 'queued'],
          ['5', thread, 'returned', { value: { json: 4 } }],
          ['7', runtime, 'running', 'open_file'],
        ],
        [['6', 'engine', 'dequeued']],
        [
          ['6', thread, 'dequeued'],
          ['6', main, 'heard'],
        ],
      ],
    },
  ],
  S8: [
    {
      inOrder: [
        [
          ['1', preview, 'sent'],
          ['2', thread, 'gate', refused('permission', 'not granted')],
          ['3', thread, 'sent'],
          [
            '4',
            preview,
            'settled',
            {
              found: 'rejected',
              value: {
                json: 'save_file not allowed on window "preview", webview "preview", URL: local\n\nallowed on: [windows: "main", URL: local]\n\nreferenced by: capability: main-cap, permission: allow-save-file',
              },
            },
          ],
        ],
      ],
    },
    {
      set: { window: 'main', deny: 'on' },
      inOrder: [[['variant', thread, 'gate', refused('permission', 'denied')]]],
    },
  ],
  S9: [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', thread, 'gate', passed('permission', 'main-cap')],
          ['3', runtime, 'checked', { verdict: 'refused', text: '/etc/passwd' }],
          ['4', main, 'settled', { found: 'rejected', value: { json: 'path not in scope' } }],
        ],
      ],
    },
  ],
  S10: [
    {
      inOrder: [
        [
          ['1', main, 'sent'],
          ['2', thread, 'gate', passed('origin', 'https://example.org/')],
          ['2', thread, 'gate', refused('permission', 'not granted')],
          ['3', thread, 'sent'],
          ['4', main, 'settled', { found: 'rejected' }],
        ],
      ],
    },
    {
      set: { grant: 'origin' },
      inOrder: [[['4', main, 'settled', { found: 'resolved', value: { json: 1 } }]]],
    },
  ],
  S11: [
    {
      inOrder: [
        [
          ['a1', main, 'sent'],
          ['a2', thread, 'gate', refused('key', 'wrong')],
          ['a2', thread, 'stderr', '__TAURI_INVOKE_KEY__ expected KEY but received wrong'],
        ],
      ],
    },
    {
      set: { case: 'b' },
      inOrder: [
        [
          [
            'b',
            main,
            'settled',
            { value: { json: { status: 500, body: 'missing Tauri-Invoke-Key header' } } },
          ],
        ],
      ],
    },
    {
      set: { case: 'c' },
      inOrder: [
        [
          [
            'c',
            'frame(ads)',
            'settled',
            { value: { json: { status: 500, body: 'Origin header is not a valid URL' } } },
          ],
        ],
      ],
    },
    {
      set: { case: 'd' },
      inOrder: [
        [
          [
            'd',
            main,
            'settled',
            { value: { json: { status: 405, body: 'only POST and OPTIONS are allowed' } } },
          ],
        ],
      ],
    },
  ],
  S12: [
    {
      inOrder: [
        [
          ['1', main, 'called', "emit('doc:changed', { words: 4 })"],
          ['2', thread, 'gate', passed('permission', 'main-cap')],
          ['2', thread, 'spawned', 'emit'],
          ['3', runtime, 'sent'],
          ['4', runtime, 'sent'],
          ['5', runtime, 'heard', { value: { json: { words: 4 } } }],
          ['6', runtime, 'sent'],
          ['6', main, 'settled', { value: { json: null } }],
        ],
        [['7', main, 'heard', { value: { json: { event: 'doc:changed', payload: { words: 4 }, id: 1 } } }]],
        [
          [
            '7',
            preview,
            'heard',
            { value: { json: { event: 'doc:changed', payload: { words: 4 }, id: 2 } } },
          ],
        ],
      ],
    },
  ],
  S13: [
    {
      inOrder: [
        [
          ['1', runtime, 'emitted'],
          ['2', main, 'heard'],
        ],
        [
          ['1', runtime, 'emitted'],
          ['3', preview, 'heard'],
        ],
      ],
    },
  ],
  S14: [
    {
      set: { rust: 'any' },
      inOrder: [
        [
          ['1', runtime, 'emitted'],
          ['2', preview, 'heard'],
        ],
        [
          ['1', runtime, 'emitted'],
          ['3', main, 'heard'],
        ],
        [['5', runtime, 'heard']],
      ],
    },
  ],
  S15: [
    { inOrder: [[['row 2', main, 'heard']], [['row 2', preview, 'heard']], [['row 2', runtime, 'heard']]] },
  ],
  S16: [
    {
      inOrder: [
        [
          ['2', runtime, 'sent'],
          ['3', main, 'called', "unlisten('autosave:saved', 0)"],
          ['4', main, 'sent'],
          ['5', main, 'heard'],
          ['6', main, 'missed'],
          ['6', main, 'console'],
          ['7', runtime, 'unlistened'],
          ['7', runtime, 'returned', { value: { json: null } }],
        ],
      ],
    },
  ],
};

const matches = (moment: Moment, [, actor, kind, detail = {}]: Wanted) => {
  const wanted = typeof detail === 'string' ? { text: detail } : detail;
  return (
    moment.actor === actor &&
    moment.kind === kind &&
    Object.entries(wanted).every(
      ([key, value]) => JSON.stringify(moment[key as keyof Moment]) === JSON.stringify(value),
    )
  );
};

function expectInOrder(trace: Trace, list: readonly Wanted[]): void {
  let from = 0;
  const moments = trace.moments.filter((moment) => !moment.before);
  for (const wanted of list) {
    const index = moments.findIndex((moment, place) => place >= from && matches(moment, wanted));
    expect(index, `${wanted[0]}: ${wanted[2]} at ${wanted[1]}`).toBeGreaterThanOrEqual(0);
    from = index + 1;
  }
}

describe('the numbers of the facts', () => {
  for (const scenario of scenarios) {
    it(`${scenario.facts}: ${scenario.id}`, () => {
      const cases = facts[scenario.facts];
      expect(cases).toBeDefined();
      for (const { set = {}, inOrder } of cases ?? []) {
        for (const list of inOrder) expectInOrder(simulate(scenario, { set }), list);
      }
    });
  }

  it('S14: with its own listener main gets an eval without ids, and nothing fires there', () => {
    const scenario = scenarios.find((it) => it.facts === 'S14');
    const trace = scenario && simulate(scenario, { set: { main: 'webviewWindow' } });
    const evals = trace?.messages.filter(
      ({ wire, to }) => wire.form === 'eval' && wire.does === 'dispatch' && to === main,
    );
    expect(evals?.map(({ wire }) => 'ids' in wire && wire.ids)).toEqual([[]]);
    expect(trace?.moments.some((moment) => moment.kind === 'heard' && moment.actor === main)).toBe(false);
  });

  /* S15's rows: who hears, as M (main), P (preview), C (app.listen), A (listen_any). */
  const rows: Record<string, string> = {
    'js-emit': 'MPCA',
    'rust-emit': 'MPCA',
    'js-emit-to-preview': 'MPA',
    'rust-emit-to-preview': 'MPA',
    'js-emit-to-main': 'MA',
    'js-emit-to-app': 'MCA',
    'rust-emit-to-app': 'MCA',
    'rust-emit-to-window': 'MA',
    'rust-emit-filter': 'MA',
  };
  const ownOnly = { 'js-emit': 'MPCA', 'rust-emit': 'MPCA', 'js-emit-to-main': 'MA' } as Record<
    string,
    string
  >;
  const whoHears = (set: Record<string, string>) => {
    const scenario = scenarios.find((it) => it.facts === 'S15');
    const trace = scenario && simulate(scenario, { set });
    const letters = trace?.moments
      .filter((moment) => moment.kind === 'heard')
      .map((moment) =>
        moment.actor === main
          ? 'M'
          : moment.actor === preview
            ? 'P'
            : moment.listener?.target.kind === 'App'
              ? 'C'
              : 'A',
      );
    return (['M', 'P', 'C', 'A'] as const).filter((letter) => letters?.includes(letter)).join('');
  };
  for (const [call, heard] of Object.entries(rows)) {
    it(`S15: ${call} is heard by ${heard}, and by main only where named if it listens for itself`, () => {
      expect(whoHears({ call })).toBe(heard);
      expect(whoHears({ call, main: 'webviewWindow' })).toBe(ownOnly[call] ?? heard.replace('M', ''));
    });
  }
});
