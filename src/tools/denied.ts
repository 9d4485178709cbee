/**
 * `npm run denied -- path/to/src-tauri`: who may call what in an app, from its own files, and what a reviewer would
 * want to know. With `--command` it answers for one command: who may call it, or, with `--window` too, why not, gate by
 * gate, with the smallest change. `--fail-on open,shut` makes such findings an exit status of 1, for CI; so does a
 * build that stops.
 *
 * `npm run denied -- --cases FILE`: decides each line of the file, an app's access control list with requests, and
 * prints a line of decisions for it, as Tauri answers. `--profile release` gives the texts of a release build.
 *
 * ```json
 * {"acl":{"notes":{"default_permission":null,"permissions":{},"permission_sets":{},"global_scope_schema":null}},
 *  "capabilities":[{"identifier":"main","windows":["main"],"permissions":["notes:default"]}],"windows":["main"],
 *  "requests":[{"cmd":"plugin:notes|read","window":"main","url":"tauri://localhost"}]}
 * ```
 *
 * gives `{"answers":[{"err":"notes.read not allowed. Command not found"}]}`, or `{"build":"…"}` where the app's build
 * stops. Its exit status is 1 for a file that holds something else, 2 for a command line that says nothing.
 */
import { parseArgs } from 'node:util';
import {
  accessTable,
  type AskedPage,
  cellOf,
  findingsOf,
  type FindingWord,
  whoMayCall,
} from '../diagnosis/access/index.ts';
import type { Target } from '../schemas/index.ts';
import { remotePatternParser } from '../simulation/acl/remote-pattern.ts';
import { platformUrlPattern } from '../simulation/acl/url-pattern.ts';
import { askProject } from './denied/ask-project.ts';
import { decideCases } from './denied/decide-cases.ts';
import { findProject, shownFolder } from './denied/project-files.ts';
import { callerLines, cellReport, projectReport, summaryLines } from './denied/report.ts';
import { UsageError } from './usage-error.ts';

const usage = `npm run denied -- path/to/src-tauri [--window w] [--command c] [--origin URL|local] [--platform linux|macos|windows|android|ios]
                                        [--source dev|built] [--profile debug|release] [--fail-on open,shut,idle]
npm run denied -- --cases FILE [--profile debug|release]`;

const targets: Readonly<Record<string, Target>> = {
  linux: 'linux',
  macos: 'macOS',
  windows: 'windows',
  android: 'android',
  ios: 'iOS',
};

const parseRemote = remotePatternParser(platformUrlPattern());

/** One of a few words; throws a `UsageError` for another. */
function oneOf<Word extends string>(option: string, words: readonly Word[], given: string): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new UsageError(`--${option} is ${words.join(' or ')}, not “${given}”.`);
  return found;
}

function askedPage(origin: string | undefined): AskedPage {
  if (origin === undefined) return { kind: 'own' };
  if (origin === 'local') return { kind: 'local' };
  if (!URL.canParse(origin)) throw new UsageError(`--origin is “local” or a URL, not “${origin}”.`);
  return { kind: 'url', url: origin };
}

interface Report {
  readonly text: string;
  readonly hasFailed: boolean;
}

type Values = Readonly<Partial<Record<'window' | 'command' | 'origin' | 'fail-on', string>>> &
  Readonly<Record<'platform' | 'source' | 'profile', string>>;

function askFolder(path: string, values: Values): Report {
  const found = findProject(path);
  if (!found)
    throw new UsageError(
      `There is no tauri.conf.json, tauri.conf.json5 or Tauri.toml in ${path}: name the folder src-tauri.`,
    );
  const target = targets[oneOf('platform', Object.keys(targets), values.platform)] ?? 'linux';
  const source = oneOf('source', ['dev', 'built'], values.source);
  const { window: label, command } = values;
  const app = askProject(
    found.files,
    {
      target,
      source,
      page: askedPage(values.origin),
      windows: label === undefined ? [] : [label],
      commands: command === undefined ? [] : [command],
    },
    parseRemote,
  );
  const table = accessTable(app);
  const findings = findingsOf(app, table);
  const words = (values['fail-on'] ?? '')
    .split(',')
    .filter(Boolean)
    .map((word): FindingWord => oneOf('fail-on', ['open', 'shut', 'idle'], word));
  const hasFailed = app.stops.length > 0 || findings.some(({ word }) => words.includes(word));
  const head = `${shownFolder(found.folder)}, as built for ${values.platform}, ${source === 'dev' ? 'in development' : 'built'}`;
  const others = found.others.length === 0 ? [] : [`Other projects here: ${found.others.join(', ')}`];
  const window = app.windows.find((each) => each.label === label);
  if (command !== undefined)
    return {
      text: [
        head,
        summaryLines(app),
        window
          ? cellReport(app, cellOf(app, command, window))
          : [`Who may call ${command}?`, ...callerLines(whoMayCall(app, command))].join('\n'),
      ].join('\n'),
      hasFailed,
    };
  const shown = window ? { ...app, windows: [window] } : app;
  return {
    text: [head, ...others, projectReport(shown, window ? accessTable(shown) : table, findings)].join('\n'),
    hasFailed,
  };
}

function run(): Report {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cases: { type: 'string' },
      profile: { type: 'string', default: 'debug' },
      window: { type: 'string' },
      command: { type: 'string' },
      origin: { type: 'string' },
      platform: { type: 'string', default: 'linux' },
      source: { type: 'string', default: 'built' },
      'fail-on': { type: 'string' },
    },
  });
  const { cases } = values;
  const [folder] = positionals;
  const profile = oneOf('profile', ['debug', 'release'], values.profile);
  if (cases !== undefined) return { text: decideCases(cases, profile, parseRemote), hasFailed: false };
  if (folder === undefined || positionals.length > 1) throw new UsageError(usage);
  return askFolder(folder, values);
}

try {
  const { text, hasFailed } = run();
  console.log(text);
  if (hasFailed) process.exitCode = 1;
} catch (error) {
  const isExpected = error instanceof UsageError || (error instanceof Error && 'code' in error);
  if (!isExpected) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
