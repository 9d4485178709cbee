/// <reference lib="webworker" />
import { readTraceFile, refusalOfSize } from './read-file.ts';
import { longLists, piecesOf, type ReaderUpdate } from './reading.ts';

const send = (update: ReaderUpdate) => {
  postMessage(update);
};

async function read(file: Blob): Promise<void> {
  const refusal = refusalOfSize(file.size);
  if (refusal) {
    send({ kind: 'refused', refusal });
    return;
  }
  const result = readTraceFile(await file.text(), () => {
    send({ kind: 'checking' });
  });
  if ('refusal' in result) {
    send({ kind: 'refused', refusal: result.refusal });
    return;
  }
  const { trace } = result;
  const empty = { moments: [], messages: [], calls: [], open: [], ...(trace.states && { states: [] }) };
  send({ kind: 'head', trace: { ...trace, ...empty } });
  for (const list of longLists) {
    for (const json of piecesOf(trace[list] ?? [])) send({ kind: 'items', list, json });
  }
  send({ kind: 'done' });
}

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  read(data).catch((error: unknown) => {
    const what = `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`;
    send({ kind: 'refused', refusal: { what, where: [], todo: 'Choose it again, or another file.' } });
  });
});
