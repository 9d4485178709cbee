import { coreManifests } from '../../../simulation/acl/core-manifests.ts';
import { kebab } from '../../../simulation/acl/manifest.ts';
import type { ActorId, EventTarget } from '../../../trace/record/trace.ts';

/** What a name is of. */
export type NameKind = 'window' | 'frame' | 'command' | 'plugin' | 'event' | 'key' | 'site' | 'capability';

/** A name and what it became. */
export interface Replaced {
  readonly kind: NameKind;
  readonly from: string;
  readonly to: string;
}

/**
 * Events that Tauri itself emits. Source: tauri 2.12.5, `src/manager/window.rs` and `src/manager/webview.rs`;
 * `src/webview/mod.rs`.
 */
const taurisEvents: ReadonlySet<string> = new Set(
  (
    'resize move close-requested destroyed focus blur scale-change theme-changed window-created webview-created ' +
    'drag-enter drag-over drag-drop drag-leave'
  )
    .split(' ')
    .map((name) => `tauri://${name}`),
);

/** Where pages of the app itself come from, and what has no origin. */
const taurisOrigins: ReadonlySet<string> = new Set([
  'tauri://localhost',
  'http://tauri.localhost',
  'https://tauri.localhost',
  'null',
]);

/** Names of the reader become letters, the same name always the same letter; names of Tauri stay. */
export class Letters {
  readonly #names = new Map<string, Replaced>();
  readonly #counts = new Map<NameKind, number>();
  readonly #keepsCommands: boolean;

  constructor({ keepsCommands }: { readonly keepsCommands: boolean }) {
    this.#keepsCommands = keepsCommands;
  }

  get replaced(): readonly Replaced[] {
    return [...this.#names.values()];
  }

  #letter(
    kind: NameKind,
    from: string,
    as: (letter: string) => string = (letter) => `${kind}-${letter}`,
  ): string {
    const key = `${kind} ${from}`;
    const known = this.#names.get(key);
    if (known) return known.to;
    const count = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, count + 1);
    const to = as(letterOf(count));
    this.#names.set(key, { kind, from, to });
    return to;
  }

  window(label: string): string {
    return this.#letter('window', label);
  }

  key(name: string): string {
    return this.#letter('key', name);
  }

  capability(identifier: string): string {
    return this.#letter('capability', identifier);
  }

  event(name: string): string {
    return taurisEvents.has(name) ? name : this.#letter('event', name);
  }

  command(name: string): string {
    const [, plugin, own] = /^plugin:([^|]*)\|(.*)$/s.exec(name) ?? [];
    if (plugin === undefined || own === undefined) return this.#command(name);
    if (isTauris(plugin, own)) return name;
    const isKept = this.#keepsCommands && isPlain(plugin);
    const plugins = isKept || coreManifests.has(`core:${plugin}`) ? plugin : this.#letter('plugin', plugin);
    return `plugin:${plugins}|${this.#command(own)}`;
  }

  #command(name: string): string {
    return this.#keepsCommands && isPlain(name) ? name : this.#letter('command', name);
  }

  origin(origin: string): string {
    if (taurisOrigins.has(origin)) return origin;
    return this.#letter('site', origin, (letter) => `https://site-${letter}.invalid`);
  }

  /** `page(main)` becomes `page(window-a)`. */
  actor(id: ActorId): ActorId {
    const [, kind, name] = /^(page|iso|frame)\((.*)\)$/s.exec(id) ?? [];
    if (kind === undefined || name === undefined) return fixedActors.has(id) ? id : 'engine';
    return `${kind}(${kind === 'frame' ? this.#letter('frame', name) : this.window(name)})`;
  }

  target(target: EventTarget): EventTarget {
    return 'label' in target
      ? { kind: target.kind, label: this.window(target.label) }
      : { kind: target.kind };
  }
}

const fixedActors: ReadonlySet<ActorId> = new Set(['core/main', 'core/async', 'engine', 'user']);

/** What a name of a command is made of where nobody hides anything in it. */
const isPlain = (name: string) => /^[a-z][a-z0-9_-]{0,59}$/.test(name);

function isTauris(plugin: string, command: string): boolean {
  if (plugin === '__TAURI_CHANNEL__') return command === 'fetch';
  return coreManifests.get(`core:${plugin}`)?.permissions.has(`allow-${kebab(command)}`) ?? false;
}

/** `a` to `z`, then `aa`. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
