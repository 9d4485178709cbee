import type { Note, Outbox, Sending } from './notes.ts';

type Reported =
  { readonly type: 'note'; readonly params: Note } | { readonly type: 'send'; readonly params: Sending };

/**
 * An outbox that enqueues what it is given as xstate actions, in order. An action inside `setup` cannot
 * see the types of its siblings, so the enqueuer is cast here, once.
 */
export function outboxOf(enqueue: (action: never) => void): Outbox {
  const report = enqueue as (action: Reported) => void;
  return {
    note: (params) => {
      report({ type: 'note', params });
    },
    send: (params) => {
      report({ type: 'send', params });
    },
  };
}
