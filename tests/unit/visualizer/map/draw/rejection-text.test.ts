import { describe, expect, it } from 'vitest';
import type { CallPicture } from '../../../../../src/trace/index.ts';
import {
  rejectionForms,
  rejectionLines,
  wholeRejection,
} from '../../../../../src/visualizer/map/draw/rejection-text.ts';
import { withMeasure, type Measure } from '../../../../../src/visualizer/map/geometry/text.ts';
import { mapScene } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { inSiteFont } from '../fonts.ts';
import { allRuns, runOf } from '../runs.ts';

const runs = allRuns();

await loadScene();

const callWith = (json: unknown, state: CallPicture['state'] = 'rejected') =>
  ({ state, value: { json } }) as unknown as CallPicture;

describe('rejectionLines', () => {
  it('leaves out lines that are empty', () => {
    expect(rejectionLines(callWith('one\n\ntwo\n'))).toEqual(['one', 'two']);
  });

  it('is nothing for a promise that is not rejected, or not with a text', () => {
    expect(rejectionLines(callWith('four', 'resolved'))).toBeUndefined();
    expect(rejectionLines(callWith(''))).toBeUndefined();
  });

  it('writes what is no string as JSON', () => {
    expect(rejectionLines(callWith({ code: 3 }))).toEqual(['{"code":3}']);
  });
});

describe('rejectionForms', () => {
  it('quotes one line, and counts several', () => {
    expect(rejectionForms(['no'])).toEqual(['rejected: no', 'rejected, with a text', 'rejected']);
    expect(rejectionForms(['a', 'b', 'c'])).toEqual([
      'rejected: text of 3 lines',
      'rejected: 3 lines',
      'rejected',
    ]);
  });
});

describe('wholeRejection', () => {
  it('is the whole text in three lines at most, or nothing', () => {
    expect(wholeRejection(['Command word_count not allowed by ACL'], 200)).toEqual([
      'Command word_count not',
      'allowed by ACL',
    ]);
    expect(wholeRejection(['one', 'two', 'three', 'four'], 200)).toBeUndefined();
    expect(wholeRejection(['x'.repeat(100)], 200)).toBeUndefined();
  });
});

describe('a rejection in the map', () => {
  it.each([288, 358, 704, 884, 1200])('is never cut, %i px wide', (width) => {
    const cut = runs.flatMap(({ name, trace, pictures }) => {
      const last = pictures.at(-1);
      if (!last) return [];
      return mapScene(trace, last, width)
        .texts.filter(({ as, text }) => as === 'promise' && /rejected.*…|^$/.test(text))
        .map(({ text }) => `${name}: ${text}`);
    });
    expect(cut).toEqual([]);
  });

  it('says of a long one how many lines it has', () => {
    const { trace, pictures } = runOf('invoke-denied-by-window');
    const last = pictures.at(-1);
    const texts = (measure?: Measure) =>
      withMeasure(measure, () => last && mapScene(trace, last, 1200).texts.map(({ text }) => text));
    expect(texts(inSiteFont)).toContain('rejected: text of 3 lines');
    expect(texts()).toContain('rejected: 3 lines');
  });

  it('writes a short one above its promise where it is too long for beside', () => {
    const { trace, pictures } = runOf('unknown-command');
    const last = pictures.at(-1);
    const texts = last ? mapScene(trace, last, 1200).texts : [];
    const lines = texts.filter(({ as, tone }) => as === 'input' && tone === 'denied').map(({ text }) => text);
    expect(lines.join(' ')).toBe('opne_file not allowed. Command not found');
    expect(texts.filter(({ as }) => as === 'promise').map(({ text }) => text)).toEqual(['rejected']);
  });
});
