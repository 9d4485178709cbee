import { askedCommand } from '../../../trace/record/command.ts';
import { callOf, findingsOf, windowOf } from '../../../trace/record/lookup.ts';
import type { GatePicture, Picture, Trace } from '../../../trace/index.ts';
import type { CapabilityFile } from '../geometry/capability-file.ts';

/** What the gate of permissions is asked for a call. */
export interface Question {
  /** By full name. */
  readonly command: string;
  readonly window: string;
  /** Where the page comes from: `local`, or a URL. */
  readonly origin: string;
  /** What the gate has come to so far, and which capabilities it named. */
  readonly state: GatePicture['state'];
  readonly granted: readonly string[];
  /** An entry that denies decided. */
  readonly isDenied: boolean;
}

/** An entry of a capability's file: one line or several. */
export interface FileEntry {
  /** Ways to write it, best first, each with its lines: `…` replaces what plays no part. */
  readonly forms: readonly (readonly string[])[];
  /** What it comes to: ways to say it, longest first. */
  readonly finding: { readonly ok: boolean; readonly words: readonly string[] };
  /** The gate has decided, so that this may be said. */
  readonly isDecided: boolean;
  /** It is this entry that lets the request pass, or not. */
  readonly decides: boolean;
}

/** A capability whose file matters for a question, with its entries. */
export interface ShownFile {
  readonly name: string;
  readonly path: string;
  readonly entries: readonly FileEntry[];
}

/** The question of the call in focus, or before there is one, of the first of the run. */
export function questionOf(trace: Trace, picture: Picture): Question | undefined {
  const call = callOf(trace, picture.focus) ?? trace.calls.find(({ before }) => !before);
  if (!call) return undefined;
  const gate =
    picture.focus === undefined ? undefined : picture.core.gates.find((it) => it.gate === 'permission');
  const origin = findingsOf(trace, call.id).find((it) => it.gate === 'origin');
  const { finding } = gate ?? {};
  return {
    command: askedCommand(trace, call.id) ?? call.command,
    window: windowOf(trace, call.by) ?? '',
    origin: origin?.reason === 'remote' ? origin.url : 'local',
    state: gate?.state ?? 'ahead',
    granted: finding?.reason === 'granted' ? finding.capabilities : [],
    isDenied: finding?.reason === 'denied',
  };
}

/** How a capability stands to a question. */
interface Match {
  readonly file: CapabilityFile;
  readonly isWindow: boolean;
  readonly isOrigin: boolean;
  readonly allows: boolean;
  readonly denies: boolean;
}

const matchOf = (file: CapabilityFile, { command, window, origin }: Question): Match => ({
  file,
  isWindow: file.covers.includes(window),
  isOrigin: origin === 'local' ? file.isLocal : file.origins.includes(origin),
  allows: file.permissions.some(({ allows }) => allows.includes(command)),
  denies: file.permissions.some(({ denies }) => denies.includes(command)),
});

/** What decides first: a denial for the origin, then what gives all, then what gives it to others. */
function rankOf({ isWindow, isOrigin, allows, denies }: Match): number {
  const ranks = [denies && isOrigin, allows && isWindow && isOrigin, allows, denies, isWindow];
  const rank = ranks.indexOf(true);
  return rank < 0 ? ranks.length : rank;
}

/** The capabilities that matter most for a question, in the order of the app, and what is said of the others. */
export function filesFor(
  files: readonly CapabilityFile[],
  question: Question,
  max: number,
): { readonly shown: readonly ShownFile[]; readonly more: string } {
  const matches = files.map((file) => matchOf(file, question));
  const ranked = matches.toSorted((a, b) => rankOf(a) - rankOf(b));
  const kept = new Set(ranked.slice(0, max));
  const [decisive] = ranked;
  const rest = ranked.slice(max);
  const gives = rest.some(({ allows, denies }) => allows || denies);
  return {
    shown: matches
      .filter((match) => kept.has(match))
      .map((match) => fileOf(match, question, match === decisive)),
    more: rest.length === 0 ? '' : `and ${rest.length} more${gives ? '' : ', none gives it'}`,
  };
}

