import type { StepWords } from '../run/run.ts';

/** The class that gives words the colour of who says them. */
export function speakerColour(kind: StepWords['kind']): string {
  switch (kind) {
    case 'page':
      return 'by-page';
    case 'isolation-frame':
      return 'by-frame';
    case 'main-thread':
    case 'async-runtime':
      return 'by-core';
    default:
      return 'by-none';
  }
}
