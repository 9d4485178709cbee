import { askedCommand, shortName } from '../record/command.ts';
import { callOf } from '../record/lookup.ts';
import type { CallId, GateFinding, MomentHead, Trace } from '../record/trace.ts';
import { callNumbers } from './call-lists.ts';
import { endsOf } from './command-ends.ts';
import { gateOrder } from './message-places.ts';
import type { CommandPicture, CorePicture, GatePicture } from './picture.ts';
import { listenersOf, type View } from './view.ts';

export function corePicture(view: View): CorePicture {
  const { state, step } = view;
  const rustAt = step.call === undefined && step.actor.startsWith('core/') ? step.actor : undefined;
  return {
    ...holderOf(view),
    busy: [...state.running].filter(([, thread]) => thread === 'core/async').map(([call]) => call),
    gates: gatesOf(view),
    commands: commandsOf(view),
    ...(state.emits && { emits: state.emits }),
    ...(rustAt !== undefined && { rustAt }),
    listeners: listenersOf(view, (owner) => owner.startsWith('core/')),
    parked: [...state.parked.values()],
    stderr: state.stderr,
    aborted: state.aborted,
    ...(state.frozen && { frozen: true }),
  };
}

function holderOf({ trace, step, state }: View): Pick<CorePicture, 'holder'> {
  const held = [...state.running].find(([, thread]) => thread === 'core/main')?.[0];
  const holder = callOf(trace, held);
  if (!holder) return {};
  const until = endsOf(trace, holder.id).find(({ at }) => at >= step.at)?.at;
  return {
    holder: { call: holder.id, name: commandName(trace, holder.id), ...(until !== undefined && { until }) },
  };
}

const commandName = (trace: Trace, call: CallId) => shortName(askedCommand(trace, call) ?? '');

function gatesOf({ trace, state }: View): GatePicture[] {
  const call = callOf(trace, state.focus);
  const findings = state.calls.get(state.focus ?? '')?.gates;
  return gateOrder
    .filter((gate) => gate !== 'unseal' || trace.pattern === 'isolation')
    .map((gate) => {
      const finding = findings?.find((it) => it.gate === gate);
      return {
        gate,
        thread: gate === 'arguments' ? (call?.thread ?? 'core/main') : 'core/main',
        state: finding?.verdict ?? 'ahead',
        ...(finding && { finding: withoutHead(finding) }),
      };
    });
}

const headFields: ReadonlySet<string> = new Set<keyof MomentHead | 'kind'>([
  'id',
  'at',
  'kind',
  'actor',
  'document',
  'message',
  'call',
  'rule',
  'before',
]);

/** A finding without the moment that it came in: pictures are written into files, so they are kept small. */
const withoutHead = (finding: GateFinding): GateFinding =>
  Object.fromEntries(
    Object.entries(finding).filter(([name]) => !headFields.has(name)),
  ) as unknown as GateFinding;

function commandsOf({ trace, state }: View): CommandPicture[] {
  const shown = new Set([...(state.focus === undefined ? [] : [state.focus]), ...state.running.keys()]);
  return [...shown].flatMap((id): CommandPicture[] => {
    const call = callOf(trace, id);
    const current = state.calls.get(id);
    if (!call || !current) return [];
    return [
      {
        call: id,
        number: callNumbers(trace).get(id) ?? 0,
        name: commandName(trace, id),
        thread: call.thread ?? 'core/main',
        ...current.command,
      },
    ];
  });
}
