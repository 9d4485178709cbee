import type { BuiltQuestion } from '../../figures/index.ts';
import { letterOf } from '../../learning/index.ts';
import { explanationsOf, hintOf } from '../quiz/question-words.ts';
import { blocks, fenced, sentence } from './words.ts';

/** The questions of a lesson, each with its options, and every answer explained. */
export const questionsMarkdown = (questions: readonly BuiltQuestion[]): string =>
  blocks(
    ...questions.map((question, index) => {
      const { kind, line, options, key } = question;
      const hint = hintOf(kind);
      return blocks(
        `**Question ${String(index + 1)} of ${String(questions.length)}.** ${sentence(question.question)}${hint === undefined ? '' : ` ${hint}`}`,
        line === undefined ? undefined : fenced(line),
        key.form === 'text'
          ? undefined
          : options.map(({ text }, place) => `- ${letterOf(place)}. ${sentence(text)}`).join('\n'),
        'Every answer explained:',
        explanationsOf(question)
          .map(({ label, explanation }) => `- **${sentence(label)}** ${sentence(explanation)}`)
          .join('\n'),
      );
    }),
  );
