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

const OCTAGON = 'M-4-9.5H4L9.5-4V4L4 9.5H-4L-9.5 4V-4Z';
const DIAMOND = 'M0-9.5 9.5 0 0 9.5-9.5 0Z';
const QUESTION = 'M-2.3-1.9a2.3 2.3 0 1 1 3.4 2c-.8.5-1.1.9-1.1 1.7M0 4.3v.2';
const CROSS = 'M-3-3 3 3M3-3-3 3';
const TICK = 'M-4 .3-1.3 3 4-2.7';
const ANSWER = 'M20-11H-10L-20 0-10 11H20Z';
const TAG = 'M-20-11H10L20 0 10 11H-20Z';
const SHEET = 'M-18-10H18V10H-18Z';
const PILL = 'M-9-11H9a11 11 0 0 1 0 22H-9a11 11 0 0 1 0-22Z';
const SHACKLE = 'M-2.6-1v-2a2.6 2.6 0 0 1 5.2 0v2';
const CUP = 'M3-7a7 7 0 0 0 0 14';

const line = (d: string, stroke: string, width = 2) => (
  <path d={d} fill="none" stroke={stroke} stroke-width={width} stroke-linecap="round" />
);

const answer = (outcome: 'ok' | 'error') => (
  <g id={`m-answer-${outcome}`}>
    <use href="#m-answer" />
    <use href={`#m-${outcome}`} x="3" />
  </g>
);

/** A message whose payload is sealed: the outline, its readable head, and the payload's place. */
const seal = (name: string, outline: string, head: string, payload: string) => (
  <g id={`m-${name}-seal`} stroke="currentColor">
    <path d={outline} fill="var(--paper)" stroke-width="2" />
    <path d={payload} fill="url(#m-seal)" stroke="none" />
    <path d={head} fill="currentColor" />
  </g>
);

const sealed = (name: string) => (
  <g id={`m-${name}-sealed`}>
    <use href={`#m-${name}-seal`} />
    <use href="#m-lock" x="3" />
  </g>
);

/** The small arrow of a lane, at a distance from the lane's end. */
const arrow = (name: string, d: string) => (
  <marker id={`m-${name}`} markerUnits="userSpaceOnUse" orient="auto" overflow="visible">
    <path d={d} fill="none" stroke="var(--line-2)" stroke-width="1.5" />
  </marker>
);

/** The drawings of all marks; once in a page, before anything that uses them. */
export function Symbols(): JSX.Element {
  return (
    <svg class="unseen mark" width="0" height="0" aria-hidden="true">
      <pattern
        id="m-hatch"
        width="14"
        height="14"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="14" height="14" fill="var(--waiting-tint)" />
        <path d="M0 0V14" stroke="var(--waiting)" stroke-width="3" opacity=".45" />
      </pattern>
      <pattern
        id="m-seal"
        width="4.5"
        height="4.5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M1.1 0V4.5" stroke="var(--frame)" stroke-width="2.2" />
      </pattern>
      {arrow('in', 'M-9-4-14 0-9 4')}
      {arrow('out', 'M-26-4-21 0-26 4')}
      {arrow('trunk', 'M48-4 53 0 48 4')}
      <g id="m-request" stroke="currentColor">
        <path d={TAG} fill="var(--paper)" stroke-width="2" />
        <path d="M-20-11h12v22h-12z" fill="currentColor" />
        <path d="M-3-4H9M-3 0H9M-3 4H9" stroke-width="1.5" />
      </g>
      <path id="m-answer" d={ANSWER} fill="var(--paper)" stroke="currentColor" stroke-width="2" />
      <g id="m-ok">{line('M-6 .5-2 5 6-4', 'var(--allowed)', 3)}</g>
      <g id="m-error">{line('M-5-5 5 5M5-5-5 5', 'var(--denied)', 3)}</g>
      {answer('ok')}
      {answer('error')}
      <g id="m-eval">
        <path d="M-14-11H20L14 11H-20Z" fill="currentColor" />
        {line(
          'M-3-5Q-5.5-5-5.5-2.8-5.5 0-7.5 0-5.5 0-5.5 2.8-5.5 5-3 5M3-5Q5.5-5 5.5-2.8 5.5 0 7.5 0 5.5 0 5.5 2.8 5.5 5 3 5',
          'var(--paper)',
          1.7,
        )}
      </g>
      <g id="m-fallback">
        <path d={PILL} fill="currentColor" />
        {line('M-11-5v3M-8-5v3M8-5v3M11-5v3M-4 3h.1M0 3h.1M4 3h.1', 'var(--paper)')}
      </g>
      <g id="m-frame" stroke="currentColor">
        <path d={SHEET} fill="var(--paper)" stroke-width="2" />
        <path d="M-18-10h11v20h-11z" fill="currentColor" />
        <path d="M-2-4H12M-2 0H12M-2 4H12" stroke-width="1.5" />
      </g>
      <g id="m-lock">
        {line(SHACKLE, 'var(--paper)', 5)}
        {line(SHACKLE, 'var(--frame)', 1.8)}
        <path d="M-4.5-1.2h9v7h-9z" fill="var(--frame)" stroke="var(--paper)" stroke-width="1.5" />
      </g>
      {seal('request', TAG, 'M-20-11h12v22h-12z', 'M-7-10H9.6L18.6 0 9.6 10H-7Z')}
      {seal('frame', SHEET, 'M-18-10h11v20h-11z', 'M-6-9H17V9H-6Z')}
      {seal('fallback', PILL, 'M-9-11h3v22h-3a11 11 0 0 1 0-22Z', 'M-5-10H9a10 10 0 0 1 0 20H-5Z')}
      {sealed('request')}
      {sealed('frame')}
      {sealed('fallback')}
      <circle id="m-ball" r="6" fill="currentColor" />
      <g id="m-resolved">
        <circle r="9" fill="var(--allowed)" />
        {line(TICK, 'var(--paper)')}
      </g>
      <g id="m-refused">
        <path d={OCTAGON} fill="var(--denied)" />
        {line(CROSS, 'var(--paper)')}
      </g>
      <g id="m-before">
        <path
          d={OCTAGON}
          fill="var(--paper)"
          stroke="var(--denied)"
          stroke-width="1.5"
          stroke-dasharray="2.5 2"
        />
        {line('M-2.3-2.3 2.3 2.3M2.3-2.3-2.3 2.3', 'var(--denied)', 1.6)}
      </g>
      <circle
        id="m-waiting"
        r="7.5"
        fill="none"
        stroke="var(--waiting)"
        stroke-width="2"
        stroke-dasharray="3.4 2.5"
      />
      <g id="m-never">
        <use href="#m-waiting" />
        {line('M-3 0h.1M0 0h.1M3 0h.1', 'var(--waiting)')}
      </g>
      <circle id="m-other" r="7.5" fill="none" stroke="var(--line-2)" stroke-width="1.5" />
      <g id="m-listens">{line(CUP, 'currentColor')}</g>
      <g id="m-heard">
        {line(CUP, 'currentColor')}
        <circle cx="3" r="3.5" fill="currentColor" />
      </g>
      <g id="m-open">
        <path d={DIAMOND} fill="var(--paper)" stroke="var(--ink)" stroke-width="1.5" />
        {line(QUESTION, 'var(--ink)', 1.6)}
      </g>
      <g id="m-answered">
        <path d={DIAMOND} fill="var(--ink)" />
        {line(QUESTION, 'var(--paper)', 1.6)}
      </g>
    </svg>
  );
}
