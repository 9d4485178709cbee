import { descriptionOf } from '../errors/description.ts';
import { errorEntries } from '../errors/entries.ts';
import { allLessons } from '../../figures/index.ts';
import { loadScenarios } from '../../scenarios/index.ts';

export interface ListedPage {
  readonly path: `/${string}`;
  readonly title: string;
  /** What it is, in a sentence. */
  readonly words: string;
  /** The file or folder of the repository that it is made of, where that is one. */
  readonly source?: string;
  /** It has a text alternative beside it, in `index.md`. */
  readonly hasText?: true;
}

/** The pages that are not of one lesson or scenario. */
const others: readonly ListedPage[] = [
  {
    path: '/errors/',
    title: 'From an error to its smallest fix',
    words:
      'Paste what you see; the cause, whether your Rust function ran, and the fix with your names in it.',
  },
  {
    path: '/denied/',
    title: 'What may each window call, and why not?',
    words:
      'Drop the folder src-tauri: every window, every command, the line that decides, and the smallest change.',
  },
  {
    path: '/glossary/',
    title: 'Glossary',
    words: 'Each word that the lessons use for a part of Tauri, in one or two sentences, with its source.',
    source: 'content/glossary/',
    hasText: true,
  },
  {
    path: '/progress/',
    title: 'Your progress',
    words: 'What you have read, answered and solved, and what is due for review; kept in your browser.',
  },
  {
    path: '/trace/',
    title: 'Your own recording',
    words:
      'What was refused, never settled or ran twice in your own app: a recording opened, told and compared; nothing leaves the page.',
  },
  {
    path: '/offline/',
    title: 'Without a network',
    words: 'What your browser keeps of this site, how much that is, and the switch for it.',
  },
  {
    path: '/fidelity/',
    title: 'What is proven',
    words: 'Scenario by scenario, which recording of a real Tauri app it equals, and what no recorder sees.',
  },
];

/** Every page a reader may look for, by the part of the site it belongs to. */
export async function listedPages(): Promise<
  Readonly<Record<'Lessons' | 'Scenarios' | 'Errors' | 'Questions' | 'Also', readonly ListedPage[]>>
> {
  const [lessons, scenarios] = await Promise.all([allLessons(), loadScenarios()]);
  return {
    Lessons: lessons.map(({ id, data }) => ({
      path: `/lessons/${id}/`,
      title: data.title,
      words: data.lede,
      source: `content/lessons/${id}/`,
      hasText: true,
    })),
    Scenarios: scenarios.map(({ id, title, question }) => ({
      path: `/scenarios/${id}/`,
      title,
      words: question,
      source: `src/scenarios/${id}.ts`,
      hasText: true,
    })),
    Errors: Object.entries(errorEntries).map(([slug, entry]) => ({
      path: `/errors/${slug}/`,
      title: entry.title,
      words: descriptionOf(entry),
      source: `content/errors/${slug}.yaml`,
      hasText: true,
    })),
    Questions: lessons.map(({ id, data }) => ({
      path: `/lessons/${id}/questions/`,
      title: `Questions: ${data.title}`,
      words: 'On paper, with an answer sheet.',
    })),
    Also: others,
  };
}
