import { createEffect, createMemo, createSignal, on, onMount, Show, type JSX } from 'solid-js';
import { verdictsOf } from '../../learning/goal.ts';
import { plainOf } from '../../trace/words/segments.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { FigureChallenge, FigureData } from '../run/figure-data.ts';
import { ChallengePanel, type EditFault } from '../challenge/ChallengePanel.tsx';
import { faultOf } from '../challenge/edit-fault.ts';

/** A challenge that is tried: each run the reader makes is held to its claims. */
export function TriedChallenge(props: {
  data: FigureData;
  challenge: FigureChallenge;
  experiment: Experiment;
  /** Address of the challenge after this one. */
  next: string | undefined;
  /** Keeps the focus in the column, where what has it goes. */
  keepFocus: () => void;
  children?: JSX.Element;
}) {
  const { challenge, data, experiment } = props;
  const { player, run, set } = experiment;
  const knob = challenge.edit?.knob ?? '';
  const textOf = () => set()[knob] ?? '';
  const [text, setText] = createSignal(textOf());
  const [fault, setFault] = createSignal<EditFault>();
  const [hints, setHints] = createSignal(0);
  const [tries, setTries] = createSignal(experiment.isChanged() ? 1 : 0);
  const [isGiven, setGiven] = createSignal(false);
  const [announced, setAnnounced] = createSignal('');

  const claims = challenge.claims.map(({ holds }) => holds);
  const verdicts = createMemo(() => (tries() === 0 ? undefined : verdictsOf(claims, run().trace)));
  const isSolved = () => verdicts()?.every(({ isMet }) => isMet) ?? false;
  const look = (step: number) => {
    player.send({ type: 'player.seek', to: step });
  };
  const lookAtResult = () => {
    const unmet = verdicts()?.find((verdict) => !verdict.isMet);
    look(unmet ? unmet.step : run().steps.length - 1);
    const words = challenge.claims.map(({ text: claim }, index) => {
      const verdict = verdicts()?.[index];
      const instead = verdict && !verdict.isMet ? `: ${plainOf(verdict.instead)}` : '';
      return `${verdict?.isMet ? 'Met' : 'Not met'}: ${plainOf(claim)}${instead}.`;
    });
    setAnnounced(`${isSolved() ? 'Solved. ' : ''}${words.join(' ')}`);
  };
  /** What the run that comes next is, if it is none of the reader’s. */
  let next: 'start' | 'solution' | undefined;
  const tried = () => {
    setTries((count) => count + 1);
    lookAtResult();
    // For whoever keeps what a reader has done; a solution that was shown is none.
    if (isSolved() && !isGiven()) document.dispatchEvent(new Event('challenge-met'));
  };
  createEffect(
    on(
      run,
      () => {
        setFault(undefined);
        setText(textOf());
        setGiven(next === 'solution');
        if (next === 'start') setTries(0);
        else tried();
        next = undefined;
      },
      { defer: true },
    ),
  );
  // A link may come with a try.
  onMount(() => {
    if (tries() > 0) lookAtResult();
  });

  const tryOut = async (values: Readonly<Record<string, string>>) => {
    const wanted = { ...set(), ...values };
    try {
      await experiment.runAt(wanted);
    } catch (error) {
      setFault(faultOf(error, wanted[knob] ?? ''));
      next = undefined;
      return;
    }
    setFault(undefined);
    experiment.change(values);
  };
  return (
    <>
      <ChallengePanel
        figure={data.id}
        challenge={challenge}
        next={props.next}
        state={{
          text: text(),
          verdicts: verdicts(),
          tries: tries(),
          isSolved: isSolved(),
          isGiven: isGiven(),
          fault: fault(),
          hints: hints(),
        }}
        actions={{
          onInput: setText,
          onRun: () => {
            if (text() !== textOf()) void tryOut({ [knob]: text() });
            else if (tries() === 0) tried();
            else lookAtResult();
          },
          onHint: () => setHints((count) => count + 1),
          onSolution: () => {
            setText(challenge.solution[knob] ?? text());
            next = 'solution';
            void tryOut(challenge.solution);
          },
          onStartOver: () => {
            props.keepFocus();
            setText(data.set[knob] ?? '');
            setFault(undefined);
            if (!experiment.isChanged()) setTries(0);
            else {
              next = 'start';
              experiment.back();
            }
          },
          onLook: look,
        }}
      >
        {props.children}
      </ChallengePanel>
      <Show when={announced()}>
        {(words) => (
          <p class="unseen" role="status">
            {words()}
          </p>
        )}
      </Show>
    </>
  );
}
