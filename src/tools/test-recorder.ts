/**
 * `npm run test:recorder`: adds the two lines of the recorder's README to a project as `create-tauri-app` writes it, by
 * git from this checkout, builds and runs it, and opens what it recorded as the site does. Then the same without debug
 * assertions in the recorder, where it must do nothing. Needs Cargo and Linux.
 */
import { existsSync, readFileSync } from 'node:fs';
import {
  buildFreshApp,
  type FreshApp,
  recorderRepository,
  runFreshApp,
  writeFreshApp,
} from '../../tests/tauri/driver/fresh-app.ts';
import { inOwnSession } from '../../tests/tauri/driver/own-session.ts';
import { readTraceFile } from '../components/trace-viewer/read-file.ts';
import { recorderLines } from '../components/trace-viewer/recorder-lines.ts';
import { transcriptOf } from '../trace/index.ts';
import { endWith, oneFailed } from './count.ts';
import { inRoot } from './run.ts';

/** What the page asks for once it is loaded, one after the other, and what it gets. */
const greetings = [
  ['Ada', "Hello, Ada! You've been greeted from Rust!"],
  ['Grace', "Hello, Grace! You've been greeted from Rust!"],
] as const;

/** The kinds of the lines so far; a last one that is being written is none. */
const kindsIn = (recorded: string): readonly string[] =>
  [...recorded.matchAll(/^\{.*"kind":"([a-z-]+)".*\}$/gm)].map(([, kind = '']) => kind);

const countOf = (kinds: readonly string[], wanted: string) => kinds.filter((kind) => kind === wanted).length;

/** What is wrong with the recording of a debug build. */
async function wrongInDebug(app: FreshApp): Promise<readonly string[]> {
  await buildFreshApp(app, 'debug');
  // The page takes the callback of an answer out of its list when it has settled the promise.
  const printed = await runFreshApp(
    app,
    (_, recorded = '') => countOf(kindsIn(recorded), 'freed') >= 2 * greetings.length,
  );
  const read = readTraceFile(readFileSync(app.recording, 'utf8'), undefined, 'fresh-app');
  if ('refusal' in read) return [JSON.stringify(read.refusal)];
  const transcript = transcriptOf(read.trace);
  const called = read.trace.calls.map(({ command }) => command);
  return [
    ...(read.notes ?? []),
    ...(printed.includes(`recorder: writes to ${app.recording}\n`) ? [] : [`it printed:\n${printed}`]),
    ...(called.join() === 'greet,greet' ? [] : [`it called ${called.join()}`]),
    ...greetings.flatMap(([, answer]) =>
      transcript.includes(`resolves to ${JSON.stringify(answer)}`)
        ? []
        : [`no “${answer}” in\n${transcript}`],
    ),
  ];
}

/** What a release build does that it must not. The second greeting is asked for when the first was answered. */
async function wrongInRelease(app: FreshApp): Promise<readonly string[]> {
  await buildFreshApp(app, 'release');
  const printed = await runFreshApp(app, (soFar) =>
    greetings.every(([name]) => soFar.includes(`greet ${name}\n`)),
  );
  return [
    ...(existsSync(app.recording) ? [`it wrote ${app.recording}`] : []),
    ...(printed.includes('recorder') ? [`it printed:\n${printed}`] : []),
  ];
}

async function judge(): Promise<void> {
  const readme = readFileSync(inRoot('recorder/README.md'), 'utf8');
  const app = writeFreshApp(recorderLines(readme, { git: await recorderRepository() }));
  let passed = 0;
  const checks = [
    ['a fresh app with the two lines records its calls', wrongInDebug],
    ['its release build records nothing', wrongInRelease],
  ] as const;
  for (const [name, check] of checks) {
    const started = performance.now();
    const wrong = await check(app);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${wrong.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (wrong.length === 0) passed += 1;
    else console.log(wrong.join('\n'));
  }
  endWith({ passed, failed: checks.length - passed });
}

try {
  await inOwnSession(judge);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  endWith(oneFailed);
}
