import type { Message, StopReason } from '../trace/record/trace.ts';
import type { Transcript } from './transcript.ts';

/** Why requests of one document fail, which the engine tells before or after they have. */
export class Failures {
  readonly #transcript: Transcript;
  /** How the document leaves for the next one, unless its script says more. */
  #leaves: 'reload' | 'navigation' = 'navigation';
  /** Requests that failed for a reason that is not known yet. */
  readonly #unexplained: Message[] = [];
  readonly #violations: Extract<StopReason, { reason: 'policy' }>[] = [];

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  reloads(): void {
    this.#leaves = 'reload';
  }

  /** `leaving`: the document was on its way out. */
  failed(at: number, message: Message, text: string, leaving: boolean): void {
    const known = leaving ? ({ reason: this.#leaves } as const) : this.#violations.shift();
    this.#transcript.stop(at, message, known ?? { reason: 'loadFailed', text });
    if (!known) this.#unexplained.push(message);
  }

  violated(directive: string, policy: string): void {
    if (directive !== 'connect-src') return;
    const found = { reason: 'policy', directive: directiveIn(policy, directive) } as const;
    const failed = this.#unexplained.shift();
    if (failed) this.#transcript.explain(failed, found);
    else this.#violations.push(found);
  }
}

/** A directive as the app wrote it: the recorder's way out was put into it. */
function directiveIn(policy: string, name: string): string {
  const parts = policy.split(';').map((part) => part.trim());
  const found =
    parts.find((part) => part.startsWith(`${name} `)) ?? parts.find((it) => it.startsWith('default-src'));
  return (found ?? name).replace(' recorder:', '');
}
