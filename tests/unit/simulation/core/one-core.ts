import { createAcl } from '../../../../src/simulation/acl/app-acl.ts';
import { remotePatternParser } from '../../../../src/simulation/acl/remote-pattern.ts';
import { createRandom } from '../../../../src/simulation/clock/random.ts';
import type { CoreProcessInput } from '../../../../src/simulation/core/core-process.ts';
import { createCommandTable } from '../../../../src/simulation/ipc/commands.ts';
import { createIds } from '../../../../src/simulation/protocol/ids.ts';
import type { App } from '../../../../src/simulation/index.ts';

/** An app of one window whose page may run each of these commands; each is named by what it does first. */
const app: App = {
  windows: { main: {} },
  capabilities: { windows: { windows: ['main'], permissions: ['core:window:allow-destroy'] } },
  manifest: 'none',
  commands: {
    works: { parameters: {}, body: [{ type: 'work', ms: 30 }] },
    works_twice: {
      parameters: {},
      body: [
        { type: 'work', ms: 10 },
        { type: 'work', ms: 20 },
      ],
    },
    returns_early: {
      parameters: {},
      body: [
        { type: 'work', ms: 10 },
        { type: 'return', value: 1 },
        { type: 'work', ms: 20 },
      ],
    },
    asks: { parameters: {}, body: [{ type: 'dialog', text: 'Sure?' }] },
    asks_then_works: {
      parameters: {},
      body: [
        { type: 'dialog', text: 'Sure?' },
        { type: 'work', ms: 10 },
      ],
    },
    panics: {
      parameters: {},
      body: [
        { type: 'work', ms: 10 },
        { type: 'panic', message: 'oh' },
      ],
    },
    waits: { async: true, parameters: {}, body: [{ type: 'wait', ms: 30 }] },
    waits_less: { async: true, parameters: {}, body: [{ type: 'wait', ms: 5 }] },
    asks_async: { async: true, parameters: {}, body: [{ type: 'dialog', text: 'Sure?' }] },
  },
};

/** What a core process of that app is made of; its own messages are named `m1`, `m2` and so on. */
export const coreInput = (seed = 1): CoreProcessInput => ({
  app,
  commands: createCommandTable(app),
  acl: createAcl(app, 'linux', remotePatternParser(undefined)),
  withCapability: (acl) => acl,
  platform: 'linux',
  profile: 'debug',
  invokeKey: 'KEY',
  ids: createIds(createRandom(~seed)),
  random: createRandom(seed),
  opened: new Set(['main']),
  frameUrls: {},
  windowOf: { 'page(main)': 'main' },
});
