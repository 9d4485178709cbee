import { SERVICE_WORKER } from '../../offline/index.ts';
import { href } from '../../site.ts';
import { isKeptOffline } from './offline-choice.ts';

/** Whether this browser can keep the site: not in some private windows, and only over https or from this machine. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && import.meta.env.PROD;

/** Begins to keep the site, or looks for a newer build of it. Rejects where the browser refuses. */
export const keep = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(href(`/${SERVICE_WORKER}`));

/** The same, unless the reader or the browser is against it; a page is no worse where it fails. */
export function keepIfWanted(): void {
  if (canKeep() && isKeptOffline()) void keep().catch(() => undefined);
}
