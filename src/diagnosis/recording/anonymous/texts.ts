import type { FieldKind } from '../../../schemas/index.ts';
import type { Json, Value } from '../../../trace/record/trace.ts';
import { partsOf, type Recognised, type ErrorEntries } from '../../errors/index.ts';
import type { Letters } from './letters.ts';
import { shapeOfValue, sizeWords } from './shapes.ts';

/** What is known of texts, to the letter. */
export interface KnownForms {
  readonly recognise: (text: string) => Recognised;
  readonly entries: ErrorEntries;
}

/** What engines say of a `fetch` that fails: nothing of the reader's is in it. */
const enginesTexts: ReadonlySet<string> = new Set([
  'TypeError: Load failed',
  'TypeError: Failed to fetch',
  'TypeError: NetworkError when attempting to fetch resource.',
]);

/** What stands where a name has no letter, so that the text is still read as what it is. */
const standIns: Partial<Record<FieldKind, string>> = {
  permission: 'permission-a',
  permissions: 'permission-a',
  references: 'capability: capability-a, permission: permission-a',
  identifier: 'identifier-a',
  plugin: 'plugin-a',
  function: 'function_a',
  file: 'file-a',
  directive: 'connect-src',
  key: 'KEY',
  word: 'word',
  number: '1',
  url: 'https://site-a.invalid',
};

/** The texts of a run: those of Tauri keep their words, with names as letters; others are left out whole. */
export class Texts {
  readonly #letters: Letters;
  readonly #known: KnownForms;
  readonly #leftOut = new Map<string, string>();
  /** Texts that kept their words, with what they became. */
  readonly kept = new Map<string, string>();

  constructor(letters: Letters, known: KnownForms) {
    this.#letters = letters;
    this.#known = known;
  }

  /** What was not understood, each once. */
  get leftOut(): readonly string[] {
    return [...this.#leftOut.keys()];
  }

  /** A text with no name of the reader in it. */
  anonymous(text: string): string {
    if (text === '' || enginesTexts.has(text)) return text;
    const known = this.kept.get(text) ?? this.#inKnownWords(text);
    if (known !== undefined) {
      this.kept.set(text, known);
      return known;
    }
    const words = `text of ${sizeWords(text.length)}, left out`;
    this.#leftOut.set(text, words);
    return words;
  }

  /** The value with which a promise rejects: a text of Tauri, or anything of the app's. */
  rejection(value: Value): Value {
    const json: Json | undefined = 'json' in value ? value.json : undefined;
    const known = typeof json === 'string' ? (this.kept.get(json) ?? this.#inKnownWords(json)) : undefined;
    if (known === undefined || typeof json !== 'string') return shapeOfValue(value, this.#letters);
    this.kept.set(json, known);
    return { json: known };
  }

  /** Only the fixed words of the entry are taken, never those of the text. */
  #inKnownWords(text: string): string | undefined {
    const [candidate] = this.#known.recognise(text).found[0]?.candidates ?? [];
    const entry = candidate && this.#known.entries[candidate.slug];
    const pattern = entry?.kind === 'text' ? entry.texts[candidate?.text ?? 0]?.pattern : undefined;
    if (!candidate || pattern === undefined) return undefined;
    const values = new Map(candidate.names.map(({ field, kind, value }) => [field, this.#name(kind, value)]));
    return partsOf(pattern)
      .map((part) => ('fixed' in part ? part.fixed : (values.get(part.field) ?? '…')))
      .join('');
  }

  #name(kind: FieldKind, value: string): string {
    switch (kind) {
      case 'command':
        return this.#letters.command(value);
      case 'window':
      case 'webview':
        return this.#letters.window(value);
      case 'event':
        return this.#letters.event(value);
      case 'capability':
        return this.#letters.capability(value);
      case 'argument':
        return this.#letters.key(value);
      case 'origin':
        return value === 'local' ? value : this.#letters.origin(value);
      default:
        return standIns[kind] ?? '…';
    }
  }
}
