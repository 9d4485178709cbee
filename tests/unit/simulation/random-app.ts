import fc from 'fast-check';
import type { Json } from '../../../src/trace/record/trace.ts';
import type {
  App,
  Capability,
  Command,
  CoreListener,
  Hook,
  HookOperation,
  PageOperation,
  Scenario,
  ScriptEntry,
  TargetInput,
} from '../../../src/simulation/index.ts';

const labels = ['red', 'green', 'blue'] as const;
const devUrl = 'http://localhost:1420';
const events = ['tick', 'tock'] as const;
const commands = ['fast', 'slow', 'hold', 'fails', 'panics', 'tells', 'streams', 'asks', 'raw'] as const;

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
  'core:window:allow-destroy',
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

/** Most apps let their windows do something. */
const generous: Capability = {
  windows: ['*'],
  permissions: [
    'core:default',
    'core:window:allow-destroy',
    ...commands.map((command) => `allow-${command}`),
  ],
};

const commandBodies: Record<(typeof commands)[number], Command> = {
  fast: { async: true, parameters: { text: 'String' }, body: [{ type: 'return', value: { words: 'text' } }] },
  slow: { async: true, parameters: {}, body: [{ type: 'wait', ms: 40 }] },
  hold: { parameters: {}, body: [{ type: 'work', ms: 30 }] },
  fails: { parameters: {}, body: [{ type: 'fail', error: 'no' }] },
  panics: { async: true, parameters: {}, body: [{ type: 'panic', message: 'oh' }] },
  tells: {
    async: true,
    parameters: {},
    body: [
      { type: 'emit', event: 'tick', payload: 1 },
      { type: 'wait', ms: 5 },
    ],
  },
  streams: {
    async: true,
    parameters: { to: 'Channel' },
    body: [
      { type: 'send', on: 'to', value: 1 },
      { type: 'sendJson', on: 'to', bytes: 9000 },
      { type: 'send', on: 'to', value: 2 },
      { type: 'wait', ms: 3 },
      { type: 'sendRaw', on: 'to', bytes: 8 },
      { type: 'sendRaw', on: 'to', bytes: 2000 },
    ],
  },
  asks: { parameters: {}, body: [{ type: 'dialog', text: 'Really?' }] },
  raw: {
    async: true,
    parameters: { request: 'Request' },
    body: [
      { type: 'writeBody', header: 'path', otherwise: 'no bytes' },
      { type: 'return', value: 'done', as: 'bytes' },
    ],
  },
};

const hook: fc.Arbitrary<Hook> = fc.option(
  fc.array(
    fc.record({
      commands: fc.subarray([...commands], { minLength: 1 }),
      operation: fc.constantFrom<HookOperation>(
        { type: 'pass' },
        { type: 'alter', argument: 'text', to: 'three' },
        { type: 'redirect', command: 'slow' },
        { type: 'throw', message: 'no' },
        { type: 'returnNothing' },
        { type: 'returnRubbish', value: false },
        { type: 'neverReturn' },
      ),
    }),
    { maxLength: 2 },
  ),
);

const policy = fc.constantFrom(
  "default-src 'self' ipc: http://ipc.localhost",
  "default-src 'self'; connect-src 'self'",
  "default-src 'self' ipc: http://ipc.localhost; frame-src 'self'",
);

const coreListener: fc.Arbitrary<CoreListener> = fc.record({
  event,
  on: fc.oneof(
    fc.constantFrom('app' as const, 'any' as const),
    label.map((window) => ({ window })),
  ),
  once: fc.boolean(),
});

const texts = commands.flatMap((command) => [
  `{"cmd":"${command}","callback":1001,"error":1002,"payload":{"text":"a"},"__TAURI_INVOKE_KEY__":"KEY"}`,
  `{"cmd":"${command}","callback":1,"error":2,"payload":null,"__TAURI_INVOKE_KEY__":"wrong"}`,
  `{"cmd":"${command}"`,
]);

