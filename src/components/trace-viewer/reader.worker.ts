/// <reference lib="webworker" />
import { readTraceFile, refusalOfSize } from './read-file.ts';
import { type FileToRead, longLists, piecesOf, type ReaderUpdate } from './reading.ts';

const send = (update: ReaderUpdate) => {
  postMessage(update);
};

async function read({ file, name }: FileToRead): Promise<void> {
  const refusal = refusalOfSize(file.size);
  if (refusal) {
    send({ kind: 'refused', refusal });
    return;
  }
  const checking = () => {
    send({ kind: 'checking' });
  };
  const result = readTraceFile(await file.text(), checking, name);
  if ('refusal' in result) {
    send({ kind: 'refused', refusal: result.refusal });
    return;
  }
  const { trace, notes = [] } = result;
  const empty = { moments: [], messages: [], calls: [], open: [], ...(trace.states && { states: [] }) };
  send({ kind: 'head', trace: { ...trace, ...empty }, notes });
  for (const list of longLists) {
    for (const json of piecesOf(trace[list] ?? [])) send({ kind: 'items', list, json });
  }
  send({ kind: 'done' });
}

addEventListener('message', ({ data }: MessageEvent<FileToRead>) => {
  read(data).catch((error: unknown) => {
    const what = `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`;
    send({ kind: 'refused', refusal: { what, where: [], todo: 'Choose it again, or another file.' } });
  });
});
