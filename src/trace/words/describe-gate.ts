import { perTrace } from '../record/per-trace.ts';
import type { GateFinding, MomentOf } from '../record/trace.ts';
import { shortValue } from '../record/value.ts';
import { headerIn, isSealed, payloadOf } from '../record/wire.ts';
import { findingOf, firstOf } from '../steps/step-facts.ts';
import { code } from './code.ts';
import { placeWords } from './place-words.ts';
import { type Facts, nameOf, threadName } from './facts.ts';

type FindingAt<Name extends GateFinding['gate']> = Extract<GateFinding, { gate: Name }>;

/** The sentence for a gate that opens a step. */
export function gateSentence(moment: MomentOf<'gate'>, facts: Facts): string {
  const { message } = facts;
  switch (moment.gate) {
    case 'method':
      return `The method ${code(message?.wire.form === 'request' ? message.wire.method : '')} is not allowed: status ${moment.status}.`;
    case 'unseal':
      return unseal(moment, facts);
    case 'form':
      return form(moment, facts);
    case 'key':
      return key(moment, facts);
    case 'origin':
      return moment.reason === 'local'
        ? `The page is the app’s own${homeWords(moment)}: ${code('local')}.`
        : `The page is ${code(moment.url)}, which is not the app’s own: remote.`;
    case 'permission':
      return permission(moment, facts);
    case 'command':
    case 'arguments':
      return dispatch(facts);
  }
}

function form({ status }: FindingAt<'form'>, facts: Facts): string {
  const { trace, message } = facts;
  const none = `no ${trace.pattern === 'isolation' ? 'other gate' : 'gate'} is asked`;
  if (message?.wire.form !== 'post')
    return `The request for ${nameOf(facts)} cannot be read, so ${none}: status ${status}.`;
  const end = `so ${none}: ${code('console.error')} in the page is all that comes of it.`;
  return message.wire.text === undefined
    ? `The message for ${nameOf(facts)} cannot be read, ${end}`
    : `The core process cannot read the text as a message, ${end}`;
}

function unseal(finding: FindingAt<'unseal'>, facts: Facts): string {
  const { message } = facts;
  const name = nameOf(facts);
  if (finding.verdict === 'refused') {
    const end = message?.wire.form === 'post' ? 'Nobody will answer it.' : 'No other gate is asked.';
    return `The core process cannot unseal the payload of ${name}: ${code(finding.text)}. ${end}`;
  }
  const payload = message && payloadOf(message.wire);
  const inside = payload && isSealed(payload) ? payload.sealed : undefined;
  return `The core process unseals the payload of ${name} with this run’s key and can read it: ${code(shortValue(inside, 48))}.`;
}

function key(finding: FindingAt<'key'>, facts: Facts): string {
  const { step, message, trace } = facts;
  if (finding.verdict === 'refused') {
    const isSilent = trace.source === 'simulated' && !firstOf(step, 'stderr');
    const line = isSilent ? ` with an error for ${code('tracing')}` : ', writes one line to stderr';
    return `The invoke key of ${nameOf(facts)} is ${code('wrong')}: the core process drops the request${line} and answers nothing.`;
  }
  const origin = findingOf(step, 'origin');
  const local = origin?.reason === 'local' ? origin : undefined;
  if (message?.wire.form === 'post') {
    return local
      ? `The invoke key is valid. The engine names the page that sent it, and it is the app’s own${homeWords(local)}: ${code('local')}.`
      : `The invoke key is valid. The engine names the page that sent it, ${code(origin?.reason === 'remote' ? origin.url : '')}, which is not the app’s own: remote.`;
  }
  const where = message?.wire.form === 'request' ? (headerIn(message.wire, 'Origin') ?? '') : '';
  return `The invoke key is valid. The origin ${code(where)} is ${local ? `the app’s own${homeWords(local)}: local` : 'not the app’s own: remote'}.`;
}

/** Where a page of the app comes from, if it is not the app's own scheme. */
function homeWords({ from }: Extract<FindingAt<'origin'>, { reason: 'local' }>): string {
  if (from === undefined) return '';
  switch (from) {
    case 'devUrl':
      return `, the ${code('devUrl')} of this development build`;
    case 'frontendDist':
      return `, the server that ${code('frontendDist')} names`;
    case 'registeredScheme':
      return ', by a scheme that it registered';
  }
}

const remoteCalls = perTrace(
  ({ moments }) =>
    new Set(
      moments.flatMap((moment) =>
        moment.kind === 'gate' && moment.gate === 'origin' && moment.reason === 'remote' ? [moment.call] : [],
      ),
    ),
);

function permission(finding: FindingAt<'permission'>, facts: Facts): string {
  const { trace, call } = facts;
  const name = nameOf(facts);
  const place = placeWords(trace, call?.by ?? '');
  switch (finding.reason) {
    case 'exempt':
      return `The permission gate is never asked about ${name}: any page may fetch what is kept for its own webview.`;
    case 'notEnforced':
      return `The app has no manifest of its own commands and the page is local, so ${name} needs no permission.`;
    case 'granted':
      return `The permission gate lets it pass: ${code(finding.capabilities.join(', '))} gives ${name} to ${place}.`;
    case 'denied':
      return `The permission gate refuses: a deny for ${name} matches this origin, and a deny asks for no window. The command will not run.`;
    case 'notGranted':
      return `The permission gate refuses: no capability gives ${name} to ${remoteCalls(trace).has(call?.id) ? 'a remote page in ' : ''}${place}. The command will not run.`;
  }
}

function dispatch(facts: Facts): string {
  const { step } = facts;
  const name = nameOf(facts);
  if (findingOf(step, 'command')?.verdict === 'refused')
    return `The core process has no command ${name}, so nothing can run.`;
  const reads = findingOf(step, 'arguments');
  if (reads?.verdict === 'refused')
    return `${name} is found, but its arguments do not fit: ${code(reads.text)}.`;
  const where = firstOf(step, 'spawned')
    ? `${name} is found, and a task for it starts on the async runtime.`
    : `${name} is found.`;
  if (!reads) return where;
  return `${where} The ${threadName(reads.actor)} reads its arguments: ${code(argumentWords(reads))}.`;
}

const argumentWords = (reads: FindingAt<'arguments'> & { readonly verdict: 'passed' }) =>
  reads.reason === 'wholeRequest' ? 'the request itself' : reads.parameters.join(', ') || 'none needed';
