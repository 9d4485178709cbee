/**
 * The pictures of links to this site, one for each lesson, scenario and error text, and one for all other pages, drawn
 * from the runs that their pages show.
 */
import sharp from 'sharp';
import { filledText, namesFor } from '../../diagnosis/index.ts';
import { allLessons, figureAt, figuresOfLesson, lessonDataOf } from '../../figures/index.ts';
import { loadScenarios } from '../../scenarios/index.ts';
import { plainOf, type Trace } from '../../trace/index.ts';
import { errorEntries } from '../errors/entries.ts';
import { runOfEntry } from '../errors/make-extras.ts';
import { type Card, drawCard } from './card.ts';

export interface CardPage {
  readonly path: `/${string}`;
  readonly card: () => Promise<Card>;
}

/** The run of a figure. */
async function runAt(address: string | undefined): Promise<{ readonly run?: Trace }> {
  const figure = address === undefined ? undefined : await figureAt(address);
  return figure ? { run: figure.run.trace } : {};
}

/** Every page that has a card; the start page has the one of all others. */
export async function cardPages(): Promise<readonly CardPage[]> {
  const [lessons, scenarios] = await Promise.all([allLessons(), loadScenarios()]);
  return [
    {
      path: '/',
      card: async () => ({
        kind: 'Tauri 2, message by message',
        question: 'Watch a Tauri app talk to itself',
        ...(await runAt('scenarios/invoke-denied-by-window')),
      }),
    },
    ...lessons.map(({ id, data }, index) => ({
      path: `/lessons/${id}/` as const,
      card: async () => ({
        kind: `Lesson ${String(index + 1)} of ${String(lessons.length)}`,
        name: data.title,
        question: data.lede,
        ...(await runAt(figuresOfLesson(id, lessonDataOf(id))[0]?.address)),
      }),
    })),
    ...scenarios.map(({ id, title, question }) => ({
      path: `/scenarios/${id}/` as const,
      card: async () => ({
        kind: 'Scenario',
        name: plainOf(title),
        question: plainOf(question),
        ...(await runAt(`scenarios/${id}`)),
      }),
    })),
    ...Object.entries(errorEntries).map(([slug, entry]) => ({
      path: `/errors/${slug}/` as const,
      card: async () => {
        const run = await runOfEntry(slug, entry);
        return {
          kind: entry.kind === 'text' ? 'Error text' : 'Symptom',
          name: filledText(plainOf(entry.verdict), namesFor(entry)),
          question: plainOf(entry.title),
          ...(run && { run: run.trace }),
        };
      },
    })),
  ];
}

/** Few colours take few bytes. More effort would take three times as long for a twentieth less. */
const png = { palette: true, colours: 64, compressionLevel: 6, effort: 1 } as const;

/** A card as a PNG. */
export const cardImage = (card: Card): Promise<Uint8Array<ArrayBuffer>> =>
  sharp(new TextEncoder().encode(drawCard(card)))
    .png(png)
    .toBuffer()
    .then((bytes) => new Uint8Array(bytes));
