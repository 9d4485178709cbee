import { verdictOf, type OptionVerdict, type QuestionKey, type QuestionState } from '../../learning/quiz.ts';
import { element } from '../element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Shows what was right, what the reader said, and every explanation in its place. */
export function reveal(
  form: HTMLFormElement,
  key: QuestionKey,
  state: QuestionState,
  rows: readonly HTMLElement[],
): void {
  const folded = form.querySelector('details');
  const explanations = [...form.querySelectorAll<HTMLElement>('.why')];
  if (key.form === 'text') {
    for (const [option, explanation] of explanations.entries())
      markText(explanation, verdictOf(key, state, option));
    folded?.before(...explanations);
    return;
  }
  const inOrder = key.form === 'order' ? key.right : rows.map((_, option) => option);
  for (const [place, option] of inOrder.entries()) {
    const [row, explanation] = [rows[option], explanations[place]];
    if (!row || !explanation) continue;
    // The row has the letter and the word already.
    explanation.querySelector('b')?.remove();
    row.append(explanation);
    if (key.form === 'order') row.parentElement?.append(row);
    const verdict = verdictOf(key, state, option);
    const word = wordOf(key, state, option, verdict);
    if (verdict && word !== undefined) mark(row, verdict, word);
  }
}

function wordOf(
  key: QuestionKey,
  { committed }: QuestionState,
  option: number,
  verdict: OptionVerdict | undefined,
): string | undefined {
  if (key.form === 'order') {
    if (committed?.type !== 'options') return undefined;
    return verdict === 'yours'
      ? `you had it at place ${String(committed.options.indexOf(option) + 1)}`
      : 'right place';
  }
  return (
    verdict &&
    { right: 'right', rightAndYours: 'right, your answer', yours: 'your answer', other: undefined }[verdict]
  );
}

/** Puts the badge in place of the ring, and the word behind the option's text. */
function mark(row: HTMLElement, verdict: OptionVerdict, word: string): void {
  const isWrong = verdict === 'yours';
  row.querySelector('input')?.remove();
  row.querySelector('span')?.after(badge(isWrong ? 'm-refused' : 'm-resolved'));
  row
    .querySelector('label > :last-child')
    ?.append(element('b', { className: `${isWrong ? 'wrong' : 'right'} small` }, ` ${word}`));
  row.classList.toggle('chosen', verdict !== 'right');
}

function markText(explanation: HTMLElement, verdict: OptionVerdict | undefined): void {
  if (verdict === 'other') return;
  const label = explanation.querySelector('b');
  label?.classList.add(verdict === 'yours' ? 'wrong' : 'right');
  if (verdict !== 'right') label?.append(' Your answer.');
}

/** One of the page's icons (`src/visualizer/icons/icons.svg`) as a separate picture. */
function badge(id: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  svg.setAttribute('viewBox', '-10 -10 20 20');
  svg.setAttribute('width', '20');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#${id}`);
  svg.append(use);
  return svg;
}
