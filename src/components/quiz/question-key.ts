import type { QuestionKey } from '../../learning/quiz.ts';

/** The key of a question as attributes of its element. A choice of one has no form. */
export interface KeyAttributes {
  readonly 'data-form'?: QuestionKey['form'];
  readonly 'data-right': string;
  readonly 'data-mistakes'?: string;
}

export function attributesOf(key: QuestionKey): KeyAttributes {
  if (key.form === 'text')
    return {
      'data-form': 'text',
      'data-right': key.texts.join('\n'),
      'data-mistakes': key.mistakes.join('\n'),
    };
  return { ...(key.form !== 'one' && { 'data-form': key.form }), 'data-right': key.right.join(' ') };
}

/** The key that an element has. */
export function keyIn({ form = 'one', right = '', mistakes = '' }: DOMStringMap, count: number): QuestionKey {
  if (form === 'text') return { form, texts: right.split('\n'), mistakes: mistakes.split('\n') };
  return {
    form: form === 'several' || form === 'order' ? form : 'one',
    count,
    right: right.split(' ').filter(Boolean).map(Number),
  };
}