type Kind = 'windows' | 'origin' | 'permissions';

function fileOf(match: Match, question: Question, isDecisive: boolean): ShownFile {
  const { file } = match;
  const isDecided = question.state === 'passed' || question.state === 'refused';
  const decisive = isDecided && isDecisive ? decisiveKind(match, question) : undefined;
  const entry = (
    kind: Kind,
    forms: FileEntry['forms'],
    ok: boolean,
    words: readonly string[],
  ): FileEntry => ({
    forms,
    finding: { ok, words },
    isDecided,
    decides: kind === decisive,
  });
  const { window, command, origin } = question;
  const ofOrigin = originForms(file, origin);
  const { isWindow, isOrigin, allows, denies } = match;
  const isRemote = origin !== 'local';
  return {
    name: file.name,
    path: `capabilities/${file.name.replace(/-cap$/, '')}.json`,
    entries: [
      entry(
        'windows',
        windowForms(file),
        isWindow,
        isWindow ? [window] : [`${window} is not in it`, 'differs'],
      ),
      ...(ofOrigin
        ? [entry('origin', ofOrigin, isOrigin, [`origin is ${isRemote ? 'remote' : 'local'}`])]
        : []),
      entry(
        'permissions',
        permissionForms(file, command, ofOrigin ? 1 : 2),
        allows && !denies,
        denies
          ? ['denies it']
          : allows
            ? ['gives it']
            : [`nothing gives ${command.replace(/^plugin:/, '')}`, 'does not give it'],
      ),
    ],
  };
}

/** What of a capability decides: a denial looks at the origin alone. */
function decisiveKind({ isWindow, isOrigin, allows }: Match, { isDenied, granted }: Question): Kind {
  if (isDenied || granted.length > 0 || !allows) return 'permissions';
  return isWindow && !isOrigin ? 'origin' : 'windows';
}

const list = (items: readonly string[]) => items.map((item) => `"${item}"`).join(', ');

function windowForms({ windows, webviews }: CapabilityFile): FileEntry['forms'] {
  const isByWebview = windows.length === 0 && webviews.length > 0;
  const [key, labels] = isByWebview ? ['webviews', webviews] : ['windows', windows];
  return [[`"${key}": [${list(labels)}],`], [`"${key}": [ … ],`]];
}

/** What a file says of origins, where that matters: for a remote one, or where pages of the app are left out. */
function originForms({ remote, isLocal }: CapabilityFile, origin: string): FileEntry['forms'] | undefined {
  if (origin === 'local' && isLocal) return undefined;
  if (remote.length === 0) return [['no "remote"']];
  return [[`"remote": { "urls": [${list(remote)}] },`], ['"remote": { … },']];
}

/** Permissions that are listed in full. */
const MAX_LISTED = 3;

/** The permission that is about the command among the others, or all of them where none is. */
function permissionForms({ permissions }: CapabilityFile, command: string, lines: 1 | 2): FileEntry['forms'] {
  const key = '"permissions": [';
  const names = permissions.map(({ identifier }) => identifier);
  const at = permissions.findIndex(({ allows, denies }) => [...allows, ...denies].includes(command));
  const [found] = names.slice(at);
  const before = at > 0 ? ' …, ' : '';
  const after = at < names.length - 1 ? ', … ' : '';
  const least = [`${key} … ]`];
  const short =
    at < 0 || found === undefined
      ? [[`${key}"${names[0] ?? ''}"${names.length > 1 ? ', … ' : ''}]`], least]
      : [
          [`${key}${before}"${found}"${after}]`],
          lines > 1 ? [`${key}${before}`.trimEnd(), `"${found}"${after}]`] : [`"${found}"${after}]`],
          least,
        ];
  const splits = lines > 1 && names.length > 1 ? names.slice(1).map((_, index) => index + 1) : [];
  // What decides is on the last line.
  const full = [
    [`${key}${list(names)}]`],
    ...splits
      .filter((split) => at < 0 || split <= at)
      .toReversed()
      .map((split) => [`${key}${list(names.slice(0, split))},`, `${list(names.slice(split))}]`]),
  ];
  return names.length <= MAX_LISTED ? [...full, ...short] : short;
}
