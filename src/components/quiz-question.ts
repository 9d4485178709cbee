import {
  choose,
  commit,
  isAnswered,
  letterOf,
  optionOf,
  resultOf,
  unanswered,
  verdictOf,
  type OptionVerdict,
  type Question,
} from '../learning/quiz.ts';

const SVG = 'http://www.w3.org/2000/svg';

const words: Readonly<Record<OptionVerdict, string | undefined>> = {
  right: 'right',
  rightAndYours: 'right, your answer',
  yours: 'your answer',
  other: undefined,
};

/**
 * One question of a quiz. The page holds it as text with the explanations folded away; here the reader
 * commits to an answer first, and then every option shows its explanation in its place.
 */
export class QuizQuestion extends HTMLElement {
  #state = unanswered;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const folded = this.querySelector('details');
    const done = this.querySelector<HTMLElement>('.done');
    const button = this.querySelector('button');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!form || !folded || !done || !button || !status) return;
    const rows = [...this.querySelectorAll('.option')];
    const radios = [...this.querySelectorAll('input')];
    const explanations = [...folded.querySelectorAll('p')];
    const question: Question = {
      id: radios[0]?.name ?? '',
      question: '',
      options: explanations.map((it) => ({
        text: '',
        explanation: '',
        right: it.hasAttribute('data-right') || undefined,
      })),
    };

    // A browser may bring back what was chosen before a reload.
    form.reset();
    folded.hidden = true;
    done.hidden = false;

    const pick = (option: number) => {
      this.#state = choose(question, this.#state, option);
      if (this.#state.chosen === undefined) return;
      const radio = radios[option];
      if (radio) radio.checked = true;
      button.disabled = false;
      button.textContent = `Commit to ${letterOf(option)}`;
    };

    form.addEventListener('change', () => {
      pick(radios.findIndex((radio) => radio.checked));
    });
    form.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const option = optionOf(question, event.key);
      if (option === undefined || isAnswered(this.#state)) return;
      pick(option);
      radios[option]?.focus();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (isAnswered(this.#state)) return;
      this.#state = commit(this.#state);
      const result = resultOf(question, this.#state);
      if (result === undefined) return;
      for (const [option, row] of rows.entries()) {
        const verdict = verdictOf(question, this.#state, option);
        const explanation = explanations[option];
        // The row has the letter and the word already.
        explanation?.querySelector('b')?.remove();
        if (explanation) row.append(explanation);
        if (verdict) mark(row, verdict);
      }
      for (const radio of radios) radio.disabled = true;
      done.hidden = true;
      status.textContent = result;
      status.tabIndex = -1;
      status.focus({ preventScroll: true });
    });
  }
}

/** Puts the badge in place of the ring, and the word behind the option's text. */
function mark(row: Element, verdict: OptionVerdict): void {
  const word = words[verdict];
  if (word === undefined) return;
  const isWrong = verdict === 'yours';
  row.querySelector('input')?.replaceWith(badge(isWrong ? 'm-refused' : 'm-resolved'));
  const label = document.createElement('b');
  label.className = `${isWrong ? 'wrong' : 'right'} small`;
  label.textContent = ` ${word}`;
  row.querySelector('label > :last-child')?.append(label);
  row.classList.toggle('chosen', verdict !== 'right');
}

/** One of the page's icons (`src/visualizer/icons/icons.svg`) as a picture of its own. */
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
