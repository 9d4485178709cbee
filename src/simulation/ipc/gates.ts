import type { Gate, Json, PostWire, Profile, RequestWire, Verdict } from '../../trace/record/trace.ts';
import type { RuleId } from '../../trace/record/rules.ts';
import { type Acl, type Origin, resolveAccess } from '../acl/authority.ts';
import { mergeScopes } from '../acl/scope.ts';
import type { Scope } from '../acl/authority.ts';
import { printedUrl, refusalText } from '../acl/texts.ts';
import { appOrigin } from './addresses.ts';
import type { CommandTable, FoundCommand } from './commands.ts';
import { type InvokeRequest, type Parsed, parsePost, parseRequest } from './requests.ts';
import { CHANNEL_FETCH } from './scripts.ts';

/** What one gate said of a request. */
export interface GateResult {
  readonly gate: Gate;
  readonly verdict: Verdict;
  readonly found: string;
  readonly rule: RuleId;
}

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
  const refuse = (result: Omit<GateResult, 'verdict'>, reply?: Reply): Judgement => ({
    passed: false,
    results: [...results, { ...result, verdict: 'refused' }],
    ...(reply && { reply }),
  });

  if (wire.form === 'request' && wire.method !== 'POST') {
    const text = 'only POST and OPTIONS are allowed';
    const result = { gate: 'method', found: '405', rule: 'gate.method' } as const;
    return refuse(result, { kind: 'unreadable', status: 405, text });
  }
  const parsed: Parsed =
    wire.form === 'request'
      ? parseRequest(wire, knowledge.isolated)
      : parsePost(wire, url, knowledge.isolated);
  if (knowledge.isolated && ('request' in parsed ? parsed.request : parsed).wasSealed)
    results.push({ gate: 'unseal', verdict: 'passed', found: 'AES-GCM', rule: 'gate.unseal' });
  if ('fault' in parsed) {
    const { gate, text } = parsed.fault;
    const found = gate === 'unseal' ? text.replace(/^isolation pattern error: /, '') : '500';
    return refuse(
      { gate, found, rule: gate === 'unseal' ? 'gate.unseal' : 'gate.form' },
      {
        kind: 'unreadable',
        status: 500,
        text,
      },
    );
  }
  const { request } = parsed;
  const { command, key } = request;

  if (key !== knowledge.invokeKey) {
    const stderr = `__TAURI_INVOKE_KEY__ expected ${knowledge.invokeKey} but received ${key}`;
    return { ...refuse({ gate: 'key', found: 'wrong', rule: 'gate.key' }), stderr } as Judgement;
  }
  results.push({ gate: 'key', verdict: 'passed', found: 'valid', rule: 'gate.key' });

  const own = appOrigin(knowledge.platform);
  const origin: Origin =
    request.url === own || request.url.startsWith(`${own}/`)
      ? { kind: 'local' }
      : { kind: 'remote', url: request.url };
  const foundOrigin = origin.kind === 'local' ? 'local' : printedUrl(request.url);
  results.push({ gate: 'origin', verdict: 'passed', found: foundOrigin, rule: 'gate.origin' });

  if (command === CHANNEL_FETCH) {
    results.push({ gate: 'permission', verdict: 'skipped', found: 'never asked', rule: 'channel.exempt' });
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
    const found = access.reason === 'denied' ? 'denied' : 'not granted';
    const rule = access.reason === 'denied' ? 'acl.deny' : 'acl.resolve';
    return refuse({ gate: 'permission', found, rule }, { kind: 'rejection', value });
  }
  const isGranted = access.reason === 'granted';
  results.push({
    gate: 'permission',
    verdict: isGranted ? 'passed' : 'skipped',
    found: isGranted
      ? [...new Set(access.entries.map((entry) => entry.capability))].join(', ')
      : 'no manifest',
    rule: isGranted ? 'acl.resolve' : 'acl.enforced',
  });
  return find(request, mergeScopes(isGranted ? access.entries.map((entry) => entry.scope) : []));

  function find(it: InvokeRequest, scope: Scope): Judgement {
    const found = knowledge.commands.get(it.command);
    const rule = it.command.startsWith('plugin:') ? 'gate.plugin' : 'gate.command';
    if (!found) {
      const name = it.command.replace(/^plugin:[^|]+\|/, '');
      return refuse(
        { gate: 'command', found: 'not found', rule },
        { kind: 'rejection', value: `Command ${name} not found` },
      );
    }
    results.push({ gate: 'command', verdict: 'passed', found: 'found', rule });
    return { passed: true, results, command: found, request: it, scope };
  }
}
