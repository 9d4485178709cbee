import { messageOf, windowOf } from '../record/lookup.ts';
import type { ActorKind, Trace } from '../record/trace.ts';
import type { Step } from '../steps/step.ts';

/** Who acts in a step: an actor, the one it sends to, and the words for both. */
export interface Speaker {
  readonly actor: string;
  readonly to?: string;
  readonly words: string;
  readonly kind: ActorKind;
}

/** Who acts in a step, in words: `preview`, `core → preview`, `Core, main thread`. */
export function speakerOf(step: Step, trace: Trace): Speaker {
  const kind = trace.actors.find((actor) => actor.id === step.actor)?.kind ?? 'engine';
  const message = step.kind === 'sent' ? messageOf(trace, step.message) : undefined;
  if (message) {
    const words = `${partyName(message.from, trace)} → ${partyName(message.to, trace)}`;
    return { actor: step.actor, to: message.to, words, kind };
  }
  return { actor: step.actor, words: placeName(step.actor, kind, trace), kind };
}

/** A party as a sentence names it: `core`, a page by its window, others by their id. */
export function partyName(actor: string, trace: Trace): string {
  if (actor.startsWith('core/')) return 'core';
  return trace.actors.find((it) => it.id === actor)?.kind === 'page'
    ? (windowOf(trace, actor) ?? actor)
    : actor;
}

function placeName(actor: string, kind: ActorKind, trace: Trace): string {
  switch (kind) {
    case 'main-thread':
      return 'Core, main thread';
    case 'async-runtime':
      return 'Core, async runtime';
    case 'engine':
      return 'Web engine';
    case 'isolation-frame':
      return `Isolation frame of ${windowOf(trace, actor) ?? actor}`;
    case 'user':
      return 'User';
    default:
      return partyName(actor, trace);
  }
}
