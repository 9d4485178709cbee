import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrace } from '../../../src/schemas/trace.ts';
import { programOf, simulate } from '../../../src/simulation/index.ts';
import { pictureAt, stepsOf, type Trace } from '../../../src/trace/index.ts';
import type { SourceLine } from '../../../src/trace/record/program.ts';
import { panelScene } from '../../../src/visualizer/map/scene/panel-scene.ts';
import { loadScene, sceneOf } from '../../../src/visualizer/map/scene/scenes.ts';
import { codeSentence, linesAt } from '../../../src/visualizer/panels/code-now.ts';
import { messageRows } from '../../../src/visualizer/panels/message-rows.ts';
import { rowOf } from '../../../src/visualizer/run-view/sequence-rows.ts';
import { viewOf } from '../../../src/visualizer/run-view/view-of.ts';
import { randomScenario } from '../simulation/random-app.ts';

const topics = [undefined, 'events', 'threads', 'isolation'] as const;
const widths = [390, 1200];

/* Whatever a scenario says can be drawn: new kinds of moments and messages, too. */
describe('a random run', () => {
  const holds = (check: (trace: Trace) => void | Promise<void>, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(randomScenario, async (scenario) => check(simulate(scenario))),
      { numRuns },
    );

  it('has a picture of each step, about whatever it is', async () => {
    await holds(async (trace) => {
      for (const about of topics) {
        await Promise.all(widths.map((width) => loadScene({ about, width, trace })));
        for (const { index } of stepsOf(trace)) {
          const picture = pictureAt(trace, index);
          for (const width of widths) expect(sceneOf(about)(trace, picture, width).height).toBeGreaterThan(0);
          expect(panelScene(trace, picture).height).toBeGreaterThan(0);
        }
      }
    }, 25);
  });

  it('can be read from its file', async () => {
    await holds((trace) => {
      expect(readTrace(JSON.stringify(trace))).toEqual({ trace });
    }, 150);
  });

  it('has its rows, its code and its view', async () => {
    await holds((trace) => {
      expect(viewOf(trace, []).steps).toHaveLength(stepsOf(trace).length);
      messageRows(trace);
      for (const step of stepsOf(trace)) expect(rowOf(step, trace, undefined)).toBeDefined();
    }, 150);
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const trace = simulate(scenario);
        const { files = [], ...sides } = programOf(scenario);
        const sources = [...Object.values<readonly SourceLine[]>(sides), ...files.map((file) => file.lines)];
        for (const lines of sources)
          for (const step of stepsOf(trace)) {
            const sentence = codeSentence(lines, linesAt(lines, step, trace));
            expect(sentence).toMatch(/^(?:Nothing|Lines?) /);
          }
      }),
      { numRuns: 100 },
    );
  });
});
