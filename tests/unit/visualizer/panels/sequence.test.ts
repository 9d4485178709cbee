import { describe, expect, it } from 'vitest';
import { scenarioIds } from '../../../../src/scenarios/index.ts';
import {
  layoutSequence,
  placeNote,
  sequenceHeight,
} from '../../../../src/visualizer/panels/sequence-layout.ts';
import { runOfScenario } from '../run-of.ts';

describe('rowsOf', () => {
  it('draws a refused call: request, verdicts, answer', async () => {
    const { words } = await runOfScenario('invoke-denied-by-window');
    expect(words.lifelines.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'preview webview',
      'Core main thread',
    ]);
    expect(words.rows.map(({ arrow }) => arrow?.says)).toEqual([
      undefined,
      ['POST ipc://localhost/save_file', 'POST …/save_file'],
      undefined,
      undefined,
      ['200 Tauri-Response: error', '200 error'],
      undefined,
      undefined,
    ]);
    expect(words.rows[2]?.notes[0]?.words.map(({ text }) => text)).toEqual(['key', 'origin']);
    expect(words.rows[3]?.notes[0]?.words).toEqual([{ text: 'permission refuses', verdict: 'refused' }]);
  });

  it('draws an event as one eval to each page, and says that their order is open', async () => {
    const { words } = await runOfScenario('emit-to-all');
    const evals = words.rows.filter(({ arrow }) => arrow?.shape === 'eval');
    expect(evals.map(({ arrow }) => arrow?.to).sort()).toEqual(['page(main)', 'page(preview)']);
    const steps = evals.map(({ step }) => step + 1);
    expect(evals.at(-1)?.open).toBe(`order of ${steps.join(' and ')} is not fixed`);
  });

  it.each(scenarioIds)('says something in every row of %s', async (id) => {
    const { words } = await runOfScenario(id);
    for (const { arrow, notes } of words.rows) {
      expect(arrow !== undefined || notes.length > 0).toBe(true);
      for (const actor of [...(arrow ? [arrow.from, arrow.to] : []), ...notes.map((note) => note.actor)]) {
        expect(words.lifelines.map((line) => line.actor)).toContain(actor);
      }
    }
  });
});

describe('layoutSequence', () => {
  it.each(scenarioIds)('keeps everything of %s inside, at every width, at one height', async (id) => {
    const { words } = await runOfScenario(id);
    for (const width of [288, 328, 560, 668, 960]) {
      const layout = layoutSequence(words.rows, words.lifelines, width);
      expect(layout.height).toBe(sequenceHeight(words.rows));
      for (const { x, box } of layout.lines) {
        expect(x - box / 2).toBeGreaterThanOrEqual(0);
        expect(x + box / 2).toBeLessThanOrEqual(width);
      }
      for (const note of words.rows.flatMap(({ notes }) => notes)) {
        for (const { x } of placeNote(note, layout, width)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThan(width);
        }
      }
    }
  });
});
