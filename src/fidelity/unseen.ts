import type { MomentKind } from '../trace/record/trace.ts';

/** Something that no recorder on Linux can see, so that it is dropped from both sides of a comparison. */
export interface Unseen {
  readonly what: string;
  readonly why: string;
  /** The moments that are dropped for it. */
  readonly moments?: readonly MomentKind[];
  /** The headers that are dropped for it. */
  readonly headers?: RegExp;
}

/** The whole list; what is not in it is compared. */
export const unseen = {
  gates: {
    what: 'Gates: the checks of a request in the core process, a command’s own look at its scope, what the isolation hook decides, and that a close request is prevented.',
    why: 'They run inside Tauri, the command or the isolation frame. Their verdict is seen in the answer, or in what leaves the frame.',
    moments: ['gate', 'checked', 'hooked', 'sealed', 'prevented'],
  },
  rules: {
    what: 'Rules: the place in Tauri’s source that made something happen.',
    why: 'A running app does not say which line of it ran.',
  },
  queues: {
    what: 'Queues: who holds a message while it waits, and the hop to another thread.',
    why: 'The engine’s and the runtime’s queues are their own. What waits is seen late.',
    moments: ['queued', 'dequeued', 'spawned'],
  },
  waits: {
    what: 'That a thread waits for another.',
    why: 'A lock does not say who waits for it. What does not come meanwhile, or ever, is compared.',
    moments: ['blocked', 'unblocked'],
  },
  headers: {
    what: 'Headers that the engine adds or hides: Origin, Referer, Accept, User-Agent, Access-Control-….',
    why: 'A page that calls fetch neither sets the first four nor is shown the last.',
    headers: /^(?:origin|referer|accept|user-agent|access-control-.*)$/i,
  },
  threads: {
    what: 'The thread of plugin commands, answers and evals.',
    why: 'Tauri’s own commands and its sending run no code of the app. The thread of each app command is compared.',
  },
  evals: {
    what: 'Evals that run no callback, such as the one that registers a listener in its page, and which call had an eval made.',
    why: 'A page sees the callbacks that an eval runs, not the script that ran them.',
    moments: ['listening', 'unlistened'],
  },
  refused: {
    what: 'Whether a request that came to nothing was received.',
    why: 'One that the core process drops without an answer looks to its page like one that is still on its way.',
  },
  unheard: {
    what: 'An answer that nobody receives, and what a command returned before it became an answer.',
    why: 'An answer is seen where it arrives.',
    moments: ['returned'],
  },
  throws: {
    what: 'What script of a page throws with nobody to catch it.',
    why: 'The recorder does not listen for such errors. Whom they keep from running is compared.',
    moments: ['threw'],
  },
  assets: {
    what: 'Requests for the app’s pages and files.',
    why: 'The engine makes them before any script of the page runs.',
  },
  operations: {
    what: 'What the script has the core process and the user do.',
    why: 'It is the input of both sides, not what came of it.',
    moments: ['acted', 'emitted', 'failed'],
  },
} as const satisfies Readonly<Record<string, Unseen>>;

const list: readonly Unseen[] = Object.values(unseen);

/** Whether moments of that kind are dropped. */
export const isUnseenMoment = (kind: MomentKind) => list.some(({ moments }) => moments?.includes(kind));

/** Whether a header of that name is dropped. */
export const isUnseenHeader = (name: string) => list.some(({ headers }) => headers?.test(name));
