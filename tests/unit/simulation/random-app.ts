import fc from 'fast-check';
import type {
  App,
  Capability,
  Command,
  CoreListener,
  PageDeed,
  Scenario,
  ScriptEntry,
  TargetInput,
} from '../../../src/simulation/index.ts';

const labels = ['red', 'green', 'blue'] as const;
const events = ['tick', 'tock'] as const;
const commands = ['fast', 'slow', 'hold', 'fails', 'panics', 'tells'] as const;

const label = fc.constantFrom(...labels);
const event = fc.constantFrom(...events);

const target: fc.Arbitrary<TargetInput> = fc.oneof(
  label,
  fc.constantFrom({ kind: 'Any' } as const, { kind: 'App' } as const),
  fc.record({ kind: fc.constantFrom('AnyLabel', 'Window', 'Webview', 'WebviewWindow'), label }),
);

const permission = fc.constantFrom(
  'core:default',
  'core:event:default',
  'core:event:deny-emit',
  ...commands.flatMap((command) => [`allow-${command}`, `deny-${command}`]),
);

const capability: fc.Arbitrary<Capability> = fc.record(
  {
    windows: fc.array(fc.constantFrom(...labels, '*', 're*')),
    local: fc.boolean(),
    remote: fc.constantFrom({ urls: ['https://example.org'] }, { urls: ['https://*'] }),
    permissions: fc.array(permission, { maxLength: 6 }),
  },
  { requiredKeys: ['permissions', 'windows'] },
);

const commandBodies: Record<(typeof commands)[number], Command> = {
  fast: { async: true, parameters: { text: 'String' }, does: [{ do: 'return', value: { words: 'text' } }] },
  slow: { async: true, parameters: {}, does: [{ do: 'wait', ms: 40 }] },
  hold: { parameters: {}, does: [{ do: 'work', ms: 30 }] },
  fails: { parameters: {}, does: [{ do: 'fail', error: 'no' }] },
  panics: { async: true, parameters: {}, does: [{ do: 'panic', message: 'oh' }] },
  tells: {
    async: true,
    parameters: {},
    does: [
      { do: 'emit', event: 'tick', payload: 1 },
      { do: 'wait', ms: 5 },
    ],
  },
};

const coreListener: fc.Arbitrary<CoreListener> = fc.record({
  event,
  on: fc.oneof(
    fc.constantFrom('app' as const, 'any' as const),
    label.map((window) => ({ window })),
  ),
  once: fc.boolean(),
});

const pageDeed: fc.Arbitrary<PageDeed> = fc.oneof(
  fc.record({
    do: fc.constant('invoke' as const),
    command: fc.constantFrom(...commands, 'nobody', 'plugin:nope|x'),
    args: fc.constantFrom({}, { text: 'one two' }, { text: 3 }),
  }),
  fc.record({
    do: fc.constant('fetch' as const),
    command: fc.constantFrom(...commands),
    key: fc.constantFrom('right' as const, 'wrong' as const, 'missing' as const),
  }),
  fc.record({
    do: fc.constant('listen' as const),
    event,
    on: fc.constantFrom('event' as const, 'window' as const, 'webviewWindow' as const),
    once: fc.boolean(),
    name: fc.constantFrom('first', 'second'),
  }),
  fc.record({ do: fc.constant('unlisten' as const), name: fc.constantFrom('first', 'second') }),
  fc.record({ do: fc.constant('emit' as const), event, payload: fc.constant(1) }),
  fc.record({ do: fc.constant('emitTo' as const), target, event }),
);

const entry = (windows: readonly string[]): fc.Arbitrary<ScriptEntry> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ at: fc.nat(60), page: fc.constantFrom(...windows), deed: pageDeed }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        at: fc.nat(60),
        core: fc.constantFrom('async-runtime' as const, 'main-thread' as const),
        deed: fc.oneof(
          fc.record({ do: fc.constant('emit' as const), event }),
          fc.record({ do: fc.constant('emitTo' as const), target, event }),
        ),
      }),
    },
  );

/** Without a manifest no build accepts a permission for an app command. */
const withoutAppPermissions = (it: App): App => ({
  ...it,
  capabilities: Object.fromEntries(
    Object.entries(it.capabilities).map(([id, cap]) => [
      id,
      {
        ...cap,
        permissions: cap.permissions.filter((name) => typeof name === 'string' && name.startsWith('core:')),
      },
    ]),
  ),
});

const app = (windows: readonly string[]): fc.Arbitrary<App> =>
  fc
    .record({
      platform: fc.constantFrom('linux', 'windows', 'macos'),
      profile: fc.constantFrom('debug', 'release'),
      manifest: fc.constantFrom('declared', 'none', 'leftover'),
      windows: fc.constant(
        Object.fromEntries(
          windows.map((name) => [name, name === 'blue' ? { url: 'https://example.org' } : {}]),
        ),
      ),
      capabilities: fc
        .array(capability, { maxLength: 3 })
        .map((list) => Object.fromEntries(list.map((item, index) => [`cap-${index}`, item]))),
      commands: fc.constant(commandBodies),
      listeners: fc.array(coreListener, { maxLength: 3 }),
    })
    .map((it) => (it.manifest === 'none' ? withoutAppPermissions(it) : it));

/** A scenario of a random small app and what happens in it. */
export const randomScenario: fc.Arbitrary<Scenario> = fc
  .subarray([...labels], { minLength: 1 })
  .chain((windows) =>
    fc.record({
      id: fc.constant('random'),
      facts: fc.constant('none'),
      title: fc.constant(''),
      question: fc.constant(''),
      app: app(windows),
      before: fc.array(entry(windows), { maxLength: 3 }),
      script: fc.array(entry(windows), { minLength: 1, maxLength: 8 }),
      knobs: fc.constant([]),
    }),
  );
