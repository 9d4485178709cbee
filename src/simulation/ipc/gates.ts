import type { GateFinding, Json, PostWire, Profile, RequestWire } from '../../trace/record/trace.ts';
import type { RuleId } from '../../trace/record/rules.ts';
import type { AccessRequest, Acl, Origin } from '../acl/access.ts';
import type { Scope } from '../acl/scope.ts';
import { resolveAccess } from '../acl/authority.ts';
import { mergeScopes } from '../acl/scope.ts';
import { printedUrl, refusalText } from '../acl/refusal-text.ts';
import type { CommandTable, FoundCommand } from './commands.ts';
import { type AppSite, homeOf } from './page-address.ts';
import { type InvokeRequest, type Parsed, parsePost, parseRequest } from './requests.ts';
import { pluginCodeError } from './unsimulated.ts';

/** What one gate found of a request, and the rule by which it did. */
export type GateResult = GateFinding & { readonly rule: RuleId };

/** How the core process reacts to a request that goes no further. */
export type Reply =
  /** It could not be read: a status of the custom protocol, a console error in the fallback. */
  | { readonly kind: 'unreadable'; readonly status: 405 | 500; readonly text: string }
  | { readonly kind: 'rejection'; readonly value: Json }
  /** It asks what may be sent: everything. */
  | { readonly kind: 'options' };

/** What keeps a request from going further. */
interface Refusal {
  readonly result: GateResult;
  /** Absent when the core process does not answer at all. */
  readonly reply?: Reply;
  /** The line that a wrong key leaves on stderr. */
  readonly stderr?: string;
}

/** Where a request ends up after the gates on the main thread. */
export type GateRun =
  | {
      readonly passed: true;
      readonly results: readonly GateResult[];
      readonly command: FoundCommand;
      readonly request: InvokeRequest;
      readonly scope: Scope;
    }
  | {
      readonly passed: false;
      readonly results: readonly GateResult[];
      readonly reply?: Reply;
      readonly stderr?: string;
    };

/** What the gates need besides the request. */
export interface GateContext {
  readonly commands: CommandTable;
  readonly acl: Acl;
  readonly profile: Profile;
  /** What decides which pages are the app's own. */
  readonly site: AppSite;
  readonly invokeKey: string;
  /** The pattern is isolation: payloads come sealed. */
  readonly isolated: boolean;
  /** The window of each webview that shares one, by the webview's label. */
  readonly holders: ReadonlyMap<string, string>;
  /** The cargo feature `tracing`: what else goes to stderr goes to the app's subscriber, if it has one. */
  readonly isTracing: boolean;
}

/** A request on its way through the gates. What a gate finds out, those after it use. */
class Passage {
  readonly wire: RequestWire | PostWire;
  readonly window: string;
  readonly url: string;
  readonly results: GateResult[] = [];
  /** Set by the gate `unseal`. */
  parsed!: Parsed;
  /** Set by the gate `form`. */
  request!: InvokeRequest;
  /** Set by the gate `origin`. */
  origin!: Origin;
  /** Set by the gate `permission`. */
  scope!: Scope;
  /** Set by the gate `command`. */
  command!: FoundCommand;

  constructor(wire: RequestWire | PostWire, window: string, url: string) {
    this.wire = wire;
    this.window = window;
    this.url = url;
  }
}

/** Adds its result to a request's, and returns a refusal if the request goes no further. */
type Gate = (passage: Passage, context: GateContext) => Refusal | undefined;

/** The gates of the main thread, in Tauri's order. */
const gates = {
  method: checkMethod,
  unseal,
  form: checkForm,
  key: checkKey,
  origin: findOrigin,
  permission: checkPermission,
  command: findCommand,
} satisfies Partial<Record<GateFinding['gate'], Gate>>;

const gatesInOrder: readonly Gate[] = Object.values(gates);

/**
 * Takes a request through the gates of the main thread, up to the one that refuses. `url` is where a message of the
 * fallback comes from, as the engine gives it.
 * Source: tauri 2.12.5, `src/ipc/protocol.rs`, `get`, `parse_invoke_request` and `handle_ipc_message`, then
 * `src/webview/mod.rs`, `on_message`.
 */
export function runGates(
  wire: RequestWire | PostWire,
  window: string,
  url: string,
  context: GateContext,
): GateRun {
  if (wire.form === 'request' && wire.method === 'OPTIONS')
    return { passed: false, results: [], reply: { kind: 'options' } };
  const passage = new Passage(wire, window, url);
  const { results } = passage;
  for (const gate of gatesInOrder) {
    const refusal = gate(passage, context);
    if (!refusal) continue;
    const { result, ...reaction } = refusal;
    results.push(result);
    return { passed: false, results, ...reaction };
  }
  const { command, request, scope } = passage;
  return { passed: true, results, command, request, scope };
}

function checkMethod({ wire }: Passage): Refusal | undefined {
  if (wire.form !== 'request' || wire.method === 'POST') return undefined;
  return {
    result: { gate: 'method', verdict: 'refused', reason: 'notPost', status: 405, rule: 'gate.method' },
    reply: { kind: 'unreadable', status: 405, text: 'only POST and OPTIONS are allowed' },
  };
}

