import { For, Show, type JSX } from 'solid-js';
import type { ClaimVerdict } from '../../learning/goal.ts';
import { Sentence } from '../caption/Sentence.tsx';
import { Icon } from '../icons/Icon.tsx';
import type { FigureChallenge } from '../run/figure-data.ts';
import { TextEditor } from './TextEditor.tsx';
import { tryWords } from './try-words.ts';

/** Why a text cannot be run. */
export interface EditFault {
  /** Counted from 1; absent where it is about the whole text. */
  readonly line?: number;
  /** Code is in backticks. */
  readonly words: string;
}

/** How far the reader of a challenge is. */
export interface ChallengeState {
  readonly text: string;
  /** Of the run that is shown; undefined before the first try. */
  readonly verdicts: readonly ClaimVerdict[] | undefined;
  /** How many runs the reader has tried. */
  readonly tries: number;
  readonly isSolved: boolean;
  /** The run that is shown is that of the solution, which the reader asked for. */
  readonly isGiven: boolean;
  readonly fault: EditFault | undefined;
  /** So many hints are shown. */
  readonly hints: number;
}

export interface ChallengeActions {
  readonly onInput: (text: string) => void;
  readonly onRun: () => void;
  readonly onHint: () => void;
  readonly onSolution: () => void;
  readonly onStartOver: () => void;
  readonly onLook: (step: number) => void;
}

/** The goal with its claims, what the reader may edit, and help. `children`: the settings that may be changed. */
export function ChallengePanel(props: {
  figure: string;
  challenge: FigureChallenge;
  state: ChallengeState;
  /** Absent in the static view, where nothing can be tried yet. */
  actions?: ChallengeActions;
  /** Address of the challenge after this one. */
  next?: string | undefined;
  children?: JSX.Element;
}) {
  const { actions, challenge, figure } = props;
  const id = (part: string) => `${figure}-${part}`;
  return (
    <section class="challenge" aria-labelledby={id('goal')}>
      <p class="small quiet head">{tryWords(props.state)}</p>
      <p class="goal" id={id('goal')}>
        <Sentence text={challenge.goal} />
      </p>
      <ul>
        <For each={challenge.claims}>
          {({ text }, index) => (
            <Claim text={text} verdict={props.state.verdicts?.[index()]} onLook={actions?.onLook} />
          )}
        </For>
      </ul>
      <Show when={challenge.edit}>
        {(edit) => (
          <>
            <p class="file" id={id('file')}>
              <b>{edit().file}</b> <span class="quiet">yours to edit</span>
            </p>
            <TextEditor
              labelledby={id('file')}
              describedby={id('fault')}
              text={props.state.text}
              maxLength={edit().maxLength}
              wrongLine={props.state.fault?.line}
              onInput={actions?.onInput}
              onRun={actions?.onRun}
            />
          </>
        )}
      </Show>
      {props.children}
      <p class={actions ? 'choices' : 'choices reserve'} inert={!actions}>
        <Show when={props.state.isSolved && props.next}>
          {(next) => (
            <a class="button filled" href={next()}>
              Next challenge
            </a>
          )}
        </Show>
        <Show when={challenge.edit}>
          <button
            type="button"
            class={props.state.isSolved ? 'button' : 'button filled'}
            onClick={() => actions?.onRun()}
          >
            {props.state.tries === 0 ? 'Run' : 'Run again'}
          </button>
        </Show>
        <button
          type="button"
          class="button"
          onClick={() => {
            if (props.state.hints < challenge.hints.length) actions?.onHint();
            else actions?.onSolution();
          }}
        >
          {helpWords(props.state, challenge)}
        </button>
        <Show when={props.state.tries > 0}>
          <button type="button" class="link" onClick={() => actions?.onStartOver()}>
            Start over
          </button>
        </Show>
      </p>
      <div id={id('fault')} role="status">
        <Show when={props.state.fault}>
          {(fault) => (
            <p class="fault">
              <Icon name="refused" />
              <span>
                <Show when={fault().line}>{(line) => <b>{`Line ${String(line())}. `}</b>}</Show>
                <Sentence text={fault().words} /> The run before stays in the map.
              </span>
            </p>
          )}
        </Show>
      </div>
      <div role="status">
        <For each={challenge.hints.slice(0, props.state.hints)}>
          {(hint, index) => (
            <p class="hint">
              <b>{`Hint ${String(index() + 1)}.`}</b> <Sentence text={hint} />
            </p>
          )}
        </For>
        <Show when={props.state.isSolved}>
          <p class="quiet">
            <Sentence text={challenge.reason} /> Any way that meets the goal is right.
          </p>
        </Show>
      </div>
    </section>
  );
}

function Claim(props: {
  text: string;
  verdict: ClaimVerdict | undefined;
  onLook: ((step: number) => void) | undefined;
}) {
  const failure = () => (props.verdict?.isMet === false ? props.verdict : undefined);
  return (
    <li class={failure() ? 'unmet' : ''}>
      <Show when={props.verdict} fallback={<span class="ring" />}>
        {(verdict) => <Icon name={verdict().isMet ? 'resolved' : 'refused'} />}
      </Show>
      <div>
        <Show when={props.verdict}>
          {(verdict) => <span class="unseen">{verdict().isMet ? 'Met: ' : 'Not met: '}</span>}
        </Show>
        <Sentence text={props.text} />
        <Show when={failure()}>
          {(unmet) => (
            <p class="quiet">
              Not yet: <Sentence text={unmet().instead} />.{' '}
              <button type="button" class="link" onClick={() => props.onLook?.(unmet().step)}>
                {`Look at step ${String(unmet().step + 1)}`}
              </button>
            </p>
          )}
        </Show>
      </div>
    </li>
  );
}

function helpWords({ hints, isSolved }: ChallengeState, challenge: FigureChallenge): string {
  const count = challenge.hints.length;
  if (hints < count && !isSolved) return `Hint ${String(hints + 1)} of ${String(count)}`;
  return isSolved ? 'See another way' : 'Show a solution';
}
