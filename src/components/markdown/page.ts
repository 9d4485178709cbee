import { errorEntries } from '../errors/entries.ts';
import { allLessons } from '../../figures/index.ts';
import { loadScenarios } from '../../scenarios/index.ts';
import { addressOf } from '../../site.ts';
import { errorMarkdown } from './error.ts';
import { glossaryMarkdown } from './glossary.ts';
import { lessonMarkdown } from './lesson.ts';
import { scenarioMarkdown } from './scenario.ts';
import { blocks } from './words.ts';

/** A page that has a text alternative beside it, in `index.md`. */
export interface MarkdownPage {
  readonly path: `/${string}/`;
  readonly write: () => Promise<string>;
}

/** All of them: the lessons in reading order, then the glossary, the error texts and the scenarios. */
export async function markdownPages(): Promise<readonly MarkdownPage[]> {
  const [lessons, scenarios] = await Promise.all([allLessons(), loadScenarios()]);
  return [
    ...lessons.map((lesson) => ({
      path: `/lessons/${lesson.id}/` as const,
      write: () => lessonMarkdown(lesson),
    })),
    { path: '/glossary/', write: glossaryMarkdown },
    ...Object.entries(errorEntries).map(([slug, entry]) => ({
      path: `/errors/${slug}/` as const,
      write: () => errorMarkdown(slug, entry),
    })),
    ...scenarios.map((scenario) => ({
      path: `/scenarios/${scenario.id}/` as const,
      write: () => scenarioMarkdown(scenario),
    })),
  ];
}

/** The text of a page, behind its title the address of the page itself. */
export async function markdownOf({ path, write }: MarkdownPage): Promise<string> {
  const [title = '', ...text] = (await write()).split('\n\n');
  return `${blocks(title, `Page: ${addressOf(path)}`, ...text)}\n`;
}
