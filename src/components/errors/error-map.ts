/** The map of the run that makes an entry happen, at the step that decides, as it is built. */
import type { FigureTopic } from '../../schemas/index.ts';
import events from '../../visualizer/map/view/events.css?url';
import isolation from '../../visualizer/map/view/isolation.css?url';
import threads from '../../visualizer/map/view/threads.css?url';
import { renderMapAt } from '../../visualizer/static/render.ts';
import { iconsFor } from '../../visualizer/static/icons-for.ts';
import type { ErrorRun } from './error-run.ts';
import type { MapFile } from './extras.ts';

/** Room of the map (px), which a phone has too. */
const WIDTH = 304;

const sheets: Partial<Record<FigureTopic, string>> = { events, isolation, threads };

export function errorMapOf({ scenario: { about }, trace, step, number, steps }: ErrorRun): MapFile {
  const label = `The run at step ${String(number)} of ${String(steps)}`;
  const sheet = about && sheets[about];
  const html = renderMapAt(trace, step.index, { about, label, width: WIDTH });
  return {
    html,
    icons: iconsFor(html),
    ...(sheet !== undefined && { sheet }),
  };
}
