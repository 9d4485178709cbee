import {
  filledText,
  fillFix,
  type FilledChange,
  type Names,
  namesFor,
  textOf,
} from '../../diagnosis/index.ts';
import type { ErrorCause, ErrorEntry, ErrorFix } from '../../schemas/index.ts';
import { errorEntries } from '../errors/entries.ts';
import { extrasOf, runOfEntry } from '../errors/make-extras.ts';
import { filesDecide, formOf, placesOf, ranWords, seenWords, wholeTexts } from '../errors/words.ts';
import { addressOf } from '../../site.ts';
import { runMarkdown } from './run.ts';
import { blocks, codeOf, escaped, fenced, hanging, linkTo, sentence } from './words.ts';

/** All that the page of an error text or symptom says, and the run that makes it happen. */
export async function errorMarkdown(slug: string, entry: ErrorEntry): Promise<string> {
  const names = namesFor(entry);
  const words = (text: string) => sentence(filledText(text, names));
  const extras = await extrasOf(slug, entry);
  const run = await runOfEntry(slug, entry);
  return blocks(
    `# ${escaped(entry.title)}`,
    `**${words(entry.verdict)}.** ${words(entry.lede)}`,
    [
      `- Did my Rust function run? **${ranWords[entry.ran.answer]}.** ${words(entry.ran.why)}`,
      ...(entry.page === undefined ? [] : [`- What the page gets: ${words(entry.page)}`]),
      ...(entry.kind === 'text' ? [`- Said by: ${escaped(entry.saidBy)}`] : []),
    ].join('\n'),
    entry.kind === 'text' ? textsMarkdown(entry, names) : undefined,
    entry.causes.length === 1
      ? '## The cause and its fix'
      : '## Causes, most frequent first, and how to tell them apart',
    entry.toTell === undefined ? undefined : words(entry.toTell),
    filesDecide(entry)
      ? `Your own files decide it: open your ${codeOf('src-tauri')} folder in ${linkTo('Why was it denied?', addressOf('/denied/'))} They stay with you.`
      : undefined,
    entry.causes.map((cause, index) => causeMarkdown(cause, index + 1, names)).join('\n\n'),
    entry.not.map(({ cause, tell }) => `- **Not this: ${words(cause)}** ${words(tell)}`).join('\n'),
    run && extras.run && '## Where it is decided',
    run &&
      extras.run &&
      blocks(
        `Step ${String(run.number)} of ${String(run.steps)} decides, in ${linkTo('this run of the sample app', addressOf(run.path))}:`,
        runMarkdown(run.trace),
      ),
    entry.unseen === undefined ? undefined : `No run of this site shows it. ${words(entry.unseen)}`,
    '## Sources',
    [
      ...extras.sources.map(
        ({ text, url, file, symbol }) =>
          `- ${url === undefined ? escaped(text) : linkTo(escaped(text), url)}${file === undefined ? '' : `, ${codeOf(file)}, ${codeOf(symbol ?? '')}`}`,
      ),
      ...(extras.lesson
        ? [`- Lesson: ${linkTo(escaped(extras.lesson.title), addressOf(extras.lesson.path))}`]
        : []),
      `- ${seenWords[entry.seen]}`,
    ].join('\n'),
    seeMarkdown(entry),
  );
}

function textsMarkdown(entry: ErrorEntry, names: Names): string {
  const rows = wholeTexts(entry).map((text) =>
    blocks(`Said in ${formOf(text)}; shows in: ${placesOf(text)}.`, fenced(filledText(text.pattern, names))),
  );
  return blocks('## The text', 'The names in it are samples.', ...rows);
}

function causeMarkdown({ cause, tell, fix, more }: ErrorCause, number: number, names: Names): string {
  const words = (text: string) => sentence(filledText(text, names));
  const parts = [
    `**${words(cause)}** ${words(tell)}`,
    fixMarkdown(fix, names),
    more && `A shorter change, which gives more: ${words(more.gives)}`,
    more && fixMarkdown(more.fix, names),
  ];
  return `${String(number)}. ${hanging(blocks(...parts))}`;
}

function fixMarkdown(fix: ErrorFix, names: Names): string {
  const words = (text: string) => sentence(filledText(text, names));
  const change = fillFix(fix, names);
  const page = 'page' in fix ? fix.page : undefined;
  const does = 'words' in fix ? words(fix.words) : '';
  return blocks(
    change && changeMarkdown(change),
    page === undefined ? does : linkTo(does, addressOf(`/errors/${page}/index.md`)),
    'note' in fix ? words(fix.note) : undefined,
    fix.asks && `**${words(fix.asks.question)}** ${words(fix.asks.otherwise)}`,
  );
}

const signs = { add: '+', remove: '-', keep: ' ' } as const;

function changeMarkdown({ file, what, lines }: FilledChange): string {
  const about = what === undefined ? '' : `, ${escaped(textOf(what))}`;
  const changed = lines.map(({ does, pieces }) => `${signs[does]} ${textOf(pieces)}`);
  return blocks(`In ${codeOf(textOf(file))}${about}:`, fenced(changed.join('\n'), 'diff'));
}

function seeMarkdown({ see }: ErrorEntry): string | undefined {
  const others = see.flatMap((slug) => {
    const { title } = errorEntries[slug] ?? {};
    return title === undefined ? [] : [`- ${linkTo(escaped(title), addressOf(`/errors/${slug}/index.md`))}`];
  });
  return others.length === 0 ? undefined : blocks('## See also', others.join('\n'));
}
