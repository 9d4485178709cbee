import { type BuiltFigure, figureAt, figuresOfLesson, lessonData } from '../figures/index.ts';
import type { FigureTopic } from '../schemas/index.ts';
import challenge from '../visualizer/challenge/challenge.css?url';
import chapters from '../visualizer/figure/chapters.css?url';
import events from '../visualizer/map/view/events.css?url';
import isolation from '../visualizer/map/view/isolation.css?url';
import threads from '../visualizer/map/view/threads.css?url';

const topicSheets: Partial<Record<FigureTopic, string>> = { events, isolation, threads };

/** What a figure needs beside its page's own sheet, which has what most figures need. */
function neededBy({ data }: BuiltFigure): readonly string[] {
  const topicSheet = data.callTable ? events : data.about && topicSheets[data.about];
  return [topicSheet, data.challenge && challenge, data.chapters && chapters].filter(
    (each) => each !== undefined,
  );
}

/** The stylesheets that a figure brings: what it needs, without what a figure before it in its lesson has brought. */
export async function sheetsOf(figure: BuiltFigure): Promise<readonly string[]> {
  const { address, isOfLesson } = figure.placed;
  const [, slug = ''] = address.split('/');
  const lesson = isOfLesson ? lessonData.get(slug) : undefined;
  const addresses = (lesson ? figuresOfLesson(slug, lesson) : []).map((placed) => placed.address);
  const before = await Promise.all(addresses.slice(0, Math.max(0, addresses.indexOf(address))).map(figureAt));
  const brought = before.flatMap((each) => (each ? neededBy(each) : []));
  return neededBy(figure).filter((sheet) => !brought.includes(sheet));
}
