import {
  choose,
  commit,
  giveUp,
  isAnswered,
  isRight,
  lettersOf,
  resultOf,
  unanswered,
  type QuestionKey,
  type QuestionState,
} from '../../learning/quiz.ts';
import { addControls } from './controls.ts';
import { element } from '../element.ts';
import { keyIn } from './question-key.ts';
import { reveal } from './reveal.ts';

/** A question that a reader can answer. */
export interface QuestionView {
  readonly root: HTMLElement;
  readonly isAnswered: () => boolean;
  readonly isRight: () => boolean;
  /** Opens it again and puts the focus into it. */
  readonly askAgain: () => void;
}

/**
 * Makes a question answerable. The page holds it as text with the explanations folded away; here the reader commits to
 * an answer first, and then every option shows its explanation in its place.
 */
export function openQuestion(root: HTMLElement, onAnswered: (isRight: boolean) => void): QuestionView {
  const text = root.cloneNode(true);
  let key: QuestionKey = keyIn(root.dataset, 0);
  let state: QuestionState = {};

  const ask = () => {
    const rows = [...root.querySelectorAll<HTMLElement>('.option')];
    key = keyIn(root.dataset, rows.length);
    state = unanswered(key);
    const folded = root.querySelector('details');
    if (folded) folded.hidden = true;
    // Behind its option, an explanation is in no `details` that says what it is.
    for (const explanation of folded?.querySelectorAll('p') ?? []) explanation.className = 'why';
    const form = element('form');
    form.append(...root.childNodes);
    const button = element('button', { className: 'button filled' });
    const unknown = element('button', { type: 'button', className: 'button' }, 'I don’t know');
    const done = element('div', { className: 'done scripted' }, button, unknown);
    const status = element('p', { className: 'small quiet', role: 'status', tabIndex: -1 });
    form.append(done, status);
    root.append(form);

    const show = () => {
      button.disabled = !state.chosen;
      button.textContent = commitWords(key, state);
    };
    const controls = addControls(form, key, rows, (answer) => {
      state = choose(key, state, answer);
      show();
    });
    const close = (answered: QuestionState) => {
      state = answered;
      const result = resultOf(key, state);
      if (result === undefined) return;
      controls.close();
      reveal(form, key, state, rows);
      done.hidden = true;
      status.textContent = result;
      status.focus({ preventScroll: true });
      onAnswered(isRight(key, state));
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!isAnswered(state)) close(commit(state));
    });
    unknown.addEventListener('click', () => {
      close(giveUp(state));
    });
    show();
    return controls;
  };
  ask();

  return {
    root,
    isAnswered: () => isAnswered(state),
    isRight: () => isRight(key, state),
    askAgain: () => {
      root.replaceChildren(...text.cloneNode(true).childNodes);
      ask().focus();
    },
  };
}

/** What the button says that commits. */
function commitWords(key: QuestionKey, { chosen }: QuestionState): string {
  if (key.form === 'order') return 'Commit to this order';
  return chosen?.type === 'options' ? `Commit to ${lettersOf(key, chosen.options)}` : 'Commit';
}
