import type { Trace } from '../../trace/index.ts';
import type { FileToRead, ListName, ReaderUpdate, Refusal } from './reading.ts';

/** What the reader of a file is at, after it has read it. */
export type Phase = 'checking' | 'drawing';

/** A file as a trace, with what of it is not in there, or why it is none. */
export type OpenedFile =
  { readonly trace: Trace; readonly notes: readonly string[] } | { readonly refusal: Refusal };

const lost: Refusal = {
  what: 'The file could not be read: the reader stopped.',
  where: [],
  todo: 'Choose a smaller file; it may have taken more memory than there is.',
};

/**
 * Reads a trace file in a worker, so that the page stays free; zod comes only with the reader. Resolves to the
 * trace or to why there is none; `signal` stops the reader for good, and then it never resolves.
 */
export function readInWorker(
  file: FileToRead,
  signal: AbortSignal,
  enter: (phase: Phase) => void,
): Promise<OpenedFile> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
    const end = (result: OpenedFile) => {
      worker.terminate();
      resolve(result);
    };
    let head: Trace | undefined;
    let notes: readonly string[] = [];
    worker.onmessage = ({ data }: MessageEvent<ReaderUpdate>) => {
      switch (data.kind) {
        case 'refused':
          end({ refusal: data.refusal });
          break;
        case 'checking':
          enter('checking');
          break;
        case 'head':
          enter('drawing');
          head = data.trace;
          notes = data.notes;
          break;
        case 'items':
          for (const item of JSON.parse(data.json) as unknown[]) listIn(head, data.list)?.push(item);
          break;
        case 'done':
          end(head ? { trace: head, notes } : { refusal: lost });
          break;
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end({ refusal: lost });
    };
    signal.addEventListener('abort', () => {
      worker.terminate();
    });
    worker.postMessage(file);
  });
}

/** A list of the trace that is being put together. */
const listIn = (head: Trace | undefined, name: ListName) => head?.[name] as unknown[] | undefined;
