import type { GateFinding, Json, PostWire, Profile, RequestWire } from '../../trace/record/trace.ts';
import type { RuleId } from '../../trace/record/rules.ts';
import type { Acl, Origin } from '../acl/access.ts';
import { resolveAccess } from '../acl/authority.ts';
import { mergeScopes } from '../acl/scope.ts';
import type { Scope } from '../acl/access.ts';
import { printedUrl, refusalText } from '../acl/texts.ts';
import { appOrigin } from './addresses.ts';
import type { CommandTable, FoundCommand } from './commands.ts';
import { type InvokeRequest, type Parsed, parsePost, parseRequest } from './requests.ts';
import { CHANNEL_FETCH } from './scripts.ts';

/** What one gate said of a request, and the rule by which it did. */
export type GateResult = GateFinding & { readonly rule: RuleId };

/** How the core process reacts to a request that goes no further. */
export type Reply =
  /** It could not be read: a status of the custom protocol, a console error in the fallback. */
  | { readonly kind: 'unreadable'; readonly status: 405 | 500; readonly text: string }
  | { readonly kind: 'rejection'; readonly value: Json };

/** Where a request ends up after the gates on the main thread. */
export type Judgement =
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
      /** Absent when the core process says nothing at all. */
      readonly reply?: Reply;
      /** The line that a wrong key leaves on stderr. */
      readonly stderr?: string;
    };

/** What the gates know besides the request. */
export interface GateKnowledge {
  readonly commands: CommandTable;
  readonly acl: Acl;
  readonly profile: Profile;
  readonly platform: 'linux' | 'windows' | 'macos';
  readonly invokeKey: string;
  /** The pattern is isolation: payloads come sealed. */
  readonly isolated: boolean;
}

/**
 * Takes a request through the gates of the main thread, in Tauri's order, up to the one that refuses. `url` is
 * where the engine says that a message of the fallback comes from.
 * Source: tauri 2.12.5, `src/ipc/protocol.rs`, `get`, `parse_invoke_request` and `handle_ipc_message`, then
 * `src/webview/mod.rs`, `on_message`.
 */
export function judge(
  wire: RequestWire | PostWire,
  window: string,
  url: string,
  knowledge: GateKnowledge,
): Judgement {
  const results: GateResult[] = [];
  const refuse = (result: GateResult, reply?: Reply): Judgement => ({
    passed: false,
    results: [...results, result],
    ...(reply && { reply }),
  });

  if (wire.form === 'request' && wire.method !== 'POST') {
    const text = 'only POST and OPTIONS are allowed';
    return refuse(
      { gate: 'method', verdict: 'refused', reason: 'notPost', status: 405, rule: 'gate.method' },
      { kind: 'unreadable', status: 405, text },
    );
  }
  const parsed: Parsed =
    wire.form === 'request'
      ? parseRequest(wire, knowledge.isolated)
      : parsePost(wire, url, knowledge.isolated);
  if (knowledge.isolated && ('request' in parsed ? parsed.request : parsed).wasSealed)
    results.push({ gate: 'unseal', verdict: 'passed', reason: 'unsealed', rule: 'gate.unseal' });
  if ('fault' in parsed) {
    const { gate, text } = parsed.fault;
    const unreadable = text.replace(/^isolation pattern error: /, '');
    return refuse(
      gate === 'unseal'
        ? { gate, verdict: 'refused', reason: 'unreadable', text: unreadable, rule: 'gate.unseal' }
        : { gate, verdict: 'refused', reason: 'malformed', status: 500, rule: 'gate.form' },
      { kind: 'unreadable', status: 500, text },
    );
  }
  const { request } = parsed;
  const { command, key } = request;

  if (key !== knowledge.invokeKey) {
    const stderr = `__TAURI_INVOKE_KEY__ expected ${knowledge.invokeKey} but received ${key}`;
    return {
      ...refuse({ gate: 'key', verdict: 'refused', reason: 'wrong', rule: 'gate.key' }),
      stderr,
    } as Judgement;
  }
  results.push({ gate: 'key', verdict: 'passed', reason: 'valid', rule: 'gate.key' });

  const own = appOrigin(knowledge.platform);
  const origin: Origin =
    request.url === own || request.url.startsWith(`${own}/`)
      ? { kind: 'local' }
      : { kind: 'remote', url: request.url };
  results.push({
    gate: 'origin',
    verdict: 'passed',
    ...(origin.kind === 'local'
      ? { reason: 'local' as const }
      : { reason: 'remote' as const, url: printedUrl(request.url) }),
    rule: 'gate.origin',
  });

  if (command === CHANNEL_FETCH) {
    results.push({ gate: 'permission', verdict: 'skipped', reason: 'exempt', rule: 'channel.exempt' });
    return find(request, { allow: [], deny: [] });
  }
  const access = resolveAccess({ command, window, webview: window, origin }, knowledge.acl);
  if (!access.allowed) {
    const value = refusalText(
      { command, window, webview: window, origin },
      access,
      knowledge.acl,
      knowledge.profile,
    );
    const why =
      access.reason === 'denied'
        ? ({ reason: 'denied', rule: 'acl.deny' } as const)
        : ({ reason: 'notGranted', rule: 'acl.resolve' } as const);
    return refuse({ gate: 'permission', verdict: 'refused', ...why }, { kind: 'rejection', value });
  }
  const isGranted = access.reason === 'granted';
  results.push(
    isGranted
      ? {
          gate: 'permission',
          verdict: 'passed',
          reason: 'granted',
          capabilities: [...new Set(access.entries.map((entry) => entry.capability))],
          rule: 'acl.resolve',
        }
      : { gate: 'permission', verdict: 'skipped', reason: 'notEnforced', rule: 'acl.enforced' },
  );
  return find(request, mergeScopes(isGranted ? access.entries.map((entry) => entry.scope) : []));

  function find(it: InvokeRequest, scope: Scope): Judgement {
    const found = knowledge.commands.get(it.command);
    const rule = it.command.startsWith('plugin:') ? 'gate.plugin' : 'gate.command';
    if (!found) {
      const name = it.command.replace(/^plugin:[^|]+\|/, '');
      return refuse(
        { gate: 'command', verdict: 'refused', reason: 'notFound', rule },
        { kind: 'rejection', value: `Command ${name} not found` },
      );
    }
    results.push({ gate: 'command', verdict: 'passed', reason: 'found', rule });
    return { passed: true, results, command: found, request: it, scope };
  }
}
