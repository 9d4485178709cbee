import { createComponent } from 'solid-js';
import { render } from 'solid-js/web';
import type { RecorderLines } from './recorder-lines.ts';
import { RecorderSteps } from './RecorderSteps.tsx';

/** Puts the two lines with live buttons in the place of the built ones, which look the same. */
export function showRecorderSteps(place: HTMLElement, lines: RecorderLines): void {
  place.replaceChildren();
  render(() => createComponent(RecorderSteps, lines), place);
}
