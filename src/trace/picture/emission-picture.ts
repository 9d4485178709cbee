import { messageOf } from '../record/lookup.ts';
import type { MomentId } from '../record/trace.ts';
import { stepKindOf } from '../steps/step-facts.ts';
import { MAX_ENTRIES } from './limits.ts';
import { emissionsOf, type Emission } from './emissions.ts';
import { matchReason } from './match-reason.ts';
import type { EmissionPicture, Picture, RecordPicture } from './picture.ts';
import type { View } from './view.ts';

/** The latest event that is emitted by the end of a step; nothing where there is none yet. */
export function emissionPicture(view: View): Pick<Picture, 'emission'> {
  const at = openerOf(view);
  const emission = latestBy(emissionsOf(view.trace), at);
  if (!emission) return {};
  const { event, by, source, thread, call, to } = emission;
  return {
    emission: {
      event,
      by,
      source,
      thread,
      ...(call !== undefined && { call }),
      ...(to && { to }),
      records: recordsOf(emission, at >= emission.chosenAt),
      now: listenersNow(view, emission),
    },
  };
}

/** The moment that opened a step. */
const openerOf = ({ step }: View): MomentId =>
  (step.moments.find((moment) => stepKindOf(moment) === step.kind) ?? step.moments[0])?.id ?? 0;

function latestBy(emissions: readonly Emission[], at: MomentId): Emission | undefined {
  let [from, end] = [0, emissions.length];
  while (from < end) {
    const middle = Math.floor((from + end) / 2);
    if ((emissions[middle]?.from ?? 0) <= at) from = middle + 1;
    else end = middle;
  }
  return emissions[end - 1];
}

const recordsOf = ({ listeners, meant, to }: Emission, isChosen: boolean): readonly RecordPicture[] =>
  listeners.slice(0, MAX_ENTRIES).map(({ id, target }) => {
    if (!isChosen) return { id };
    const isMeant = meant.has(id);
    const reason = to && matchReason(to, target, isMeant);
    return { id, isMeant, ...(reason && { reason }) };
  });

/** Whom a script is sent to in the step, or who hears. */
function listenersNow({ trace, step }: View, { event, listeners }: Emission): EmissionPicture['now'] {
  const message = messageOf(trace, step.message);
  const { wire } = message ?? {};
  if (step.kind === 'sent' && message && wire?.form === 'eval' && wire.purpose === 'dispatch')
    return wire.event === event
      ? listeners.flatMap(({ owner, id }) => (owner === message.to ? [id] : []))
      : [];
  return step.moments.flatMap((moment) => (moment.kind === 'heard' ? [moment.listener.id] : []));
}
