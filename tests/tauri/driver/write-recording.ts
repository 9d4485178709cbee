import type { Trace } from '../../../src/trace/record/trace.ts';

/** A recording as a file's text: a line for each moment, message and call, so that a change reads well. */
export function recordingText({ actors, moments, messages, calls, open, ...head }: Trace): string {
  const fields = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${oneLine(value)}`);
  const lists = Object.entries({ actors, moments, messages, calls }).map(([name, items]) => {
    const lines = items.map((item) => `    ${oneLine(item)}`);
    return lines.length === 0 ? `  "${name}": []` : `  "${name}": [\n${lines.join(',\n')}\n  ]`;
  });
  return `{\n${[...fields, ...lists, `  "open": ${oneLine(open)}`].join(',\n')}\n}\n`;
}

const oneLine = (value: unknown) => JSON.stringify(value);
