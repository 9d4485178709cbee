/** The page's address, as far as a figure reads and writes it. */
export interface Address {
  /** The query, with its question mark. */
  readonly query: () => string;
  /** Changes the query in place, at most one write in 500 ms. */
  readonly replace: (edit: QueryEdit) => void;
  /** Changes the query as a new entry of the history. */
  readonly push: (edit: QueryEdit) => void;
  /** Calls back when the reader goes through the history; returns how to stop that. */
  readonly onReturn: (listener: () => void) => () => void;
}

/** Makes the new query from the present one. */
export type QueryEdit = (query: string) => string;

const PAUSE = 500;

/** Edits that wait for their turn; figures share one address, so each changes only what is its own. */
let waiting: readonly QueryEdit[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
/** What the figures of the page show, as its query says it. */
let lastQuery: string | undefined;

export const pageAddress: Address = {
  query: () => location.search,
  replace: (edit) => {
    waiting = [...waiting, edit];
    timer ??= setTimeout(flush, PAUSE);
  },
  push: (edit) => {
    // After the frame that shows what it is about, which it would hold up.
    requestAnimationFrame(() => {
      setTimeout(() => {
        flush();
        writeHistory('pushState', edit(location.search));
      });
    });
  },
  onReturn: (listener) => {
    lastQuery ??= location.search;
    // A jump within the page is one through the history too; it changes no run.
    const forget = () => {
      if (location.search === lastQuery) return;
      // Every figure of the page is to hear of it.
      setTimeout(() => (lastQuery = location.search));
      waiting = [];
      listener();
    };
    addEventListener('popstate', forget);
    return () => {
      removeEventListener('popstate', forget);
    };
  },
};

function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  if (waiting.length === 0) return;
  const query = waiting.reduce((now, edit) => edit(now), location.search);
  waiting = [];
  if (query !== location.search) writeHistory('replaceState', query);
}

function writeHistory(how: 'pushState' | 'replaceState', query: string): void {
  try {
    history[how](history.state, '', `${location.pathname}${query}${location.hash}`);
    lastQuery = query;
  } catch {
    // Browsers limit how often a page may write its history; a figure works without.
  }
}
