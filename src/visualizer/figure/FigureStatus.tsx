import { createEffect } from 'solid-js';
import type { Experiment } from '../experiment/experiment.ts';
import { afterFrame } from '../loading/after-frame.ts';
import type { FigureData } from '../run/figure-data.ts';
import { settingsKey, verificationWord } from '../run/verification.ts';

/**
 * Draws nothing. After the picture it says in the page's own part of the figure whether it is changed, and whether a
 * recording verifies it.
 */
export function FigureStatus(props: { root: HTMLElement; data: FigureData; experiment: Experiment }) {
  const { root, data } = props;
  const { isChanged, set } = props.experiment;
  const drawnChanged = afterFrame(isChanged);
  const drawnSet = afterFrame(set);
  createEffect(() => {
    root.classList.toggle('is-changed', drawnChanged());
  });
  createEffect(() => {
    const word = root.querySelector('.verification');
    if (word) word.textContent = verificationWord(data.recorded?.includes(settingsKey(drawnSet())) ?? false);
  });
  return <></>;
}
