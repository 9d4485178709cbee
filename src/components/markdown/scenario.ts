import { figureAt } from '../../figures/index.ts';
import type { Scenario } from '../../schemas/index.ts';
import { errorEntries } from '../errors/entries.ts';
import { errorSlugsOfScenario } from '../errors/error-page-of.ts';
import { explainingLessons } from '../site/explaining-lessons.ts';
import { addressOf } from '../../site.ts';
import { figureMarkdown } from './run.ts';
import { blocks, codeOf, escaped, linkTo, sentence } from './words.ts';

/** A scenario's page: its question, its run with every message, and the answer. */
export async function scenarioMarkdown(scenario: Scenario): Promise<string> {
  const { id, title, answer } = scenario;
  const figure = await figureAt(`scenarios/${id}`);
  if (!figure) throw new Error(`There is no figure of ${id}.`);
  const lessons = await explainingLessons(scenario);
  const errors = errorSlugsOfScenario(scenario);
  return blocks(
    `# ${sentence(title)}`,
    figureMarkdown(figure),
    answer &&
      blocks(
        '## The answer',
        sentence(answer.happens),
        sentence(answer.why),
        `**What to do.** ${sentence(answer.cure)}`,
      ),
    lessons.length === 0
      ? undefined
      : `Explained in ${lessons.map(({ id: slug, data }) => linkTo(escaped(data.title), addressOf(`/lessons/${slug}/index.md`))).join(', ')}.`,
    errors.length === 0
      ? undefined
      : blocks(
          '## Error texts in it',
          errors
            .map(
              (slug) =>
                `- ${linkTo(codeOf(errorEntries[slug]?.title ?? slug), addressOf(`/errors/${slug}/index.md`))}`,
            )
            .join('\n'),
        ),
  );
}
