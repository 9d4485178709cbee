import { describe, expect, it } from 'vitest';
import { scenarioIds } from '../../../../src/scenarios/index.ts';
import {
  headWords,
  layoutSequence,
  placeNotes,
  sequenceHeight,
} from '../../../../src/visualizer/panels/sequence-layout.ts';
import { overlaps } from '../../../../src/visualizer/map/geometry/shape.ts';
import { widthOf, withMeasure } from '../../../../src/visualizer/map/geometry/text.ts';
import { inDejaVu, inSiteFont } from '../map/fonts.ts';
import { runOfScenario } from '../run-of.ts';

describe('rows of a run', () => {
  it('draws a refused call: request, verdicts, answer', async () => {
    const { words } = await runOfScenario('invoke-denied-by-window');
    const rows = words.rows.slice();
    expect(words.lifelines.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'preview webview',
      'Core main thread',
    ]);
    expect(rows.map(({ arrow }) => arrow?.label)).toEqual([
      undefined,
      ['POST ipc://localhost/save_file', 'POST …/save_file'],
      undefined,
      undefined,
      ['200 Tauri-Response: error', '200 error'],
      undefined,
      undefined,
    ]);
    expect(rows[2]?.notes[0]?.words.map(({ text }) => text)).toEqual(['key', 'origin']);
    expect(rows[3]?.notes[0]?.words).toEqual([{ text: 'permission refuses', verdict: 'refused' }]);
  });

  it('draws a large channel message: eval, detour, what waits for it, and what is delivered', async () => {
    const { words } = await runOfScenario('channel-progress');
    const texts = words.rows
      .slice()
      .flatMap(({ arrow, notes }) => [
        ...(arrow ? [arrow.label[1]] : []),
        ...notes.flatMap((note) => note.words.map(({ text }) => text)),
      ]);
    const found = ['eval, fetch 0', 'POST …/fetch', 'message 2 waits', 'message 1 delivered', 'channel ends'];
    expect(texts.filter((text) => found.includes(text))).toEqual(found);
    expect(texts).toContain('fetch runs');
  });

  it('draws a sealed call: to the frame readable, from it sealed', async () => {
    const { words } = await runOfScenario('isolation-success');
    expect(words.lifelines.map(({ name, role, kind }) => `${name} ${role} ${kind}`)).toEqual([
      'main webview page',
      'main isolation frame frame',
      'Core main thread core',
      'Core async runtime core',
    ]);
    const frames = words.rows.slice().filter(({ arrow }) => arrow?.shape === 'frame');
    expect(frames.map(({ arrow }) => arrow?.how)).toEqual([
      'frame message, readable',
      'frame message, payload sealed',
    ]);
  });

  it('draws an event as one eval to each page, and says that their order is open', async () => {
    const { words } = await runOfScenario('emit-to-all');
    const evals = words.rows.slice().filter(({ arrow }) => arrow?.shape === 'eval');
    expect(evals.map(({ arrow }) => arrow?.to).sort()).toEqual(['page(main)', 'page(preview)']);
    const steps = evals.map(({ step }) => step + 1);
    expect(evals.at(-1)?.open).toBe(`order of ${steps.join(' and ')} is not fixed`);
  });

  it.each(scenarioIds)('says something in every row of %s', async (id) => {
    const { words } = await runOfScenario(id);
    for (const { arrow, notes } of words.rows.slice()) {
      expect(arrow !== undefined || notes.length > 0).toBe(true);
      for (const actor of [...(arrow ? [arrow.from, arrow.to] : []), ...notes.map((note) => note.actor)]) {
        expect(words.lifelines.map((line) => line.actor)).toContain(actor);
      }
    }
  });
});

describe('layoutSequence', () => {
  it('draws the core as one line where four have no room, with all that its threads say', async () => {
    const { words } = await runOfScenario('who-hears');
    const wide = layoutSequence(words.rows.slice(), words.lifelines, 668);
    const narrow = layoutSequence(words.rows.slice(), words.lifelines, 328);
    expect(wide.lines.map(({ line }) => `${line.name} ${line.role}`)).toEqual([
      'main webview',
      'preview webview',
      'Core main thread',
      'Core async runtime',
    ]);
    expect(narrow.lines.map(({ line }) => `${line.name} ${line.role}`)).toEqual([
      'main webview',
      'preview webview',
      'Core process',
    ]);
    const dispatch = narrow.rows[4]?.row;
    if (!dispatch) throw new Error('no fifth step');
    const said = placeNotes(dispatch, narrow, 328).toSorted((a, b) => a.x - b.x);
    expect(said.map(({ text }) => text)).toEqual(['command', 'arguments']);
  });

  it.each(scenarioIds)('keeps the words of one row of %s apart, at every width', async (id) => {
    const { words } = await runOfScenario(id);
    for (const width of [288, 328, 560, 668, 960]) {
      const layout = layoutSequence(words.rows.slice(), words.lifelines, width);
      for (const { row } of layout.rows) {
        const placed = placeNotes(row, layout, width)
          .toSorted((a, b) => a.x - b.x)
          .map(({ x, text, verdict }) => [x, x + (verdict ? 20 : 0) + widthOf('note', text)] as const);
        placed.slice(1).forEach(([start], index) => {
          expect(start, `${id} row ${String(row.step + 1)}, ${String(width)} px`).toBeGreaterThan(
            placed[index]?.[1] ?? 0,
          );
        });
      }
    }
  });

  it.each(scenarioIds)('keeps the heads of %s apart, with their words inside, in any font', async (id) => {
    const { words } = await runOfScenario(id);
    for (const width of [288, 328, 358, 560, 668, 884, 960]) {
      const { lines } = layoutSequence(words.rows.slice(), words.lifelines, width);
      const heads = lines.map(({ x, box, y, h }) => ({ x: x - box / 2, y, w: box, h }));
      heads.forEach((head, index) => {
        expect(heads.slice(index + 1).some((other) => overlaps(head, other))).toBe(false);
      });
      for (const measure of [inSiteFont, inDejaVu]) {
        withMeasure(measure, () => {
          for (const head of lines) {
            const { line, box } = head;
            const { name, role } = headWords(head);
            expect(name, `${id} ${String(width)}`).toBe(line.name);
            expect(widthOf(line.kind === 'page' ? 'label' : 'note', name)).toBeLessThanOrEqual(box);
            expect(widthOf('role', role)).toBeLessThanOrEqual(box);
          }
        });
      }
    }
  });

  it('writes no marks of code', async () => {
    const { words } = await runOfScenario('page-start');
    const said = words.rows
      .slice()
      .flatMap(({ notes }) => notes.flatMap((note) => note.words.map((word) => word.text)));
    expect(said).toEqual([
      'creates the window main',
      'builds the document',
      'Tauri’s scripts run first',
      'loaded',
    ]);
  });

  it.each(scenarioIds)('keeps everything of %s inside, at every width, at one height', async (id) => {
    const { words } = await runOfScenario(id);
    const rows = words.rows.slice();
    for (const width of [288, 328, 560, 668, 960]) {
      const layout = layoutSequence(rows, words.lifelines, width);
      expect(layout.height).toBe(sequenceHeight(rows));
      for (const { x, box } of layout.lines) {
        expect(x - box / 2).toBeGreaterThanOrEqual(0);
        expect(x + box / 2).toBeLessThanOrEqual(width);
      }
      for (const { row } of layout.rows) {
        for (const { x } of placeNotes(row, layout, width)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThan(width);
        }
      }
    }
  });
});
