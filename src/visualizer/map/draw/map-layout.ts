import type { Picture, TokenPicture, Trace } from '../../../trace/index.ts';
import type { IsolationGeometry, IsolationPlaces } from '../geometry/isolation-geometry.ts';
import type { LayoutOptions } from '../geometry/layout-options.ts';
import type { PageGeometry } from '../geometry/map-geometry.ts';
import type { Plan } from '../geometry/plan.ts';
import type { GroupState } from './gate-states.ts';
import type { SceneBuilder } from './scene.ts';
import type { DrawnWindow } from './window-parts.ts';

/** The wide or the narrow map: where everything is, and what it draws differently. */
export interface MapLayout {
  /** Lays a map out; outside the widths that it is made for, for the nearest of them. */
  layOut(plan: Plan, width: number, options: LayoutOptions): LaidOutMap;
  /** Height (px) of what is drawn below the gate of permissions; 0 where there is no room for it. */
  detailHeight(plan: Plan, width: number): number;
}

export interface LaidOutMap {
  readonly geometry: PageGeometry;
  /** What is in a window, unless it is an isolation frame with its rows. */
  drawWindow(drawn: DrawnWindow, trace: Trace): void;
  /** Gates with their names, and unless something else is there, what each found. */
  drawGates(scene: SceneBuilder, groups: readonly GroupState[], hasFindings: boolean): void;
  /** What the figure is about, over all the rest but tokens, which it may show as something else. */
  drawTopic?(scene: SceneBuilder, trace: Trace, picture: Picture): void;
  /** Whether a token has its name beside it; all have unless given. */
  hasName?: (token: TokenPicture) => boolean;
}

/** What only runs with an isolation frame need, in either map. */
export interface IsolationLayout {
  readonly places: IsolationPlaces;
  drawWindow(drawn: DrawnWindow, frame: IsolationGeometry, isWide: boolean): void;
}
