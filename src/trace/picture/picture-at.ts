import { messageOf } from '../record/lookup.ts';
import type { MessageId, Trace } from '../record/trace.ts';
import { stepsOf } from '../steps/steps.ts';
import { applyStep } from './apply-moment.ts';
import { latestMessages } from './call-lists.ts';
import { stateAfter } from './checkpoints.ts';
import { corePicture } from './core-picture.ts';
import { emissionPicture } from './emission-picture.ts';
import type { Picture } from './picture.ts';
import { tokensOf } from './tokens.ts';
import type { View } from './view.ts';
import { windowPicture } from './window-picture.ts';

/** Of how many messages of a call a picture has the route: the latest; earlier ones went the same way. */
const MAX_ROUTES = 8;

/**
 * How everything is once the step of that index has happened; an index beyond either end is taken
 * to the nearest step. Throws on a trace without steps.
 */
export function pictureAt(trace: Trace, index: number): Picture {
  const steps = stepsOf(trace);
  const clamped = Math.max(0, Math.min(index, steps.length - 1));
  const step = steps[clamped];
  if (!step) throw new RangeError('This trace has no steps, so there is no picture of it.');
  const state = stateAfter(trace, clamped);
  const before = new Map(state.messages);
  applyStep(state, step.moments, trace);
  // What Rust code sends without being asked belongs to no call.
  if (step.call === undefined && (step.message !== undefined || step.kind === 'emitted'))
    state.focus = undefined;
  const view: View = { trace, step, state, isLast: clamped === steps.length - 1 };
  const { focus } = state;
  return {
    step: {
      index: step.index,
      id: step.id,
      moments: [step.moments[0]?.id ?? 0, step.moments.at(-1)?.id ?? 0],
    },
    windows: trace.actors.filter(({ kind }) => kind === 'page').map((page) => windowPicture(view, page)),
    core: corePicture(view),
    ...emissionPicture(view),
    tokens: tokensOf(view, before),
    routes: routesOf(view),
    ...(focus !== undefined && { focus }),
  };
}

function routesOf({ trace, step, state }: View): MessageId[] {
  const sent = state.focus === undefined ? [] : latestMessages(trace, state.focus, step.index, MAX_ROUTES);
  // What was stopped and sent again another way has no route any more.
  const hasRoute = (id: MessageId) => state.messages.has(id) || messageOf(trace, id)?.receivedAt !== null;
  return [...new Set([...sent.filter(hasRoute), ...(step.message === undefined ? [] : [step.message])])];
}
