import type { Addressee, EventTarget } from '../record/trace.ts';

/** Why an event goes to a listener, or does not, in terms of the target that each of them has. */
export type MatchReason =
  /** The listener has the target Any. */
  | 'any'
  | 'everyone'
  /** Both have the target App, or the listener has another. */
  | 'app'
  | 'notApp'
  /** A label is asked for: the listener has the target App, the same label, another, or another kind of target. */
  | 'noLabel'
  | 'sameLabel'
  /** Tauri emits it for a window, and the listener is one of that window or of its webview window. */
  | 'sameWindow'
  | 'otherLabel'
  | 'otherKind'
  /** A closure of the app decides. */
  | 'filterTakes'
  | 'filterDrops';

const matching: ReadonlySet<MatchReason> = new Set<MatchReason>([
  'any',
  'everyone',
  'app',
  'sameLabel',
  'sameWindow',
  'filterTakes',
]);

/**
 * Why a listener is meant by an emit, or is not: `isMeant` is what the trace says, and what it says is never
 * contradicted. Undefined where the targets do not explain it: what a Rust listener emits in turn reaches other Rust
 * listeners whatever their target. Source: tauri 2.12.5, `src/manager/mod.rs`, `emit_to`, `filter_target`;
 * `src/manager/window.rs`, `emit_to_window`; `src/event/listener.rs`, `match_any_or_filter`.
 */
export function matchReason(to: Addressee, listener: EventTarget, isMeant: boolean): MatchReason | undefined {
  const reason = reasonOf(to, listener, isMeant);
  return matching.has(reason) === isMeant ? reason : undefined;
}

function reasonOf(to: Addressee, listener: EventTarget, isMeant: boolean): MatchReason {
  if (listener.kind === 'Any') return 'any';
  switch (to.kind) {
    case 'everyone':
    case 'Any':
      return 'everyone';
    case 'filter':
      return isMeant ? 'filterTakes' : 'filterDrops';
    case 'App':
      return listener.kind === 'App' ? 'app' : 'notApp';
    default:
      if (listener.kind === 'App') return 'noLabel';
      if (listener.label !== to.label) return 'otherLabel';
      if (!sharesKind(to, listener)) return 'otherKind';
      return to.kind === 'ofWindow' ? 'sameWindow' : 'sameLabel';
  }
}

type Labelled = Extract<EventTarget, { readonly label: string }>;

/** AnyLabel goes with each kind of label, but an event of a window only with the two kinds that are one. */
function sharesKind(
  to: Labelled | Extract<Addressee, { readonly kind: 'ofWindow' }>,
  { kind }: Labelled,
): boolean {
  if (to.kind === 'ofWindow') return kind === 'Window' || kind === 'WebviewWindow';
  return to.kind === 'AnyLabel' || kind === 'AnyLabel' || kind === to.kind;
}
