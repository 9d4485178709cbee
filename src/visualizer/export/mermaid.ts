import type { ActorId } from '../../trace/index.ts';
import type { Arrow, LifelineNote } from '../run/sequence.ts';
import type { RunWords } from '../run/run.ts';

/** Mermaid's arrows: solid where something is asked, dashed where it is answered, open where nobody waits. */
const arrows: Readonly<Record<Arrow['shape'], string>> = {
  request: '->>',
  answer: '-->>',
  eval: '-)',
  frame: '->>',
  spawn: '-)',
};

/**
 * A run as a sequence diagram in the language of Mermaid (https://mermaid.js.org/syntax/sequenceDiagram.html), up to a
 * step by index. Sites such as GitHub draw it from the text.
 */
export function mermaidOf({ rows, lifelines }: RunWords, title: string, until: number): string {
  const names = new Map(lifelines.map(({ actor }, index) => [actor, `p${String(index + 1)}`]));
  const last = names.get(lifelines.at(-1)?.actor ?? '') ?? '';
  // A thread without a separate line is at that of the core process, the last one.
  const nameOf = (actor: ActorId) => names.get(actor) ?? last;
  const parties = lifelines.map(
    ({ actor, name, role }) =>
      `participant ${nameOf(actor)} as ${escaped(role === '' ? name : `${name}, ${role}`)}`,
  );
  const lines = rows.slice(0, until + 1).flatMap(({ arrow, notes, open }) => {
    const label = (arrow?.label[0] ?? '') || 'continues';
    const sent = arrow
      ? [
          `${nameOf(arrow.from)}${arrows[arrow.shape]}${nameOf(arrow.to)}: ${escaped(arrow.how === '' ? label : `${label} (${arrow.how})`)}`,
        ]
      : [];
    const noteOf = ({ actor, words }: LifelineNote) =>
      `Note over ${nameOf(actor)}: ${escaped(words.map(({ text, verdict }) => marks[verdict ?? 'none'] + text).join(', '))}`;
    // A thread hands on what it has checked.
    const first = notes.filter(({ actor }) => actor === arrow?.from).map(noteOf);
    const then = notes.filter(({ actor }) => actor !== arrow?.from).map(noteOf);
    const order = open === undefined ? [] : [`Note over ${last}: ${escaped(open)}`];
    return [...first, ...sent, ...then, ...order];
  });
  return [
    'sequenceDiagram',
    `  title ${escaped(title)}`,
    ...[...parties, ...lines].map((line) => `  ${line}`),
    '',
  ].join('\n');
}

const marks = { passed: '✓ ', refused: '✗ ', none: '' } as const;

/** Text of which nothing ends a line or is a mark of Mermaid, in which `#59;` is a semicolon. */
export const escaped = (text: string): string =>
  text
    .replace(/[#;%<>{}\\"]/g, (mark) => `#${String(mark.charCodeAt(0))};`)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