/** Reads the request, whose payload comes sealed with the isolation pattern. */
function unseal(passage: Passage, { isolated }: GateContext): Refusal | undefined {
  const { wire, url, results } = passage;
  const parsed = wire.form === 'request' ? parseRequest(wire, isolated) : parsePost(wire, url, isolated);
  passage.parsed = parsed;
  if (isolated && ('request' in parsed ? parsed.request : parsed).wasSealed)
    results.push({ gate: 'unseal', verdict: 'passed', reason: 'unsealed', rule: 'gate.unseal' });
  if ('request' in parsed || parsed.fault.gate !== 'unseal') return undefined;
  const { text } = parsed.fault;
  const unreadable = text.replace(/^isolation pattern error: /, '');
  return {
    result: {
      gate: 'unseal',
      verdict: 'refused',
      reason: 'unreadable',
      text: unreadable,
      rule: 'gate.unseal',
    },
    reply: { kind: 'unreadable', status: 500, text },
  };
}

function checkForm(passage: Passage): Refusal | undefined {
  const { parsed } = passage;
  if ('fault' in parsed)
    return {
      result: { gate: 'form', verdict: 'refused', reason: 'malformed', status: 500, rule: 'gate.form' },
      reply: { kind: 'unreadable', status: 500, text: parsed.fault.text },
    };
  passage.request = parsed.request;
  return undefined;
}

/** A request with a wrong key gets no answer. */
function checkKey(
  { request: { key }, results }: Passage,
  { invokeKey, isTracing }: GateContext,
): Refusal | undefined {
  if (key !== invokeKey)
    return {
      result: { gate: 'key', verdict: 'refused', reason: 'wrong', rule: 'gate.key' },
      ...(!isTracing && { stderr: `__TAURI_INVOKE_KEY__ expected ${invokeKey} but received ${key}` }),
    };
  results.push({ gate: 'key', verdict: 'passed', reason: 'valid', rule: 'gate.key' });
  return undefined;
}

/** Refuses nothing: what the page may do from its origin is for the permissions. */
function findOrigin(passage: Passage, { site }: GateContext): undefined {
  const { url } = passage.request;
  const home = homeOf(url, site);
  const about = { gate: 'origin', verdict: 'passed', rule: 'gate.origin' } as const;
  passage.origin = home ? { kind: 'local' } : { kind: 'remote', url };
  if (!home) passage.results.push({ ...about, reason: 'remote', url: printedUrl(url) });
  else passage.results.push({ ...about, reason: 'local', ...(home !== 'app' && { from: home }) });
}

const NO_SCOPE: Scope = { allow: [], deny: [] };

function checkPermission(passage: Passage, { acl, profile, holders }: GateContext): Refusal | undefined {
  const { request, window, origin, results } = passage;
  const { command } = request;
  passage.scope = NO_SCOPE;
  const holder = holders.get(window) ?? window;
  const asked: AccessRequest = { command, window: holder, webview: window, origin };
  const access = resolveAccess(asked, acl);
  if (!access.allowed) {
    const why =
      access.reason === 'denied'
        ? ({ reason: 'denied', rule: 'acl.deny' } as const)
        : ({ reason: 'notGranted', rule: 'acl.resolve' } as const);
    const value = refusalText(asked, acl, profile);
    return {
      result: { gate: 'permission', verdict: 'refused', ...why },
      reply: { kind: 'rejection', value },
    };
  }
  if (access.reason !== 'granted') {
    const { reason } = access;
    const rule = reason === 'exempt' ? 'channel.exempt' : 'acl.enforced';
    results.push({ gate: 'permission', verdict: 'skipped', reason, rule });
    return undefined;
  }
  passage.scope = mergeScopes(access.entries.map((entry) => entry.scope));
  results.push({
    gate: 'permission',
    verdict: 'passed',
    reason: 'granted',
    capabilities: [...new Set(access.entries.map((entry) => entry.capability))],
    rule: 'acl.resolve',
  });
  return undefined;
}

function findCommand(passage: Passage, { commands, holders }: GateContext): Refusal | undefined {
  const { command } = passage.request;
  // What becomes of the other webviews of a window that goes is not simulated.
  const found = command === 'plugin:window|destroy' && holders.size > 0 ? undefined : commands.get(command);
  const isPlugin = command.startsWith('plugin:');
  const rule = isPlugin ? 'gate.plugin' : 'gate.command';
  if (!found) {
    // What its manifest offers is there in the app, whatever it does.
    if (isPlugin) throw pluginCodeError(command, passage.window);
    return {
      result: { gate: 'command', verdict: 'refused', reason: 'notFound', rule },
      reply: { kind: 'rejection', value: `Command ${command} not found` },
    };
  }
  passage.command = found;
  passage.results.push({ gate: 'command', verdict: 'passed', reason: 'found', rule });
  return undefined;
}
