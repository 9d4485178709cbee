import { isBegun, summaryOf, summaryWords } from '../../learning/progress/summary.ts';
import { element } from '../element.ts';
import { onOtherTab, progressStore } from './browser-store.ts';
import { partsIn } from './lesson-parts.ts';

/** Marks the lessons of a list that were read or begun. */
export class LessonMarks extends HTMLElement {
  connectedCallback(): void {
    const marks = [...this.querySelectorAll<HTMLElement>('[data-lesson]')].map((place) => {
      const mark = element('small');
      place.append(mark);
      return { place, mark };
    });
    const show = () => {
      const progress = progressStore.current();
      for (const { place, mark } of marks) {
        const summary = summaryOf(progress, partsIn(place.dataset));
        mark.replaceChildren();
        if (!isBegun(summary)) continue;
        const { isRead, answered, right, questions, isSolved } = summary;
        const seen = [
          isRead && 'read',
          answered > 0 && `${String(right)} of ${String(questions)}`,
          isSolved === true && 'solved',
        ].filter((words) => words !== false);
        mark.append(
          ...seen.map((words) => element('span', { ariaHidden: 'true' }, words)),
          element('span', { className: 'unseen' }, summaryWords(summary)),
        );
      }
    };
    onOtherTab(show);
    show();
  }
}
