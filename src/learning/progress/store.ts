import { mergedProgress, noProgress, readProgress, type Progress } from './progress.ts';

/** What a browser keeps texts in. Each call may throw: storage can be off, or full. */
export interface TextStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
}

/** Why progress is not saved: storage is `off`, or it takes no more. */
export type SaveProblem = 'off' | 'full';

export const PROGRESS_KEY = 'see-tauri-talk.progress';
/** What was found under the key above and could not be read; nothing of it is lost. */
export const UNREADABLE_KEY = 'see-tauri-talk.progress.unreadable';

export interface ProgressStore {
  /** What is stored, with what could not be saved yet. Another tab may have changed it. */
  readonly current: () => Progress;
  /** Changes what is current, and saves it if it can. */
  readonly update: (change: (progress: Progress) => Progress) => void;
  /** Deletes all progress. */
  readonly reset: () => void;
  readonly problem: () => SaveProblem | undefined;
  /** What was stored and could not be read, as it was. */
  readonly unreadable: () => string | undefined;
  readonly forgetUnreadable: () => void;
}

/** `open` gives the storage, or throws where it is off. */
export function createProgressStore(open: () => TextStorage): ProgressStore {
  let unsaved: Progress | undefined;
  /** What could neither be read nor be put aside: it must not be written over. */
  let stuck: string | undefined;
  let problem: SaveProblem | undefined;

  const inStorage = <Result>(use: (storage: TextStorage) => Result): Result | undefined => {
    let storage: TextStorage;
    try {
      storage = open();
      storage.getItem(PROGRESS_KEY);
    } catch {
      problem = 'off';
      return undefined;
    }
    try {
      const result = use(storage);
      problem = undefined;
      return result;
    } catch {
      problem = 'full';
      return undefined;
    }
  };

  const stored = (): Progress => {
    const text = inStorage((storage) => storage.getItem(PROGRESS_KEY));
    if (text === null || text === undefined) return noProgress;
    const progress = readProgress(text);
    if (progress) return progress;
    stuck = text;
    inStorage((storage) => {
      putAside(storage, text);
      stuck = undefined;
    });
    return noProgress;
  };
  const current = (): Progress => {
    const before = problem;
    const saved = stored();
    // Reading may work while writing does not.
    if (unsaved) problem ??= before;
    return unsaved ? mergedProgress(saved, unsaved) : saved;
  };
  const save = (progress: Progress) => {
    unsaved = progress;
    if (stuck !== undefined) return;
    inStorage((storage) => {
      storage.setItem(PROGRESS_KEY, JSON.stringify(progress));
      unsaved = undefined;
    });
  };
  return {
    current,
    update: (change) => {
      save(change(current()));
    },
    reset: () => {
      unsaved = undefined;
      inStorage((storage) => {
        storage.removeItem(PROGRESS_KEY);
      });
    },
    problem: () => problem,
    unreadable: () => stuck ?? inStorage((storage) => storage.getItem(UNREADABLE_KEY)) ?? undefined,
    forgetUnreadable: () => {
      inStorage((storage) => {
        storage.removeItem(UNREADABLE_KEY);
        if (stuck !== undefined) storage.removeItem(PROGRESS_KEY);
        stuck = undefined;
      });
    },
  };
}

/** Moves what cannot be read out of the way, behind what was put aside before. */
function putAside(storage: TextStorage, text: string): void {
  const before = storage.getItem(UNREADABLE_KEY);
  storage.setItem(UNREADABLE_KEY, before === null || before === text ? text : `${before}\n${text}`);
  storage.removeItem(PROGRESS_KEY);
}