const pageOperation: fc.Arbitrary<PageOperation> = fc.oneof(
  fc.record({
    type: fc.constant('invoke' as const),
    command: fc.constantFrom(...commands, 'nobody', 'plugin:nope|x'),
    args: fc.constantFrom<Json>(
      {},
      { text: 'one two' },
      { text: 3 },
      { to: { $channel: 'first' } },
      { to: { $channel: 'second' } },
      { $bytes: 'SGk=' },
      [1, 2],
      { a: { $map: [['k', { $undefined: true }]] } },
      { a: { $bigint: '1' } },
      { a: { $toJson: 1 } },
      { to: { $channel: 'third', throws: 'oh' } },
    ),
  }),
  fc.record({
    type: fc.constant('invoke' as const),
    command: fc.constantFrom(...commands),
    headers: fc.constantFrom<NonNullable<Extract<PageOperation, { type: 'invoke' }>['headers']>>(
      { 'x y': '1' },
      [['a', 1]],
      { $headers: { a: '1' } },
    ),
  }),
  fc.record({
    type: fc.constant('fetch' as const),
    command: fc.constantFrom(...commands),
    method: fc.constantFrom('GET', 'OPTIONS', 'TRACE', 'POST'),
    body: fc.constantFrom<Json>(
      { $text: '{"text":"a"}' },
      { $text: 'x' },
      { $bytes: 'SGk=' },
      { $none: true },
    ),
  }),
  fc.record({ type: fc.constant('postText' as const), text: fc.constantFrom(...texts) }),
  fc.record({
    type: fc.constant('navigate' as const),
    to: fc.constantFrom('/other', 'https://example.org/a', `${devUrl}/b`),
  }),
  fc.record({ type: fc.constant('resend' as const), sealed: fc.nat(1) }),
  fc.record({
    type: fc.constant('fetch' as const),
    command: fc.constantFrom(...commands),
    key: fc.constantFrom('own' as const, 'right' as const, 'wrong' as const, 'missing' as const),
  }),
  fc.record({
    type: fc.constant('listen' as const),
    event,
    on: fc.constantFrom('event' as const, 'window' as const, 'webviewWindow' as const),
    once: fc.boolean(),
    name: fc.constantFrom('first', 'second'),
    throws: fc.constant('oh'),
  }),
  fc.record({
    type: fc.constant('listen' as const),
    event,
    on: fc.constantFrom('event' as const, 'window' as const, 'webviewWindow' as const),
    once: fc.boolean(),
    name: fc.constantFrom('first', 'second'),
  }),
  fc.record({
    type: fc.constant('invoke' as const),
    command: fc.constant('streams'),
    args: fc.constantFrom<Json>({ to: { $channel: 'first' } }, { to: { $channel: 'second' } }),
  }),
  fc.record({
    type: fc.constant('invoke' as const),
    command: fc.constant('raw'),
    headers: fc.constant({ path: 'a.txt' }),
    args: fc.constantFrom<Json>({ $bytes: 'SGk=' }, [1, 2], {}),
  }),
  fc.record({
    type: fc.constant('postMessage' as const),
    command: fc.constantFrom(...commands),
    args: fc.constant({ text: 'one' }),
  }),
  fc.record({
    type: fc.constant('postMessage' as const),
    command: fc.constantFrom(...commands),
    sealed: fc.record(
      { sealed: fc.nat(2), change: fc.constantFrom('flipPayload' as const, 'cutNonce' as const) },
      { requiredKeys: ['sealed'] },
    ),
  }),
  fc.record({ type: fc.constant('onCloseRequested' as const), prevents: fc.boolean() }),
  fc.record({ type: fc.constant('reload' as const) }),
  fc.record({ type: fc.constant('unlisten' as const), name: fc.constantFrom('first', 'second') }),
  fc.record({ type: fc.constant('emit' as const), event, payload: fc.constant(1) }),
  fc.record({ type: fc.constant('emitTo' as const), target, event }),
);

const entry = (windows: readonly string[]): fc.Arbitrary<ScriptEntry> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ at: fc.nat(120), page: fc.constantFrom(...windows), operation: pageOperation }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        at: fc.nat(200),
        user: fc.oneof(
          fc.record({ type: fc.constant('close' as const), window: fc.constantFrom(...windows) }),
          fc.constant({ type: 'answer', with: 'ok' } as const),
          fc.record({
            type: fc.constant('resize' as const),
            window: fc.constantFrom(...windows),
            width: fc.constant(8),
            height: fc.constant(6),
          }),
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        at: fc.nat(60),
        core: fc.constantFrom('async-runtime' as const, 'main-thread' as const),
        operation: fc.oneof(
          fc.record({ type: fc.constant('emit' as const), event }),
          fc.record({ type: fc.constant('emitTo' as const), target, event }),
          fc.record({ type: fc.constant('open' as const), window: fc.constantFrom(...windows) }),
          fc.record({ type: fc.constant('destroy' as const), window: fc.constantFrom(...windows) }),
          fc.record({
            type: fc.constant('navigate' as const),
            window: fc.constantFrom(...windows),
            to: fc.constantFrom('/other', 'https://example.org/a', `${devUrl}/b`),
          }),
        ),
      }),
    },
  );

/** Without a manifest no build accepts a permission for an app command. */
const withoutAppPermissions = (it: App): App => ({
  ...it,
  capabilities: Object.fromEntries(
    Object.entries(it.capabilities as Readonly<Record<string, Capability>>).map(([id, cap]) => [
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
      pattern: fc.constantFrom('brownfield', 'isolation'),
      hook,
      csp: policy,
      platform: fc.constantFrom('linux', 'windows', 'macos'),
      profile: fc.constantFrom('debug', 'release'),
      source: fc.constantFrom('built', 'dev'),
      devUrl: fc.constant(devUrl),
      manifest: fc.constantFrom('declared', 'none', 'leftover'),
      windows: fc.constant(
        Object.fromEntries(
          windows.map((name) => [name, name === 'blue' ? { url: 'https://example.org' } : {}]),
        ),
      ),
      capabilities: fc
        .tuple(fc.array(capability, { maxLength: 3 }), fc.boolean())
        .map(([list, isGenerous]) => (isGenerous ? [generous, ...list.slice(0, 1)] : list))
        .map((list) => Object.fromEntries(list.map((item, index) => [`cap-${index}`, item]))),
      commands: fc.constant(commandBodies),
      listeners: fc.array(coreListener, { maxLength: 3 }),
      hasPolicy: fc.boolean(),
    })
    .map(({ hasPolicy, csp, ...it }): App => (hasPolicy ? { ...it, csp } : it))
    .map((it) => (it.manifest === 'none' ? withoutAppPermissions(it) : it));

/** A scenario of a random small app and what happens in it. */
export const randomScenario: fc.Arbitrary<Scenario> = fc
  .subarray([...labels], { minLength: 1 })
  .chain((windows) =>
    fc.record({
      id: fc.constant('random'),
      title: fc.constant(''),
      question: fc.constant(''),
      app: app(windows),
      before: fc.array(entry(windows), { maxLength: 3 }),
      script: fc.array(entry(windows), { minLength: 1, maxLength: 8 }),
      knobs: fc.constant([]),
    }),
  );
