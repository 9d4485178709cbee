import type { Picture } from '../../../../trace/index.ts';
import type { EventsGeometry } from '../../geometry/events-geometry.ts';
import { eventsMeasures } from '../../geometry/events-measures.ts';
import { fit } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import type { SceneBuilder } from '../scene.ts';

const { sheet, sides } = eventsMeasures.gates;

/** How many sheets are behind a group of gates. */
const SHEETS = [2, 1] as const;

/** All gates as one, since none of them is what the figure is about. */
export function drawFoldedGates(
  scene: SceneBuilder,
  picture: Picture,
  { gates: place, isWide }: EventsGeometry,
): void {
  if (!place) return;
  const { gates } = picture.core;
  const { state, forms } = foldedState(picture, isWide);
  for (const back of SHEETS) {
    const offset = sheet * back;
    scene.boxes.push({
      ...place,
      x: place.x + offset,
      y: place.y - offset,
      as: `folded sheet${back} ${state}`,
    });
  }
  scene.boxes.push({ ...place, as: `folded ${state}` });
  if (gates.length === 0) return;
  const tones = { ahead: 'ahead', checked: 'ink', passed: 'allowed', refused: 'denied' } as const;
  write(
    scene,
    'match',
    place.x + place.w / 2,
    place.y + place.h / 2,
    fit('match', place.w - sides, ...forms),
    {
      anchor: 'middle',
      tone: tones[state],
    },
  );
}

function foldedState(
  { core: { gates }, tokens, focus }: Picture,
  isWide: boolean,
): { readonly state: 'ahead' | 'checked' | 'passed' | 'refused'; readonly forms: readonly string[] } {
  const what = `${gates.length}${isWide ? ' gates' : ''}`;
  const refused = gates.find(({ state }) => state === 'refused');
  if (refused) return { state: 'refused', forms: [`refused at ${refused.gate}`, 'refused'] };
  const passed = gates.filter(({ state }) => state !== 'ahead').length;
  if (passed === gates.length) return { state: 'passed', forms: [`${what} passed`] };
  const isAtGates = tokens.some(({ call, place }) => call === focus && place.at === 'gate');
  if (!isAtGates) return { state: 'ahead', forms: [`${what} ahead`] };
  return { state: 'checked', forms: [`${passed} of ${gates.length} passed`] };
}
