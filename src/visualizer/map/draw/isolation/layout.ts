import type { IsolatedMap } from '../../geometry/isolation/places.ts';
import type { LayoutOptions } from '../../geometry/layout-options.ts';
import type { Plan } from '../../geometry/plan.ts';
import type { GroupState } from '../gate-states.ts';
import type { LaidOutMap, MapLayout } from '../map-layout.ts';
import { drawUnsealed, showSealed } from './core.ts';
import { drawIsolatedPage } from './window.ts';

/** The map of a figure about isolation: what can be read of a message at each place it passes. */
export function isolatedLayout(
  place: (plan: Plan, width: number, options: LayoutOptions) => IsolatedMap,
  drawGates: (map: IsolatedMap, ...given: Parameters<LaidOutMap['drawGates']>) => void,
): MapLayout {
  return {
    layOut(plan, width, options) {
      const map = place(plan, width, options);
      const { geometry, windows } = map;
      const { isWide } = geometry;
      return {
        geometry,
        drawWindow(drawn, trace) {
          const at = windows.find((window) => window === drawn.place);
          if (!at) return;
          const past = geometry.branch(windows.indexOf(at), true);
          drawIsolatedPage(drawn, { trace, at, isWide, past });
        },
        drawGates(scene, groups, hasFindings) {
          drawGates(map, scene, groups.map(withoutFinding), hasFindings);
        },
        drawTopic(scene, trace, picture) {
          drawUnsealed({
            scene,
            trace,
            picture,
            places: map.core,
            isWide,
            isSingle: windows.length < 2,
          });
          showSealed(scene, trace, picture);
        },
        // What a message is, its cards say.
        hasName: ({ shape, call }) => call === undefined || shape === 'answer' || shape === 'eval',
      };
    },
    detailHeight: () => 0,
  };
}

/** What the gate found that unseals is said beside the message that it opens. */
const withoutFinding = (state: GroupState): GroupState =>
  state.group.gates.includes('unseal') ? { ...state, finding: undefined } : state;
