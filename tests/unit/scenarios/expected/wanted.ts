import type { Gate, GateFinding, MomentKind, MomentOf } from '../../../../src/trace/record/trace.ts';

/** Some fields of a moment; of a call that begins also how its page spells it. */
type Detail<Kind extends MomentKind> =
  Partial<MomentOf<Kind>> | (Kind extends 'called' ? { readonly source: string } : never);

type WantedOf<Kind extends MomentKind> = Kind extends MomentKind
  ? readonly [part: string, actor: string, kind: Kind, detail?: Detail<Kind>]
  : never;

/*
 * What happens in each scenario, listed by hand: where it happens, of which kind, and what tells the moment from
 * others. Moments of one list are found in that order; where Tauri leaves an order open there are several lists.
 */
export type Wanted = WantedOf<MomentKind>;

export interface Expected {
  readonly set?: Record<string, string>;
  readonly inOrder: readonly (readonly Wanted[])[];
}

type Finding = Partial<MomentOf<'gate'>>;

export const passed = <Name extends Gate>(
  gate: Name,
  reason: Extract<GateFinding, { gate: Name; verdict: 'passed' }>['reason'],
  more: object = {},
) => ({ gate, verdict: 'passed', reason, ...more }) as Finding;

export const refused = <Name extends Gate>(
  gate: Name,
  reason: Extract<GateFinding, { gate: Name; verdict: 'refused' }>['reason'],
  more: object = {},
) => ({ gate, verdict: 'refused', reason, ...more }) as Finding;

export const main = 'page(main)';
export const preview = 'page(preview)';
export const thread = 'core/main';
export const runtime = 'core/async';
export const frame = 'iso(main)';
