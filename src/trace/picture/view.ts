import type { Trace } from '../record/trace.ts';
import type { Step } from '../steps/step.ts';
import type { ListenerPicture } from './picture.ts';
import type { PictureState } from './state.ts';

/** What the parts of a picture are made from: a step of a trace, and the state once it has happened. */
export interface View {
  readonly trace: Trace;
  readonly step: Step;
  readonly state: PictureState;
  readonly isLast: boolean;
}

/** The listeners of some owners, in the order in which they were registered. */
export function listenersOf(
  { state, step }: View,
  isOwner: (owner: string) => boolean,
): readonly ListenerPicture[] {
  return [...state.listeners.values()]
    .filter(({ listener }) => isOwner(listener.owner))
    .map(({ listener: { owner, event, id, target }, heard, isLost }) => ({
      owner,
      event,
      id,
      target,
      heard,
      ...(isLost && { isLost }),
      now: step.moments.some((moment) => moment.kind === 'heard' && moment.listener.id === id),
    }));
}
