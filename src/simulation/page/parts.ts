import { type CallPromises, createPromises } from './promises.ts';
import { type Calls, createCalls } from './calls.ts';
import { createChannels, type PageChannels } from './channels.ts';
import { createIsolation, type PageIsolation } from './isolation.ts';
import { createListeners, type PageListeners } from './listeners.ts';
import { createRawCalls, type RawCalls } from './raw-calls.ts';
import { createRegistry, type ListenerRegistry } from './registry.ts';
import { createTransport, type PageTransport } from './transport.ts';
import type { PageWorld } from './world.ts';

/** The parts of one document, by subject. */
export interface PageParts {
  readonly world: PageWorld;
  readonly transport: PageTransport;
  readonly channels: PageChannels;
  /** Absent in brownfield. */
  readonly isolation: PageIsolation | undefined;
  readonly calls: Calls;
  readonly rawCalls: RawCalls;
  readonly registry: ListenerRegistry;
  readonly listeners: PageListeners;
  readonly promises: CallPromises;
}

export function createParts(world: PageWorld): PageParts {
  const transport = createTransport(world);
  const channels = createChannels(world);
  const isolation = world.input.isIsolated ? createIsolation(world, transport) : undefined;
  const calls = createCalls(world, { transport, isolation, channels });
  const rawCalls = createRawCalls(world, { transport, isolation, channels, calls });
  const registry = createRegistry(world);
  const listeners = createListeners(world, { calls, registry });
  const promises = createPromises(world, { calls, transport, channels, listeners });
  return { world, transport, channels, isolation, calls, rawCalls, registry, listeners, promises };
}
