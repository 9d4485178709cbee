import type { RecorderLines } from './recorder-lines.ts';

/** The two lines of the recorder, whose buttons copy them. */
export class RecorderStepsElement extends HTMLElement {
  connectedCallback(): void {
    const lines = JSON.parse(this.dataset.lines ?? '{}') as RecorderLines;
    void import('./show-recorder-steps.ts').then(
      ({ showRecorderSteps }) => {
        showRecorderSteps(this, lines);
      },
      () => {
        // Without that script the lines are as they were built: to be selected and copied.
      },
    );
  }
}
