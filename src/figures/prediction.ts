import { isTrueOf } from '../learning/index.ts';
import type { LessonPrediction } from '../schemas/index.ts';
import { stepsOf, type Trace } from '../trace/index.ts';
import type { FigurePrediction } from '../visualizer/run/figure-data.ts';
import { type PlacedFigure, stopAtPrediction } from './placed-figures.ts';

/**
 * The prediction of a figure with its steps found in the run and the option that comes true. A step that the run lacks,
 * or claims of which not exactly one is true, stop the build.
 */
export function predictionIn(
  figure: PlacedFigure,
  prediction: LessonPrediction,
  trace: Trace,
): FigurePrediction {
  const stop = (key: string, message: string) => stopAtPrediction(figure, key, message);
  const ids = stepsOf(trace).map(({ id }) => id);
  const stepAt = (key: 'before' | 'until') => {
    const index = ids.indexOf(prediction[key]);
    return index >= 0
      ? index
      : stop(key, `the run has no step “${prediction[key]}”; it has ${ids.join(', ')}`);
  };
  const [before, until] = [stepAt('before'), stepAt('until')];
  if (before === 0) stop('before', 'it is asked in front of the first step, where nothing is to be seen');
  if (until < before) stop('until', 'it is decided before it is asked');
  const trueOnes = prediction.options.flatMap(({ claim }, index) => (isTrueOf(claim, trace) ? [index] : []));
  const [happens] = trueOnes;
  if (happens === undefined || trueOnes.length > 1) {
    const texts = trueOnes.map((index) => prediction.options[index]?.text ?? '').join(' | ');
    return stop(
      'options',
      `exactly one claim must be true of the run; ${texts === '' ? 'none is' : `these are: ${texts}`}`,
    );
  }
  return {
    at: before - 1,
    until,
    question: prediction.question,
    options: prediction.options.map(({ text, explanation }) => ({ text, explanation })),
    happens,
  };
}
