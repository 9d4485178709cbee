import { describe, expect, it } from 'vitest';
import { readTraceFile } from '../../../src/components/trace-viewer/read-file.ts';
import { compareToRecording, differenceText, observable } from '../../../src/fidelity/index.ts';
import { readRecordings } from '../../../src/tools/recordings.ts';
import { stepsOf, transcriptOf } from '../../../src/trace/index.ts';
import { recordedLines } from './lines.ts';

const recordings = new Map(readRecordings().map(({ file, trace }) => [file, trace]));

function opened(text: string) {
  const read = readTraceFile(text);
  if ('trace' in read) return read.trace;
  throw new Error(JSON.stringify(read.refusal));
}

/** What only the app that plays the scenarios writes. */
const ofStage = /"kind":"(?:operation|ready|pong|plays|begins|acts|ended|exited|delivered|handled|hooked)"/;
const withoutStage = (text: string) =>
  text
    .split('\n')
    .filter((line) => !ofStage.test(line))
    .join('\n');

describe('what the recorder wrote', () => {
  it.each(recordedLines)('opens as it is, and is the recording $name', ({ name, text }) => {
    const trace = opened(text);
    const committed = recordings.get(`${name}.json`);
    if (!committed) throw new Error('there is no such recording');
    // Roles of windows and settings are the scenario’s, which no line of a record knows.
    const { scenario, set, profile, actors } = committed;
    const difference = compareToRecording(
      [observable(committed)],
      observable({ ...trace, scenario, set, profile, actors }),
    );
    expect(difference && differenceText(name, difference)).toBeUndefined();
  });

  it.each(recordedLines)('opens without the notes of the app that played $name', ({ text }) => {
    const trace = opened(withoutStage(text));
    expect(stepsOf(trace).length).toBeGreaterThan(0);
    expect(transcriptOf(trace)).not.toContain('undefined called');
    expect(trace.moments.every(({ before }) => before === undefined)).toBe(true);
  });

  it('says who took part, on which platform, with which pattern and Tauri', () => {
    const lines = (name: string) => recordedLines.find((it) => it.name === name)?.text ?? '';
    const isolated = opened(lines('isolation-success'));
    expect(isolated.pattern).toBe('isolation');
    expect(isolated.actors.map(({ id }) => id)).toEqual([
      'page(main)',
      'iso(main)',
      'engine',
      'core/main',
      'core/async',
    ]);
    expect(isolated.versions).toEqual({ tauri: '2.12.5', engine: 'WebKitGTK 2.50.6' });
    expect(isolated.platform).toBe('linux');
    const framed = opened(lines('foreign-iframe'));
    expect(framed.actors.map(({ kind }) => kind)).toContain('foreign-frame');
  });

  it('reads the platform and the build where the recorder says them', () => {
    const text = recordedLines.find(({ name }) => name === 'invoke-success')?.text ?? '';
    const said = text.replace(
      '"kind":"versions"',
      '"kind":"versions","recorder":1,"platform":"macos","profile":"release"',
    );
    expect(opened(said)).toMatchObject({ platform: 'macos', profile: 'release' });
    const onWindows = text.replaceAll('ipc://localhost/', 'http://ipc.localhost/');
    expect(opened(onWindows).platform).toBe('windows');
  });
});
