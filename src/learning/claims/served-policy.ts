import type { PolicyClaim } from '../../schemas/index.ts';
import { headerIn, violation, type MessageId, type Trace } from '../../trace/index.ts';

/** A page that a run loads, and what it is served with. */
interface ServedPage {
  readonly url: string;
  readonly policy: string | undefined;
  /** The answer that brings both. */
  readonly message: MessageId;
}

/** The first page that a run loads. */
export function firstPage({ messages }: Trace): ServedPage | undefined {
  for (const { id, wire, answers, call } of messages) {
    if (wire.form !== 'response' || call !== undefined) continue;
    const request = messages.find((it) => it.id === answers)?.wire;
    if (request?.form !== 'request') continue;
    return { url: request.url, policy: headerIn(wire, 'Content-Security-Policy'), message: id };
  }
  return undefined;
}

/** The addresses of a claim of which the opposite is true. */
export function misjudgedBy({ allows = [], stops = [] }: PolicyClaim, { policy, url }: ServedPage) {
  const isStopped = (address: string) => violation(policy, 'connect-src', address, url) !== undefined;
  return { stopped: allows.filter(isStopped), allowed: stops.filter((address) => !isStopped(address)) };
}
