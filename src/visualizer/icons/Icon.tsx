import type { JSX } from 'solid-js';
import { hrefOf, type IconName } from './icon-name.ts';

/** An icon around a point of a drawing, or without one as a picture of its own next to a word. */
export function Icon(props: {
  name: IconName;
  x?: number;
  y?: number;
  scale?: number;
  class?: string | undefined;
}): JSX.Element {
  if (props.x === undefined) {
    const isToken = tokens.has(props.name);
    return (
      <svg
        class={`icon ${props.class ?? ''}`}
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

const tokens: ReadonlySet<IconName> = new Set([
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
