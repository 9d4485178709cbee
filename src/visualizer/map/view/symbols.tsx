import type { JSX } from 'solid-js';

/** Every mark of the site; each is drawn once, around 0 0, and used everywhere. */
export type MarkName =
  | 'request'
  | 'answer'
  | 'answer-ok'
  | 'answer-error'
  | 'eval'
  | 'fallback'
  | 'frame'
  | 'lock'
  | 'request-seal'
  | 'fallback-seal'
  | 'frame-seal'
  | 'request-sealed'
  | 'fallback-sealed'
  | 'frame-sealed'
  | 'ball'
  | 'resolved'
  | 'rejected'
  | 'refused'
  | 'before'
  | 'waiting'
  | 'never'
  | 'other'
  | 'listens'
  | 'heard'
  | 'open'
  | 'answered';

/** Where its drawing is; what is refused and what is rejected is one shape. */
export const hrefOf = (name: MarkName) => `#m-${name === 'rejected' ? 'refused' : name}`;

/** A mark around a point of a drawing, or without one as a picture of its own beside a word. */
export function Mark(props: {
  name: MarkName;
  x?: number;
  y?: number;
  scale?: number;
  class?: string | undefined;
}): JSX.Element {
  if (props.x === undefined) {
    const isToken = tokens.has(props.name);
    return (
      <svg
        class={`mark ${props.class ?? ''}`}
        width={isToken ? 44 : 20}
        height={isToken ? 24 : 20}
        viewBox={isToken ? '-22 -12 44 24' : '-10 -10 20 20'}
        aria-hidden="true"
      >
        <use href={hrefOf(props.name)} />
      </svg>
    );
  }
  return (
    <use
      class={props.class}
      href={hrefOf(props.name)}
      transform={`translate(${props.x} ${props.y ?? 0})scale(${props.scale ?? 1})`}
    />
  );
}

const tokens: ReadonlySet<MarkName> = new Set([
  'request',
  'answer-ok',
  'answer-error',
  'eval',
  'fallback',
  'frame',
  'request-sealed',
  'fallback-sealed',
  'frame-sealed',
]);
