import { bringSheet, element } from '../element.ts';
import sheet from './quiz-live.css?url';
import { openQuestion, type QuestionView } from './question-view.ts';

/** What an answered question sends up from its element. */
export interface AnsweredDetail {
  readonly question: string;
  readonly isRight: boolean;
}

/** The questions of a lesson. When all are answered, the wrong ones can be asked again alone. */
export class LessonQuiz extends HTMLElement {
  async connectedCallback(): Promise<void> {
    await bringSheet(sheet);
    const said = element('p', { role: 'status' });
    const again = element('button', { type: 'button', className: 'button filled' }, 'The wrong ones again');
    const all = element('button', { type: 'button', className: 'button' }, 'Show all questions');
    const end = element('div', { className: 'ask done scripted', hidden: true }, said, again, all);
    const views: readonly QuestionView[] = [...this.querySelectorAll<HTMLElement>('.ask')].map((root) =>
      openQuestion(root, (isRight) => {
        const detail: AnsweredDetail = { question: root.id.slice(2), isRight };
        root.dispatchEvent(new CustomEvent('question-answered', { bubbles: true, detail }));
        show();
      }),
    );
    const wrongOnes = () => views.filter((view) => !view.isRight());
    const show = () => {
      end.hidden = !views.every((view) => view.isAnswered());
      if (end.hidden) return;
      const count = wrongOnes().length;
      again.hidden = count === 0;
      all.hidden = views.every(({ root }) => !root.hidden);
      end.hidden = again.hidden && all.hidden;
      said.textContent = count === 0 ? 'No wrong one is left.' : wrongWords(count, views.length);
    };
    again.addEventListener('click', () => {
      const wrong = wrongOnes();
      for (const view of views) view.root.hidden = !wrong.includes(view);
      for (const view of wrong.toReversed()) view.askAgain();
      show();
    });
    all.addEventListener('click', () => {
      for (const { root } of views) root.hidden = false;
      show();
      views[0]?.root.querySelector<HTMLElement>('[role=status]')?.focus();
    });
    this.append(end);
  }
}

const wrongWords = (wrong: number, all: number) =>
  `${String(wrong)} of ${String(all)} ${wrong === 1 ? 'is' : 'are'} not right yet.`;
