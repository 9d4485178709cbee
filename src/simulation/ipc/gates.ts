import type { Gate, Profile, Verdict, Wire } from '../../trace/trace.ts';
import type { RuleId } from '../../trace/rules.ts';
import { type Acl, type Origin, resolveAccess } from '../acl/authority.ts';
import { mergeScopes } from '../acl/scope.ts';
import type { Scope } from '../acl/authority.ts';
import { printedUrl, refusalText } from '../acl/texts.ts';
import { appOrigin, commandOf } from './addresses.ts';
import type { CommandTable, FoundCommand } from './commands.ts';
import { formFault } from './form.ts';
import { commandResponse, headerOf, refusalResponse } from './responses.ts';

/** What one gate said of a request. */
export interface GateResult {
  readonly gate: Gate;
  readonly verdict: Verdict;
  readonly found: string;
  readonly rule: RuleId;
}

/** Where a request ends up after the gates on the main thread. */
export type Judgement =
  | {
      readonly passed: true;
      readonly results: readonly GateResult[];
      readonly command: FoundCommand;
      readonly scope: Scope;
    }
  | {
      readonly passed: false;
      readonly results: readonly GateResult[];
      /** Absent when the core process says nothing at all. */
      readonly answer?: Extract<Wire, { form: 'response' }>;
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
}

/**
 * Takes a request through the gates of the main thread, in Tauri's order, up to the one that refuses.
 * Source: tauri 2.12.5, `src/ipc/protocol.rs`, `get` and `parse_invoke_request`, then
 * `src/webview/mod.rs`, `on_message`.
 */
export function judge(
  request: Extract<Wire, { form: 'request' }>,
  window: string,
  knowledge: GateKnowledge,
): Judgement {
  const results: GateResult[] = [];
  const refuse = (
    result: Omit<GateResult, 'verdict'>,
    answer?: Extract<Wire, { form: 'response' }>,
  ): Judgement => ({
    passed: false,
    results: [...results, { ...result, verdict: 'refused' }],
    ...(answer && { answer }),
  });

  if (request.method !== 'POST') {
    const answer = refusalResponse(405, 'only POST and OPTIONS are allowed');
    return refuse({ gate: 'method', found: '405', rule: 'gate.method' }, answer);
  }
  const fault = formFault(request);
  if (fault !== undefined) {
    return refuse({ gate: 'form', found: '500', rule: 'gate.form' }, refusalResponse(500, fault));
  }

  const key = headerOf(request.headers, 'Tauri-Invoke-Key') ?? '';
  if (key !== knowledge.invokeKey) {
    const stderr = `__TAURI_INVOKE_KEY__ expected ${knowledge.invokeKey} but received ${key}`;
    return { ...refuse({ gate: 'key', found: 'wrong', rule: 'gate.key' }), stderr } as Judgement;
  }
  results.push({ gate: 'key', verdict: 'passed', found: 'valid', rule: 'gate.key' });

  const sender = headerOf(request.headers, 'Origin') ?? '';
  const origin: Origin =
    sender === appOrigin(knowledge.platform) ? { kind: 'local' } : { kind: 'remote', url: sender };
  const foundOrigin = origin.kind === 'local' ? 'local' : printedUrl(sender);
  results.push({ gate: 'origin', verdict: 'passed', found: foundOrigin, rule: 'gate.origin' });

  const command = commandOf(request.url);
  const access = resolveAccess({ command, window, webview: window, origin }, knowledge.acl);
  if (!access.allowed) {
    const text = refusalText(
      { command, window, webview: window, origin },
      access,
      knowledge.acl,
      knowledge.profile,
    );
    const found = access.reason === 'denied' ? 'denied' : 'not granted';
    const rule = access.reason === 'denied' ? 'acl.deny' : 'acl.resolve';
    return refuse({ gate: 'permission', found, rule }, commandResponse('error', text));
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

  const found = knowledge.commands.get(command);
  const rule = command.startsWith('plugin:') ? 'gate.plugin' : 'gate.command';
  if (!found) {
    const name = command.replace(/^plugin:[^|]+\|/, '');
    return refuse(
      { gate: 'command', found: 'not found', rule },
      commandResponse('error', `Command ${name} not found`),
    );
  }
  results.push({ gate: 'command', verdict: 'passed', found: 'found', rule });
  const scope = mergeScopes(isGranted ? access.entries.map((entry) => entry.scope) : []);
  return { passed: true, results, command: found, scope };
}
