import { KEPT_SIZE, type KeptSize, type Progress, progressChannel } from '../../offline/index.ts';
import { href } from '../../site.ts';
import { canKeep, keep } from './keep-offline.ts';
import { chooseOffline, isKeptOffline, offlineChoice, savesData } from './offline-choice.ts';

const BYTES_PER_MB = 1_000_000;
const megabytes = (bytes: number) => `${String(Math.ceil(bytes / BYTES_PER_MB))} MB`;

/** The address below which the worker serves pages. */
const scope = () => new URL(href('/'), location.href).href;

/** Deletes what is kept. Workbox names its caches by their scope: other sites of the host keep theirs. */
async function forget(): Promise<void> {
  for (const name of await caches.keys()) if (name.endsWith(scope())) await caches.delete(name);
}

/** Says whether this browser keeps the site and how much that is, and lets the reader switch it on and off. */
export class OfflineSettings extends HTMLElement {
  #registration: ServiceWorkerRegistration | undefined;
  #size: KeptSize | undefined;
  #progress: Progress | undefined;
  #hasFailed = false;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    if (!canKeep()) {
      this.#say(
        'This browser cannot keep the site: it has no service worker here, as in some private windows.',
      );
      return;
    }
    button.addEventListener('click', () => void (isKeptOffline() ? this.#switchOff() : this.#switchOn()));
    new BroadcastChannel(progressChannel(scope())).addEventListener(
      'message',
      ({ data }: MessageEvent<Progress>) => {
        this.#progress = data;
        this.#show();
      },
    );
    void this.#begin();
  }

  async #begin(): Promise<void> {
    this.#size = await fetch(href(`/${KEPT_SIZE}`)).then(
      (response) => (response.ok ? (response.json() as Promise<KeptSize>) : undefined),
      () => undefined,
    );
    const existing = await navigator.serviceWorker.getRegistration(scope());
    if (existing) this.#follow(existing);
    this.#show();
    if (isKeptOffline()) await this.#keep();
    // What was still on its way when the reader switched it off.
    else await forget();
  }

  async #keep(): Promise<void> {
    this.#hasFailed = false;
    try {
      this.#follow(await keep());
    } catch {
      // Without a network the site that is kept already is enough.
      this.#hasFailed = !this.#registration?.active;
    }
    this.#show();
  }

  #follow(registration: ServiceWorkerRegistration): void {
    this.#registration = registration;
    const watch = (worker: ServiceWorker | null) => {
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'redundant' && !registration.active && isKeptOffline()) this.#hasFailed = true;
        this.#show();
      });
    };
    watch(registration.installing);
    registration.onupdatefound = () => {
      watch(registration.installing);
      this.#show();
    };
  }

  async #switchOn(): Promise<void> {
    chooseOffline('on');
    await this.#keep();
  }

  /** Also tries again, where it did not come to its end. */
  async #switchOff(): Promise<void> {
    if (this.#hasFailed) {
      await this.#keep();
      return;
    }
    chooseOffline('off');
    await this.#registration?.unregister();
    this.#registration = undefined;
    this.#progress = undefined;
    await forget();
    this.#show();
  }

  #show(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.disabled = false;
    button.textContent = this.#hasFailed
      ? 'Try again'
      : isKeptOffline()
        ? 'Switch off and delete what is kept'
        : 'Keep the site in this browser';
    this.#say(this.#words());
  }

  #words(): string {
    const { active, installing, waiting } = this.#registration ?? {};
    if (!isKeptOffline()) {
      return offlineChoice() === 'off' || !savesData()
        ? `Switched off: nothing is kept.${this.#cost()}`
        : `Your browser asks sites to save data, so nothing is kept until you say so.${this.#cost()}`;
    }
    if (this.#hasFailed) {
      return 'Not every file could be fetched, so the site is not ready yet. What came is kept, and the next try goes on from there.';
    }
    if (active) {
      const ready = `Ready: the whole site works without a network.${this.#kept()}`;
      if (waiting) return `${ready} A newer version is here, and comes with the next page you open.`;
      return installing ? `${ready} A newer version is on its way.` : ready;
    }
    if (!this.#progress) return `Not ready yet: it begins.${this.#cost()}`;
    const { kept, files } = this.#progress;
    return `Not ready yet: ${String(kept)} of ${String(files)} files are here.${this.#cost()}`;
  }

  #kept(): string {
    return this.#size ? ` It takes ${megabytes(this.#size.stored)} in this browser.` : '';
  }

  #cost(): string {
    if (!this.#size) return '';
    const { fetched, stored } = this.#size;
    return ` All of it is ${megabytes(fetched)} to fetch, and ${megabytes(stored)} in this browser.`;
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== words) status.textContent = words;
  }
}
