import type { EventTarget } from '../../trace/record/trace.ts';
import type { CoreListener } from '../scenario/app.ts';
import { hears, type TargetFilter } from './targets.ts';

/** A page's listener as the core process keeps it: by the webview that asked for it. */
export interface PageRecord {
  readonly id: number;
  readonly event: string;
  readonly target: EventTarget;
  readonly handler: number;
}

export interface CoreRecord {
  readonly id: number;
  readonly event: string;
  readonly target: EventTarget;
  readonly once: boolean;
  readonly name?: string | undefined;
  readonly then?: CoreListener['then'];
}

/** The ids of one webview's listeners that an emit selects; none is still an eval, with `[]`. */
export interface Selection {
  readonly webview: string;
  readonly ids: readonly number[];
}

/**
 * The core process's record of who listens. Source: tauri 2.12.5, `src/event/listener.rs`, `Listeners`.
 */
export class Listeners {
  readonly #pages = new Map<string, Map<string, PageRecord[]>>();
  readonly #core = new Map<string, CoreRecord[]>();

  addPage(webview: string, record: PageRecord): void {
    const events = this.#pages.get(webview) ?? new Map<string, PageRecord[]>();
    this.#pages.set(webview, events);
    events.set(record.event, [...(events.get(record.event) ?? []), record]);
  }

  /** Removes by id over all webviews (`unlisten_js`); returns the webview and record it was. */
  removePage(event: string, id: number): { webview: string; record: PageRecord } | undefined {
    for (const [webview, events] of this.#pages) {
      const records = events.get(event) ?? [];
      const record = records.find((it) => it.id === id);
      if (!record) continue;
      const rest = records.filter((it) => it !== record);
      if (rest.length > 0) events.set(event, rest);
      else events.delete(event);
      return { webview, record };
    }
    return undefined;
  }

  addCore(record: CoreRecord): void {
    this.#core.set(record.event, [...(this.#core.get(record.event) ?? []), record]);
  }

  removeCore(wanted: (record: CoreRecord) => boolean): CoreRecord[] {
    const removed: CoreRecord[] = [];
    for (const [event, records] of this.#core) {
      removed.push(...records.filter(wanted));
      this.#core.set(
        event,
        records.filter((record) => !wanted(record)),
      );
    }
    return removed;
  }

  /** A webview is gone: its own records, and Rust listeners on it (`remove_webview_listeners`). */
  removeWebview(webview: string): void {
    this.#pages.delete(webview);
    this.removeCore(({ target }) => target.kind === 'Webview' && target.label === webview);
  }

  /** Whether any page's listener of that name has a target that fits; Any is none (`has_js_listener`). */
  hasPage(event: string, fits: (target: EventTarget) => boolean): boolean {
    return [...this.#pages.values()].some((events) =>
      (events.get(event) ?? []).some((record) => fits(record.target)),
    );
  }

  /** Whether anybody listens for that name. */
  hasAny(event: string): boolean {
    return this.hasPage(event, () => true) || (this.#core.get(event) ?? []).length > 0;
  }

  /** Each webview with any listener of that name, with the ids that are meant (`emit_js_filter`). */
  selectPages(event: string, filter: TargetFilter): Selection[] {
    const selections: Selection[] = [];
    for (const [webview, events] of this.#pages) {
      const records = events.get(event);
      if (!records) continue;
      selections.push({
        webview,
        ids: records.filter((record) => hears(record.target, filter)).map((record) => record.id),
      });
    }
    return selections;
  }

  selectCore(event: string, filter: TargetFilter): CoreRecord[] {
    return (this.#core.get(event) ?? []).filter((record) => hears(record.target, filter));
  }
}
