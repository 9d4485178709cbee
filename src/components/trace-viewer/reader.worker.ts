/// <reference lib="webworker" />
import { readTraceFile, refusalOfSize } from './read-file.ts';
import { type ListName, PIECE, type Report } from './reading.ts';

const tell = (report: Report) => {
  postMessage(report);
};

async function read(file: Blob): Promise<void> {
  const refusal = refusalOfSize(file.size);
  if (refusal) {
    tell({ kind: 'refused', refusal });
    return;
  }
  const result = readTraceFile(await file.text());
  if ('refusal' in result) {
    tell({ kind: 'refused', refusal: result.refusal });
    return;
  }
  const { trace } = result;
  tell({ kind: 'head', trace: { ...trace, moments: [], messages: [], calls: [] } });
  for (const list of ['moments', 'messages', 'calls'] as const satisfies readonly ListName[]) {
    for (let from = 0; from < trace[list].length; from += PIECE) {
      tell({ kind: 'items', list, items: trace[list].slice(from, from + PIECE) });
    }
  }
  tell({ kind: 'done' });
}

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  read(data).catch((error: unknown) => {
    const what = `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`;
    tell({ kind: 'refused', refusal: { what, where: [], todo: 'Choose it again, or another file.' } });
  });
});
