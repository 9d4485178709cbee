/// <reference lib="webworker" />
import { readTraceFile, refusalOfSize } from './read-file.ts';
import { longLists, piecesOf, type Report } from './reading.ts';

const tell = (report: Report) => {
  postMessage(report);
};

async function read(file: Blob): Promise<void> {
  const refusal = refusalOfSize(file.size);
  if (refusal) {
    tell({ kind: 'refused', refusal });
    return;
  }
  const result = readTraceFile(await file.text(), () => {
    tell({ kind: 'checking' });
  });
  if ('refusal' in result) {
    tell({ kind: 'refused', refusal: result.refusal });
    return;
  }
  const { trace } = result;
  tell({ kind: 'head', trace: { ...trace, moments: [], messages: [], calls: [], open: [] } });
  for (const list of longLists) {
    for (const json of piecesOf(trace[list])) tell({ kind: 'items', list, json });
  }
  tell({ kind: 'done' });
}

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  read(data).catch((error: unknown) => {
    const what = `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`;
    tell({ kind: 'refused', refusal: { what, where: [], todo: 'Choose it again, or another file.' } });
  });
});
