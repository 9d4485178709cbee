import type { Trace } from '../../trace/index.ts';
import type { ListName, ReaderUpdate, Refusal } from './reading.ts';

/** What the reader of a file is at, after it has read it. */
export type Phase = 'checking' | 'drawing';

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
  file: Blob,
  signal: AbortSignal,
  enter: (phase: Phase) => void,
): Promise<{ readonly trace: Trace } | { readonly refusal: Refusal }> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
    const end = (result: { readonly trace: Trace } | { readonly refusal: Refusal }) => {
      worker.terminate();
      resolve(result);
    };
    let head: Trace | undefined;
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
          break;
        case 'items':
          for (const item of JSON.parse(data.json) as unknown[]) listIn(head, data.list)?.push(item);
          break;
        case 'done':
          end(head ? { trace: head } : { refusal: lost });
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
