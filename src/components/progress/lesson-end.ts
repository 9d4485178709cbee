import {
  withAnswer,
  withChallengeMet,
  withLessonRead,
  withLessonUnread,
} from '../../learning/progress/progress.ts';
import { element } from '../element.ts';
import type { AnsweredDetail } from '../quiz/lesson-quiz.ts';
import { onOtherTab, problemWords, progressStore } from './browser-store.ts';

/** The address of a lesson with `#slides` opens it as slides. */
function presentIfAsked(): void {
  if (location.hash === '#slides')
    void import('../slides/slide-show.ts').then(({ showSlides }) => showSlides());
}

/**
 * Keeps what a reader does in a lesson, and lets the reader mark it as read. The address of the page says which lesson it
 * is: its HTML is short of bytes.
 */
export class LessonEnd extends HTMLElement {
  connectedCallback(): void {
    const lesson = location.pathname.split('/').at(-2) ?? '';
    const button = element('button', { type: 'button', className: 'button' });
    const said = element('span', { role: 'status' });
    const isRead = () => Object.hasOwn(progressStore.current().lessons, lesson);
    const show = () => {
      button.textContent = isRead() ? 'Mark as not read' : 'Mark as read';
      const problem = progressStore.problem();
      said.textContent = problem ? problemWords[problem] : isRead() ? 'You have read this lesson.' : '';
    };
    button.addEventListener('click', () => {
      progressStore.update((progress) =>
        isRead() ? withLessonUnread(progress, lesson) : withLessonRead(progress, lesson, Date.now()),
      );
      show();
    });
    document.addEventListener('question-answered', (event) => {
      const { question, isRight } = (event as CustomEvent<AnsweredDetail>).detail;
      progressStore.update((progress) => withAnswer(progress, question, isRight, Date.now()));
      show();
    });
    document.addEventListener('challenge-met', () => {
      progressStore.update((progress) => withChallengeMet(progress, lesson, Date.now()));
      show();
    });
    onOtherTab(show);
    show();
    const link = element('a', { href: '../../progress/' }, 'Your progress');
    const slides = element('a', { href: '#slides' }, 'Show as slides');
    const paper = this.querySelector('a') ?? '';
    this.replaceChildren(
      element('p', { className: 'small scripted' }, button, said),
      element('p', { className: 'small scripted' }, link, ' · ', slides, ' · ', paper),
    );
    addEventListener('hashchange', presentIfAsked);
    presentIfAsked();
  }
}
