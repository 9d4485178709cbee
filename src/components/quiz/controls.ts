import { letterOf, optionOf, type Answer, type QuestionKey } from '../../learning/quiz.ts';
import { element } from '../element.ts';

/** What a reader answers a question with. */
export interface Controls {
  /** Puts the focus where answering begins. */
  readonly focus: () => void;
  /** Takes away what can be answered no more. */
  readonly close: () => void;
}

type OnAnswer = (answer: Answer) => void;

/** The controls that fit the form of a question, in its rows and its set of fields. */
export function addControls(
  root: HTMLElement,
  key: QuestionKey,
  rows: readonly HTMLElement[],
  onAnswer: OnAnswer,
): Controls {
  if (key.form === 'text') return addField(root, onAnswer);
  return key.form === 'order' ? addMoves(rows, onAnswer) : addBoxes(root, key, rows, onAnswer);
}

/** A radio or a box in each row; the letter of a row chooses it. */
function addBoxes(
  root: HTMLElement,
  key: QuestionKey,
  rows: readonly HTMLElement[],
  onAnswer: OnAnswer,
): Controls {
  const boxes = rows.map((row) => {
    const box = element('input', { type: key.form === 'one' ? 'radio' : 'checkbox', name: root.id });
    row.querySelector('span')?.after(box);
    return box;
  });
  const tell = () => {
    const options = boxes.flatMap(({ checked }, index) => (checked ? [index] : []));
    onAnswer({ type: 'options', options });
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const box = boxes[optionOf(key, event.key) ?? -1];
    if (!box || box.disabled) return;
    box.checked = box.type === 'radio' || !box.checked;
    box.focus();
    tell();
  };
  for (const row of rows) row.addEventListener('change', tell);
  root.firstElementChild?.addEventListener('keydown', (event) => {
    press(event as KeyboardEvent);
  });
  return {
    focus: () => boxes[0]?.focus(),
    close: () => {
      for (const box of boxes) box.disabled = true;
    },
  };
}

/** Two buttons in each row, which change places with its neighbours. */
function addMoves(rows: readonly HTMLElement[], onAnswer: OnAnswer): Controls {
  let order = [...rows];
  const said = element('p', { className: 'unseen', role: 'status' });
  const move = (row: HTMLElement, by: number) => {
    const [from, to] = [order.indexOf(row), order.indexOf(row) + by];
    const other = order[to];
    if (!other) return;
    order = order.with(to, row).with(from, other);
    if (by < 0) other.before(row);
    else other.after(row);
    said.textContent = `${letterOf(rows.indexOf(row))} is now at place ${String(to + 1)} of ${String(order.length)}.`;
    onAnswer({ type: 'options', options: order.map((each) => rows.indexOf(each)) });
  };
  const moves = rows.flatMap((row, index) =>
    (
      [
        ['Up', -1],
        ['Down', 1],
      ] as const
    ).map(([word, by]) => {
      const button = element('button', { type: 'button', className: 'button move scripted' }, word);
      button.ariaLabel = `Move ${letterOf(index)} ${word.toLowerCase()}`;
      button.addEventListener('click', () => {
        move(row, by);
        // A row that changes its place loses the focus in some browsers.
        button.focus();
      });
      row.append(button);
      return button;
    }),
  );
  rows[0]?.parentElement?.append(said);
  return {
    focus: () => moves[0]?.focus(),
    close: () => {
      for (const button of [...moves, said]) button.remove();
    },
  };
}

/** A field for what is missing in the line. */
function addField(root: HTMLElement, onAnswer: OnAnswer): Controls {
  const field = element('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'off',
  });
  const label = element('label', { className: 'field scripted' }, 'What is missing', field);
  field.addEventListener('input', () => {
    onAnswer({ type: 'text', text: field.value });
  });
  root.querySelector('.fill')?.after(label);
  return {
    focus: () => {
      field.focus();
    },
    close: () => {
      field.disabled = true;
    },
  };
}
