/** The parts of an error page as they are built, before any script. */
import { createComponent } from 'solid-js';
import { renderToString } from 'solid-js/web';
import { Answer, type AnswerProps, YourNames } from './Answer.tsx';
import { Beside, type BesideProps } from './Beside.tsx';

type Built<Props> = Omit<Props, 'onName'>;

const onName = () => undefined;

export const renderAnswer = (props: Built<AnswerProps>): string =>
  renderToString(() => createComponent(Answer, { ...props, onName }));

export const renderYourNames = (props: Pick<AnswerProps, 'entry' | 'names'>): string =>
  renderToString(() => createComponent(YourNames, { ...props, onName }));

export const renderBeside = (props: BesideProps): string =>
  renderToString(() => createComponent(Beside, props));
