import { messageOf, pathOf } from '../../trace/record/lookup.ts';
import type { Call, Json, MomentOf, Trace } from '../../trace/record/trace.ts';
import { headerIn } from '../../trace/record/wire.ts';
import { actorWords, capital, coded, commandOf, firstLine } from './names.ts';
import { type KnownTexts, placeOf, type Thing } from './thing.ts';

/** What refuses a request before any code of the app runs, as the end of a sentence. */
const gateWords: Readonly<Record<string, string>> = {
  method: 'refused, since it is no POST',
  unseal: 'refused, since what came from the isolation frame cannot be unsealed',
  form: 'refused, since the request lacks what Tauri needs',
  key: 'refused at the key gate',
  origin: 'refused at the origin gate',
  permission: 'refused at the permission gate',
  command: 'refused, since no command of that name is registered',
  arguments: 'refused at the arguments gate',
  scope: 'refused by a scope',
  page: 'refused by the page’s own script before anything was sent',
  csp: 'kept back by the content security policy',
  engine: 'kept back by the web engine',
};

/** Gates that say the same in one text each: the text tells which argument. */
const quoted: ReadonlySet<string> = new Set(['arguments', 'form', 'page', 'engine', 'scope']);

/**
 * The calls that were refused by a gate, and those whose command returned an error. A recorder sees no gates, so they are
 * read from the texts of the answers.
 */
export function refusals(trace: Trace, known: KnownTexts): readonly Thing[] {
  return trace.calls.flatMap((call) => {
    const text = refusalOf(trace, call);
    const path = pathOf(trace, call.id);
    const settled = path.find((moment) => moment.kind === 'settled');
    if (text === undefined || call.before || !settled) return [];
    return [thingOf(trace, call, text, settled, known)];
  });
}

function thingOf(
  trace: Trace,
  call: Call,
  text: string,
  settled: MomentOf<'settled'>,
  known: KnownTexts,
): Thing {
  const path = pathOf(trace, call.id);
  const slug = known.slugOf(text);
  const entry = slug === undefined ? undefined : known.entries[slug];
  const command = commandOf(trace, call);
  const hasRun = path.some(({ kind }) => kind === 'running');
  const gate = entry?.gate;
  const isByGate = gate !== undefined && Object.hasOwn(gateWords, gate) && (!hasRun || gate === 'scope');
  // A simulation knows the gate; of a recording the last thing known is that the promise settles.
  const refusing = path.find((moment) => moment.kind === 'gate' && moment.verdict === 'refused');
  const quote = `: ${coded(firstLine(text))}`;
  const who = `${capital(actorWords(trace, call.by))} called ${coded(command)}`;
  const isRemote = gate === 'permission' && /URL: (?!local)/.test(text);
  const scenario = isRemote ? 'remote-origin-denied' : entry?.run?.scenario;
  const shared = {
    call: call.id,
    alike: `${call.by} ${command} ${slug ?? text}`,
    ...(slug !== undefined && { entry: slug }),
    ...(scenario !== undefined && { scenario }),
  };
  if (isByGate) {
    const sentence = `${who}: ${gateWords[gate] ?? ''}${quoted.has(gate) ? quote : ''}.`;
    return { kind: 'refused', ...placeOf(refusing ?? settled), sentence, ...shared };
  }
  const sentence = `${who}: it answered with an error${quote}.`;
  return { scenario: 'invoke-error', kind: 'rejected', ...placeOf(settled), sentence, ...shared };
}

/** The text with which a call was turned away, if it was. */
function refusalOf(trace: Trace, { id, settles, value, callbacks }: Call): string | undefined {
  const json = value && 'json' in value ? value.json : undefined;
  if (settles === 'rejected') return json === undefined ? 'bytes' : textOf(json);
  // What a script fetched by hand resolves with whatever status it got.
  if (settles !== 'resolved' || callbacks || typeof json !== 'object' || json === null) return undefined;
  const { status, body } = json as { readonly status?: Json; readonly body?: Json };
  const isError = pathOf(trace, id).some(({ message }) => {
    const wire = messageOf(trace, message)?.wire;
    return wire?.form === 'response' && headerIn(wire, 'Tauri-Response') === 'error';
  });
  return isError || (typeof status === 'number' && status >= 400) ? textOf(body ?? null) : undefined;
}

const textOf = (json: Json): string => (typeof json === 'string' ? json : JSON.stringify(json));
