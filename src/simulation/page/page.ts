import { isolationId } from '../protocol/actor-ids.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import type { PageAddress } from '../protocol/page-address.ts';
import type { PageOperation } from '../scenario/operations.ts';
import { runEvalScript } from './eval-scripts.ts';
import { createParts } from './parts.ts';
import { leave, perform } from './perform.ts';
import type { PageInput, PageWorld } from './world.ts';

/** Operations that may begin no call of their document. */
const mayStartNoCall: ReadonlySet<PageOperation['type']> = new Set<PageOperation['type']>([
  'reload',
  'navigate',
  'unlisten',
  'resend',
  'postText',
]);

export interface Page {
  perform(operation: PageOperation, out: Outbox): void;
  receive(message: Outgoing, out: Outbox): void;
  /** Not an answer to a request that has ended. */
  wants(message: Outgoing): boolean;
  /** Whether it surely makes another call: whether `unlisten` does depends on how far its `listen` is. */
  startsCall(operation: PageOperation): boolean;
  /** Whether it answers the request of the only call that has not settled. */
  isLastAnswer(message: Outgoing): boolean;
  /** A request of this document failed in the engine: the promise of its `fetch` rejects. */
  failRequest(request: string, out: Outbox): void;
  /** `group`: its moment is one of that group, whose order is open. */
  load(group: string | undefined, out: Outbox): void;
  /** Its own scripts are there, and the isolation pattern adds a frame. */
  addFrame(out: Outbox): void;
  /** Whether a promise of its calls has not settled. */
  isAwaitingResponse(): boolean;
  /** Leaves for another address. */
  leave(to: string, out: Outbox): void;
  /** Whether a message is for a call that it has made. */
  hasMade(message: Outgoing): boolean;
}

/** The JavaScript side of one document, of that address: its callbacks, its listeners, what it waits for. */
export function createPage(
  input: PageInput,
  document: number,
  { url, origin, from }: PageAddress = input,
): Page {
  const here = { actor: input.id, document };
  const world: PageWorld = {
    input,
    url,
    origin,
    here,
    callbacks: new Map(),
    unsettled: new Set(),
    calls: new Set(),
  };
  const parts = createParts(world);
  const { transport, isolation, promises } = parts;

  return {
    perform(operation, out) {
      perform(operation, parts, out);
    },
    receive(message, out) {
      const { wire } = message;
      if (wire.form === 'response') promises.receiveResponse(message, wire, out);
      else if (wire.form === 'eval') runEvalScript(message, wire, parts, out);
      else if (wire.form === 'frame') isolation?.receive(message, wire, out);
    },
    wants: ({ wire, answers: request = '' }) => wire.form !== 'response' || transport.isPending(request),
    startsCall: ({ type }) => !mayStartNoCall.has(type),
    isLastAnswer: ({ wire, answers: request = '' }) =>
      wire.form === 'response' && world.unsettled.size === 1 && transport.isPending(request),
    failRequest(request, out) {
      promises.failRequest(request, out);
    },
    load(group, out) {
      if (input.hasScripts)
        out.note({ ...here, kind: 'acted', rule: 'page.injected', action: { type: 'injectScripts' } });
      const rule =
        from === 'app' ? 'page.asset' : from === 'registeredScheme' ? 'page.registered' : 'page.outside';
      const source = from === 'app' ? {} : { from };
      out.note({ ...here, kind: 'loaded', rule, origin, ...source, ...(group !== undefined && { group }) });
    },
    addFrame(out) {
      const action = { type: 'addFrame', frame: isolationId(input.window) } as const;
      out.note({ ...here, kind: 'acted', action, rule: 'isolation.frame' });
      out.ask({ type: 'frame.open', window: input.window });
    },
    isAwaitingResponse: () => world.unsettled.size > 0,
    leave(to, out) {
      leave(to, 'navigation', parts, out);
    },
    hasMade: ({ call }) => call !== undefined && world.calls.has(call),
  };
}
