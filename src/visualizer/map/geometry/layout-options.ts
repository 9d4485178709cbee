import type { Gate } from '../../../trace/index.ts';
import type { IsolationPlaces } from './isolation-geometry.ts';

/** What a layout depends on besides its plan and its width. */
export interface LayoutOptions {
  /** Gates that are drawn alone, however little room there is. */
  readonly alone: ReadonlySet<Gate>;
  /** Gates whose finding is said wherever there is room for it: what decides, or did before a change. */
  readonly noted: ReadonlySet<Gate>;
  /** Height of what is drawn below the gate of permissions; nothing there is 0. */
  readonly detail: number;
  /** Where isolation frames are; without it there are none. */
  readonly isolation?: IsolationPlaces | undefined;
}
