/** What `npm run explain` prints of a text. */
import {
  createFinder,
  type ErrorEntries,
  type FilledChange,
  filledText,
  fillFix,
  type FoundText,
  ipcWordsIn,
  type Names,
  settle,
  symptomsFor,
  textOf,
} from '../diagnosis/index.ts';
import type { ErrorEntry, ErrorFix } from '../schemas/index.ts';
import { plainOf } from '../trace/index.ts';

export interface Explained {
  readonly lines: readonly string[];
  /** Whether a known text is in it. */
  readonly isKnown: boolean;
}

const ran: Readonly<Record<ErrorEntry['ran']['answer'], string>> = {
  no: 'No.',
  yes: 'Yes.',
  'maybe-twice': 'Yes, perhaps twice.',
  unknown: 'Unknown.',
};

/** Besides the one that is answered. */
const SYMPTOMS = 5;

/**
 * Each known text in what was pasted, with its names and fixes, or the entry that it names; without one, the text that it
 * is nearest to or the symptom that it describes, and others that come near.
 */
export function explain(pasted: string, entries: ErrorEntries): Explained {
  const { found, isCut, nearest } = createFinder(entries)(pasted);
  const cut = isCut ? ['Only the beginning was read: it is too long.', ''] : [];
  if (found.length > 0)
    return {
      isKnown: true,
      lines: [
        ...cut,
        ...found.flatMap((text, index) => {
          const isAgain = found.slice(0, index).some((earlier) => slugOf(earlier) === slugOf(text));
          return [...textLines(text, found, pasted, entries, isAgain), ''];
        }),
      ],
    };
  const others = symptomsFor(pasted, entries)
    .filter((slug) => slug !== nearest?.candidates[0].slug)
    .slice(0, SYMPTOMS);
  const list = others.map((slug) => `  ${slug}: ${entries[slug]?.title ?? ''}`);
  const words = ipcWordsIn(pasted);
  const hint =
    words.length > 0
      ? [
          `It has words of Tauri’s IPC: ${words.join(', ')}. Paste the whole message, with the lines around it.`,
        ]
      : [];
  const near = nearest && entries[nearest.candidates[0].slug];
  const described = nearest
    ? [
        `${near?.kind === 'text' ? 'It is nearly a known text' : 'By its words it is nearest to'}: ${near?.title ?? ''}`,
        '',
        ...textLines(nearest, [], pasted, entries, false),
        '',
        'If that is not what happens:',
      ]
    : ['What happens in the app?'];
  return {
    isKnown: false,
    lines: [...cut, 'No text of Tauri’s IPC is known in this.', ...described, ...list, ...hint],
  };
}

const slugOf = ({ candidates: [first] }: FoundText) => first.slug;

/** What a text means; of one that was explained above with other names, these names only. */
function textLines(
  { candidates: [first, ...others] }: FoundText,
  found: readonly FoundText[],
  pasted: string,
  entries: ErrorEntries,
  isAgain: boolean,
): readonly string[] {
  const settled = settle(first, found, pasted, entries);
  if (!settled) return [];
  const { entry, names, proven, likely } = settled;
  const words = (text: string) => filledText(plainOf(text), names);
  const standing = (index: number) => {
    if (index < proven) return ' This is certain from the text.';
    return index < proven + likely ? ' The text speaks for it.' : '';
  };
  const head = [
    `${first.slug}: ${words(entry.verdict)}`,
    ...Object.entries(names).flatMap(([field, { value, isRead }]) =>
      isRead ? [`  ${field}: ${value}`] : [],
    ),
  ];
  if (isAgain) return [...head, '  Explained above.'];
  return [
    ...head,
    '',
    words(entry.lede),
    `Did my Rust function run? ${ran[entry.ran.answer]} ${words(entry.ran.why)}`,
    ...entry.causes.flatMap(({ cause, tell, fix, more }, index) => [
      '',
      `${String(index + 1)}. ${words(cause)}${standing(index)}`,
      `   ${words(tell)}`,
      ...fixLines(fix, names, entry),
      ...(more
        ? [`   Shorter, but gives more: ${words(more.gives)}`, ...fixLines(more.fix, names, entry)]
        : []),
    ]),
    ...entry.not.flatMap(({ cause, tell }) => ['', `Not this: ${words(cause)}`, `   ${words(tell)}`]),
    ...(others.length > 0 ? ['', `It can also be ${others.map(({ slug }) => slug).join(', ')}.`] : []),
  ];
}

const signs = { add: '+', remove: '-', keep: ' ' } as const;

/** What of a change no text gave, by its label: it is only a sample. */
function assumedIn({ file, lines }: FilledChange, names: Names, { fields }: ErrorEntry): readonly string[] {
  const pieces = [...file, ...lines.flatMap((line) => line.pieces)];
  const assumed = new Set(pieces.flatMap(({ field, isRead }) => (isRead === false && field ? [field] : [])));
  if (assumed.size === 0) return [];
  const list = [...assumed].map(
    (field) => `${names[field]?.value ?? ''} (${fields[field]?.label ?? fields[field]?.kind ?? field})`,
  );
  return [`   Put in yours for ${list.join(' and ')}.`];
}

function fixLines(fix: ErrorFix, names: Names, entry: ErrorEntry): readonly string[] {
  const words = (text: string) => filledText(plainOf(text), names);
  const asked = fix.asks ? [`   ${words(fix.asks.question)} ${words(fix.asks.otherwise)}`] : [];
  const change = fillFix(fix, names);
  if (!change) {
    const page = 'page' in fix ? ` (${fix.page})` : '';
    return [`   ${words('words' in fix ? fix.words : '')}${page}`, ...asked];
  }
  const what = change.what ? `, ${textOf(change.what)}` : '';
  return [
    `   ${textOf(change.file)}${what}:`,
    ...change.lines.map(({ does, pieces }) => `   ${signs[does]} ${textOf(pieces)}`),
    ...assumedIn(change, names, entry),
    ...('note' in fix ? [`   ${words(fix.note)}`] : []),
    ...asked,
  ];
}
