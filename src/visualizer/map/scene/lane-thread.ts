import type { Picture } from '../../../trace/index.ts';
import type { Plan, Thread } from '../geometry/plan.ts';

/** The thread whose lane is drawn: that of the call in focus. */
export const laneThread = ({ focus, core }: Picture, plan: Plan): Thread =>
  core.commands.find(({ call }) => call === focus)?.thread ?? plan.idleThread;
