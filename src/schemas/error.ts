import { z } from 'astro/zod';
import type { FileProblem } from './json.ts';
import { lessonSlugs } from './lesson/curriculum.ts';
import { idSchema } from './lesson/id.ts';
import { readYaml } from './yaml.ts';

/**
 * `content/errors/<slug>.yaml`: a text that a developer sees, or a symptom without one, with its causes and the
 * smallest fix of each.
 *
 * In all sentences `backticks` mark code. In sentences, fixes and patterns `{name}` is a field of `fields`, with the
 * reader's own word in its place; `{name|filter}` is that word in another form (`src/diagnosis/errors/filters.ts`
 * lists them: `{command|permission}` is `allow-save-file`). A brace itself is written twice: `{{ path }}`. What these
 * have to do with each other is checked in `src/diagnosis/errors/entry-problems.ts`.
 */

const line = z.string().regex(/^\S(?:.*\S)?$/, 'this is one line, without space around it');
const sentence = z
  .string()
  .regex(/^[A-Z`{“"“[].*[.?!]$/s, 'a sentence begins with a capital or code and ends with a full stop');
/** A line alone, such as a heading: no full stop at its end. */
const heading = line.regex(/[^.]$/, 'a heading has no full stop');

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** What a field holds, which decides the characters it takes: `src/diagnosis/errors/field-kinds.ts`. */
export const fieldKinds = [
  // One word.
  'command',
  'function',
  'plugin',
  'window',
  'webview',
  'capability',
  'permission',
  'identifier',
  'argument',
  'event',
  'key',
  'number',
  'url',
  'origin',
  'file',
  'directive',
  'word',
  // Several words.
  'labels',
  'permissions',
  'places',
  'references',
  'path',
  'type',
  'value',
  'text',
] as const;

const fieldSchema = z
  .strictObject({
    kind: z.enum(fieldKinds),
    /** What is shown for it until the reader's word is known, and where a text does not give it. */
    sample: z.string().min(1),
    /** What to call it under the text that was read and beside its input; its kind unless given. */
    label: line.exactOptional(),
    /** Patterns that give it beside the text, such as in the lines of a stack: `at {url}`. */
    beside: z.array(z.string().min(3)).min(1).readonly().exactOptional(),
    /** What a word found beside the text has to look like. */
    looks: z.string().min(1).refine(isRegExp, 'this is no regular expression').exactOptional(),
  })
  .readonly()
  .refine(({ beside, looks }) => beside !== undefined || looks === undefined, {
    error: '`looks` is for what is found by `beside`.',
    path: ['looks'],
  });

const platforms = ['linux', 'windows', 'macos', 'android', 'ios'] as const;

const textSchema = z
  .strictObject({
    /** To the letter, with `{name}` for each of the reader's words. Line ends count as spaces. */
    pattern: z.string().trim().min(1),
    build: z.enum(['debug', 'release', 'both']),
    /** Where a developer sees it. `response`: as the body of an answer, in the network panel. */
    shows: z
      .array(z.enum(['promise', 'console', 'stderr', 'terminal', 'dialog', 'response']))
      .min(1)
      .readonly(),
    /** Absent: on all. */
    platforms: z.array(z.enum(platforms)).min(1).readonly().exactOptional(),
    /** The engine that words it so; absent: Tauri does, or all engines do. */
    engine: z.enum(['chromium', 'webkit', 'firefox']).exactOptional(),
    /** The first version that says it, where that is not 2.0. */
    since: z
      .string()
      .regex(/^\d+\.\d+(\.\d+)?$/)
      .exactOptional(),
  })
  .readonly();

/** A line of the shown part of a file, with its indentation. */
const changeSchema = z.union([
  z.strictObject({ add: z.string() }).readonly(),
  z.strictObject({ remove: z.string() }).readonly(),
  z.strictObject({ keep: z.string() }).readonly(),
]);

/** What a paste shows: all that is named here has to hold. */
const signSchema = z
  .strictObject({
    /** A field whose name was read, in the text or beside it. */
    field: line.exactOptional(),
    /** What that name looks like; absent: whatever it is. */
    is: z.string().min(1).refine(isRegExp, 'this is no regular expression').exactOptional(),
    /**
     * For the name of a command: the app's own; one of Tauri or of a plugin; of these, one that `core:default` gives,
     * another one of Tauri's own, one of a plugin that is not Tauri's own, or of these one of an official plugin.
     */
    whose: z.enum(['app', 'tauri', 'core-default', 'core-only', 'plugin', 'official']).exactOptional(),
    /** A field that was not read, in the text or beside it. */
    lacks: line.exactOptional(),
    /** Words around the text, or in it. */
    has: z.string().min(3).exactOptional(),
  })
  .readonly()
  .refine(
    ({ field, has, lacks }) => (field ?? has ?? lacks) !== undefined,
    'a sign names `field`, `has` or `lacks`',
  )
  .refine(
    ({ field, is, whose }) => field !== undefined || (is === undefined && whose === undefined),
    '`is` and `whose` are for the name of a `field`',
  );

const signs = z.array(signSchema).min(1).readonly();

const asks = z
  .strictObject({
    /** Where refusing may be right: `Should {window} be able to save at all?` */
    question: sentence,
    /** What to do if not. */
    otherwise: sentence,
  })
  .readonly();

/** Smallest means fewest rights, then fewest lines. An entry of a list of permissions is added as the first one. */
const fixSchema = z.union([
  z
    .strictObject({
      /** From the root of the project: `src-tauri/capabilities/main.json`. `…` for a part that is not known. */
      file: line,
      /** Which file that is: `the file that names your window`; `a new file`. */
      what: line.exactOptional(),
      /** Whether the file is new: then all its lines are added, and copied as a whole. */
      isNew: z.boolean().default(false),
      lines: z.array(changeSchema).min(1).readonly(),
      note: sentence.exactOptional(),
      /** The note where a paste shows one of these. */
      noteWhen: z.strictObject({ when: signs, note: sentence }).readonly().exactOptional(),
      asks: asks.exactOptional(),
    })
    .readonly()
    .refine(({ lines, isNew }) => !isNew || lines.every((it) => 'add' in it), {
      error: 'All lines of a new file are added.',
      path: ['lines'],
    })
    .refine(({ lines }) => lines.some((it) => !('keep' in it)), {
      error: 'A fix adds or removes a line.',
      path: ['lines'],
    }),
  /** Where no line of a file is the fix: a command to run, a version to take, a thing to leave. */
  z
    .strictObject({
      words: sentence,
      /** The slug of the entry that says more, which the words link. */
      page: line.exactOptional(),
      asks: asks.exactOptional(),
    })
    .readonly(),
]);

const causeSchema = z
  .strictObject({
    cause: sentence,
    /** How to tell that it is this one. */
    tell: sentence,
    /** Any of these in a paste proves it: it comes first, and is said to be certain. */
    provenBy: signs.exactOptional(),
    /** Any of these speaks for it: it comes before causes that nothing speaks for. */
    likelyBy: signs.exactOptional(),
    /** For such a paste it is the usual one, and comes next, though nothing in the paste speaks for it. */
    usualWhere: signs.exactOptional(),
    /** Any of these rules it out, whatever else holds: then its fix is not offered. */
    ruledOutBy: signs.exactOptional(),
    /** Any of these leaves it out without a word: another cause of the entry says the same for such a paste. */
    leftOutBy: signs.exactOptional(),
    fix: fixSchema,
    /** A shorter change that gives more rights: what it gives besides, and the change. */
    more: z.strictObject({ gives: sentence, fix: fixSchema }).readonly().exactOptional(),
  })
  .readonly();

const runSchema = z
  .strictObject({
    /** Id of a scenario. */
    scenario: idSchema,
    /** Knobs that differ from their defaults. */
    set: z.record(z.string(), z.string()).readonly().exactOptional(),
    /** Id of the step that decides: `c1.permission.1`. Absent: the step at which the run refuses, or its last. */
    step: line.exactOptional(),
  })
  .readonly();

const sourceSchema = z.union([
  /** A key of the catalogue in `src/trace/record/rules.ts`. */
  z.strictObject({ rule: line }).readonly(),
  z
    .strictObject({
      /** Package and version: `tauri 2.12.5`. */
      version: z.string().regex(/^\S+ \S+$/, 'package and version: `tauri 2.12.5`'),
      /** Path inside the package. */
      file: line,
      symbol: line,
    })
    .readonly(),
  /** A page elsewhere, for what an engine says. */
  z.strictObject({ text: line, url: z.url({ protocol: /^https$/ }) }).readonly(),
]);

/** Who stops it: the core process's gates by their names, and what else says a text. */
export const errorGates = [
  'method',
  'unseal',
  'form',
  'key',
  'origin',
  'permission',
  'command',
  'arguments',
  /** A plugin's own look at its scope. */
  'scope',
  /** The Rust function, or what it calls. */
  'body',
  /** The way back to the page. */
  'answer',
  /** The isolation hook. */
  'hook',
  /** The page's script, before anything is sent. */
  'page',
  /** The page's content security policy. */
  'csp',
  /** The web engine for another reason. */
  'engine',
  /** The app, before its windows open. */
  'start',
  'compiler',
  'build',
  'none',
] as const;

const ranSchema = z
  .strictObject({
    answer: z.enum(['no', 'yes', 'maybe-twice', 'unknown']),
    /** Follows the answer: `It is behind the gate.` */
    why: sentence,
  })
  .readonly();

/** What an entry says otherwise where a paste shows more than its text. */
const otherwiseSchema = z
  .strictObject({
    when: signs,
    verdict: heading.exactOptional(),
    lede: sentence.exactOptional(),
    ran: ranSchema.exactOptional(),
    page: sentence.exactOptional(),
  })
  .readonly();

const shared = {
  /** The verdict in words, the largest line of the answer: `Refused at the permission gate`. */
  verdict: heading,
  /** One or two sentences under it. */
  lede: sentence,
  /** How it ends, which chooses the mark beside the verdict. */
  ends: z.enum([
    'refused',
    'never-settles',
    'ran-twice',
    'thread-held',
    'nobody-heard',
    'fallback',
    'build-stops',
    'resolved',
    'unknown',
  ]),
  /** The same in lists, in two or three words: `refused, debug`. */
  brief: line.max(28),
  gate: z.enum(errorGates),
  /** Did my Rust function run? */
  ran: ranSchema,
  /** What the page gets. Absent where there is no page, as at a build. */
  page: sentence.exactOptional(),
  /** The first that holds counts. */
  otherwise: z.array(otherwiseSchema).min(1).readonly().exactOptional(),
  /** By field name. Every `{name}` of the entry is one of them. */
  fields: z
    .record(z.string().regex(/^[a-z]+$/), fieldSchema)
    .readonly()
    .default({}),
  /** How to be sure which cause it is, where the text does not say. */
  toTell: sentence.exactOptional(),
  /** Most frequent first. */
  causes: z.array(causeSchema).min(1).readonly(),
  /** What one might suspect, and why it is not that. */
  not: z
    .array(z.strictObject({ cause: sentence, tell: sentence }).readonly())
    .readonly()
    .default([]),
  /** The run that makes it happen. */
  run: runSchema.exactOptional(),
  /** Why the model has no such run. */
  unseen: sentence.exactOptional(),
  /** The lesson that explains it. */
  lesson: z.enum(lessonSlugs).exactOptional(),
  /** Slugs of other entries that a reader may have meant. */
  see: z.array(idSchema).readonly().default([]),
  sources: z.array(sourceSchema).min(1).readonly(),
  /** `recorded`: in a recording of a real app. `ran`: by hand, with the compiler or the build. `read`: in the source. */
  seen: z.enum(['recorded', 'ran', 'read']),
};

const hasOneOfRunAndUnseen = {
  error: 'An entry has either a run or, in `unseen`, the reason why there is none.',
  path: ['run'],
};

const textEntrySchema = z
  .strictObject({
    kind: z.literal('text'),
    /** The fixed words of the text, with `…` for each of the reader's: `Command … not allowed by ACL`. */
    title: heading,
    group: z.enum(['refused', 'arguments', 'lost', 'scope', 'page', 'app', 'build', 'compiler']),
    /** Who says it, in which versions and builds: `Tauri 2.0 to 2.12.5, release builds only`. */
    saidBy: heading,
    /** Most usual first. */
    texts: z.array(textSchema).min(1).readonly(),
    /** It is said after another text as a rule, and that one explains more. */
    follows: z.boolean().exactOptional(),
    /** It only reveals who speaks, such as npm or the compiler: it counts where no other entry explains the paste. */
    alone: z.boolean().exactOptional(),
    /** Place among the texts that are pasted most; absent: not among them. */
    often: z.int().positive().exactOptional(),
    ...shared,
  })
  .readonly()
  .refine(({ run, unseen }) => (run === undefined) !== (unseen === undefined), hasOneOfRunAndUnseen);

const symptomEntrySchema = z
  .strictObject({
    kind: z.literal('symptom'),
    /** What happens, as its reader would say it: `The promise never settles`. */
    title: heading,
    /** Other words to find it by: `hangs`, `await never returns`. */
    words: z.array(line).min(1).readonly(),
    ...shared,
  })
  .readonly()
  .refine(({ run, unseen }) => (run === undefined) !== (unseen === undefined), hasOneOfRunAndUnseen);

const entrySchema = z.discriminatedUnion('kind', [textEntrySchema, symptomEntrySchema]);

export type TextEntry = z.infer<typeof textEntrySchema>;
export type SymptomEntry = z.infer<typeof symptomEntrySchema>;
export type ErrorEntry = z.infer<typeof entrySchema>;
export type ErrorText = TextEntry['texts'][number];
export type ErrorField = z.infer<typeof fieldSchema>;
export type FieldKind = (typeof fieldKinds)[number];
export type ErrorCause = z.infer<typeof causeSchema>;
export type ErrorSign = z.infer<typeof signSchema>;
export type ErrorFix = z.infer<typeof fixSchema>;
export type ErrorSource = z.infer<typeof sourceSchema>;
export type ErrorGate = (typeof errorGates)[number];

/** The data in a file of `content/errors`, or what is wrong with it and where. */
export function readErrorEntry(
  source: string,
): { readonly entry: ErrorEntry } | { readonly problems: readonly FileProblem[] } {
  const read = readYaml(entrySchema, source);
  return 'problems' in read ? read : { entry: read.data };
}
