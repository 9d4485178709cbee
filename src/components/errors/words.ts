/** How error pages say what an entry has as an id. */
import type { ErrorEntry, ErrorText, FieldKind, TextEntry } from '../../schemas/index.ts';

export const ranWords: Readonly<Record<ErrorEntry['ran']['answer'], string>> = {
  no: 'No',
  yes: 'Yes',
  'maybe-twice': 'Yes, perhaps twice',
  unknown: 'Unknown',
};

const showsWords: Readonly<Record<ErrorText['shows'][number], string>> = {
  promise: 'promise',
  console: 'console',
  stderr: 'stderr',
  terminal: 'terminal',
  dialog: 'dialog',
  response: 'network panel',
};

/** `promise, console`. */
export const placesOf = ({ shows }: Pick<ErrorText, 'shows'>): string =>
  shows.map((place) => showsWords[place]).join(', ');

const platformWords = { linux: 'Linux', windows: 'Windows', macos: 'macOS', android: 'Android', ios: 'iOS' };
const engineWords = { chromium: 'Chromium', webkit: 'WebKit', firefox: 'Firefox' };

/** In which builds, engines and platforms a text is said: `debug builds, Windows`. */
export const formOf = ({ build, platforms = [], engine, since }: ErrorText): string =>
  [
    build === 'both' ? 'all builds' : `${build} builds`,
    ...(engine ? [engineWords[engine]] : []),
    ...(platforms.length > 0 ? [platforms.map((platform) => platformWords[platform]).join(', ')] : []),
    ...(since === undefined ? [] : [`since ${since}`]),
  ].join(', ');

/** The groups of the list, in its order. */
export const groupWords: Readonly<Record<TextEntry['group'], string>> = {
  refused: 'Refused by a gate',
  arguments: 'Arguments that do not fit',
  lost: 'Lost on the way back, or sent again',
  scope: 'Refused by a plugin',
  page: 'Said in the page, or by its web engine',
  app: 'Said by the app as it runs',
  build: 'The build stops at a configuration',
  compiler: 'The build stops at Rust code',
};

const kindWords: Partial<Record<FieldKind, string>> = { url: 'URL', word: 'name', key: 'key' };

/** What a field is called. */
export function labelOf(entry: ErrorEntry, field: string): string {
  const { label, kind = 'text' } = entry.fields[field] ?? {};
  return label ?? kindWords[kind] ?? kind;
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Whether the files of the reader's app say which cause it is. */
export const filesDecide = ({ gate, causes }: ErrorEntry): boolean =>
  gate === 'permission' && causes.length > 1;

export const causeCount = (count: number): string =>
  `${numbers[count] ?? String(count)} ${count === 1 ? 'cause' : 'causes'}`;

/** How far an entry was tried. */
export const seenWords: Readonly<Record<ErrorEntry['seen'], string>> = {
  recorded: 'Seen in a recording on Linux.',
  ran: 'Made by hand, with the real build.',
  read: 'Read in the source, not run.',
};

/** The texts of an entry without those that are only the beginning of another form, known for who pastes no more. */
export const wholeTexts = (entry: ErrorEntry): readonly ErrorText[] =>
  entry.kind === 'symptom'
    ? []
    : entry.texts.filter(
        ({ pattern, build }) =>
          !entry.texts.some(
            (other) =>
              other.build === build && other.pattern !== pattern && other.pattern.startsWith(pattern),
          ),
      );
