/** The parts of an error page as they are built, before any script. */
import { createComponent } from 'solid-js';
import { renderToString } from 'solid-js/web';
import { Answer, type AnswerProps } from './Answer.tsx';
import { Beside, type BesideProps } from './Beside.tsx';

export const renderAnswer = (props: AnswerProps): string =>
  renderToString(() => createComponent(Answer, props));

export const renderBeside = (props: BesideProps): string =>
  renderToString(() => createComponent(Beside, props));
