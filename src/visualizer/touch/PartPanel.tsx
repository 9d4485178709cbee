import {
  createEffect,
  createMemo,
  createSignal,
  For,
  Match,
  on,
  onCleanup,
  Show,
  Switch,
  type JSX,
} from 'solid-js';
import {
  callOf,
  findingsOf,
  messageOf,
  rules,
  shortName,
  placeWords,
  windowOf,
  type Call,
  type CommandPicture,
  type Gate,
  type GatePicture,
  type Picture,
  type Rule,
  type Trace,
} from '../../trace/index.ts';
import { Sentence } from '../caption/Sentence.tsx';
import { findingWords } from '../map/draw/finding-words.ts';
import type { FigureKnob } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';
import { gateWords } from './gate-words.ts';
import { isMoved, otherSetting, passes, refuses, type OtherSetting, type RunAt } from './other-setting.ts';
import type { PartId } from './PartButtons.tsx';
import { wireText } from '../../trace/words/wire-text.ts';

export interface PartPanelProps {
  part: PartId;
  run: Run;
  picture: Picture;
  knobs: readonly FigureKnob[];
  runAt: RunAt;
  onSet: (knob: string, value: string) => void;
  onClose: () => void;
}

/** What a part of the map is, what it found, and the setting that makes it otherwise. */
export function PartPanel(props: PartPanelProps) {
  const gates = () =>
    props.part.key
      .split(' ')
      .flatMap((name) => props.picture.core.gates.find(({ gate }) => gate === name) ?? []);
  const key = createMemo(() => props.part.key);
  const commandWith = (of: string | undefined) =>
    props.picture.core.commands.find(({ call, thread }) => call === of || thread === of);
  /** Which call's command was touched: a change may put it on another thread, and so under another key. */
  const touched = createMemo(on(key, (of) => commandWith(of)?.call));
  const command = () => commandWith(touched()) ?? commandWith(key());
  const message = () => messageOf(props.run.trace, props.part.key);
  return (
    <Switch
      fallback={
        <Panel title="Not in this step" onClose={props.onClose}>
          <p>This part is not in the picture of this step. It comes back where it acts.</p>
        </Panel>
      }
    >
      <Match when={props.part.kind === 'gate' && gates()[0]}>
        {(gate) => <GatePanel panel={props} gate={gate()} />}
      </Match>
      <Match when={props.part.kind === 'gates' && gates().length > 0}>
        <Panel title={`${String(gates().length)} gates`} onClose={props.onClose}>
          <ul class="plain">
            <For each={gates()}>
              {(gate) => (
                <li>
                  <b>{gate.gate}</b>: {foundWords(gate)}
                </li>
              )}
            </For>
          </ul>
        </Panel>
      </Match>
      <Match when={props.part.kind === 'command' && command()}>
        {(found) => <CommandPanel panel={props} command={found()} />}
      </Match>
      <Match when={props.part.kind === 'token' && message()}>
        {(found) => (
          <Panel title="What travels" onClose={props.onClose}>
            <pre tabindex="0">{wireText(found().wire)}</pre>
          </Panel>
        )}
      </Match>
    </Switch>
  );
}

/** The setting that makes a run as wanted, once it is found; it is looked for again at other settings. */
function createOtherSetting(
  props: PartPanelProps,
  wanted: () => (trace: Trace) => boolean,
): () => OtherSetting | undefined {
  const [found, setFound] = createSignal<OtherSetting>();
  createEffect(
    on([() => props.run, wanted], ([run, isWanted]) => {
      let isLatest = true;
      onCleanup(() => (isLatest = false));
      setFound(undefined);
      // Where the simulation cannot be loaded there is no such button.
      otherSetting(props.knobs, run.trace.set, props.runAt, isWanted).then(
        (setting) => isLatest && setFound(setting),
        () => undefined,
      );
    }),
  );
  return found;
}

function GatePanel(props: { panel: PartPanelProps; gate: GatePicture }) {
  const call = () => shownCall(props.panel);
  const words = () => {
    const window = windowOf(props.panel.run.trace, call()?.by ?? '') ?? '';
    return gateWords(props.gate.gate, {
      command: shortName(call()?.command ?? ''),
      place: placeWords(props.panel.run.trace, call()?.by ?? ''),
      isFallback: props.panel.picture.windows.some(({ label, fallback }) => label === window && fallback),
    });
  };
  const isShut = () => props.gate.state === 'refused';
  const other = createOtherSetting(props.panel, () => {
    const { gate } = props.gate;
    const isWanted = isShut() ? passes : refuses;
    const id = call()?.id;
    return (trace) => id !== undefined && isWanted(trace, id, gate);
  });
  return (
    <Panel title={`Gate ${props.gate.gate}`} onClose={props.panel.onClose}>
      <Part name="What it asks">
        <Sentence text={words().asks} />
      </Part>
      <Part name="What it found">
        <b class={isShut() ? 'wrong' : props.gate.state === 'ahead' ? '' : 'right'}>
          {`${foundWords(props.gate)}.`}
        </b>{' '}
        <Sentence text={stepSentence(props.panel.run, props.gate.gate, props.panel.picture)} />
      </Part>
      <Part name="If it refuses">{words().ifRefused}</Part>
      <p class="actions">
        <Show when={other()}>
          {(setting) => (
            <button
              type="button"
              class="button filled"
              onClick={({ currentTarget }) => {
                showChange(currentTarget);
                props.panel.onSet(setting().knob, setting().value);
              }}
            >
              {isShut() ? 'Let it pass' : 'Let it refuse'}
            </button>
          )}
        </Show>
      </p>
      <RuleLine
        rule={
          findingsOf(props.panel.run.trace, call()?.id).find(({ gate }) => gate === props.gate.gate)?.rule
        }
      />
    </Panel>
  );
}

function CommandPanel(props: { panel: PartPanelProps; command: CommandPicture }) {
  const isAsync = () => props.command.thread === 'core/async';
  const other = createOtherSetting(props.panel, () => {
    const { command } = props;
    return (trace) => isMoved(trace, command);
  });
  const parameters = () => {
    const found = props.panel.picture.core.gates.find(({ gate }) => gate === 'arguments')?.finding;
    return found?.reason === 'fit' ? found.parameters : undefined;
  };
  return (
    <Panel title={`Command ${props.command.name}`} onClose={props.panel.onClose}>
      <Part name="What it is">
        {isAsync()
          ? 'An async command. It runs on the async runtime, so the main thread stays free.'
          : 'A plain command. It runs on the main thread, and whatever needs that thread waits meanwhile.'}
      </Part>
      <Part name="Now">{commandWords(props.command)}</Part>
      <Show when={parameters()}>
        {(names) => <Part name="From the page">{names().join(', ') || 'it needs nothing'}</Part>}
      </Show>
      <p class="actions">
        <Show when={other()}>
          {(setting) => (
            <button
              type="button"
              class="button"
              onClick={({ currentTarget }) => {
                showChange(currentTarget);
                props.panel.onSet(setting().knob, setting().value);
              }}
            >
              {isAsync() ? 'Make it a plain command' : 'Make it an async command'}
            </button>
          )}
        </Show>
      </p>
    </Panel>
  );
}

/** Keeps the focus in the panel, whose button may go, and brings what will change into view. */
function showChange(button: Element): void {
  button.closest<HTMLElement>('.part-panel')?.focus({ preventScroll: true });
  button.closest('.figure')?.querySelector('.scene')?.scrollIntoView({ block: 'nearest' });
}

function commandWords(command: CommandPicture): string {
  switch (command.state) {
    case 'notYet':
      return 'It has not begun.';
    case 'doesNotRun':
      return `It does not run: the gate ${command.refusedAt} refuses.`;
    case 'runs':
      return 'It runs.';
    case 'panicked':
      return 'It has panicked.';
    case 'returned':
      return command.outcome === 'error' ? 'It has returned an error.' : 'It has returned.';
  }
}

const foundWords = ({ finding, state }: GatePicture): string =>
  state === 'ahead' || !finding ? 'not asked yet' : findingWords(finding);

const shownCall = ({ run, picture }: PartPanelProps): Call | undefined =>
  callOf(run.trace, picture.focus) ?? run.trace.calls.find(({ before }) => !before);

/** The sentence of the step in which a gate is asked, once it was; nothing where it shares its step with others. */
function stepSentence(run: Run, gate: Gate, picture: Picture): string {
  const step = run.steps.indexOf(`${picture.focus ?? ''}.${gate}.1`);
  return step >= 0 && step <= picture.step.index ? (run.words.steps.at(step)?.sentence ?? '') : '';
}

function Panel(props: { title: string; onClose: () => void; children: JSX.Element }) {
  let head: HTMLElement | undefined;
  // Under the map it may be below the view.
  createEffect(
    on(
      () => props.title,
      () => head?.scrollIntoView({ block: 'nearest' }),
    ),
  );
  return (
    <div
      class="part-panel"
      tabindex="-1"
      onKeyDown={({ key }) => {
        if (key === 'Escape') props.onClose();
      }}
    >
      <p class="head" ref={(element) => (head = element)}>
        <b>{props.title}</b>
        <button type="button" class="as-link" onClick={() => props.onClose()}>
          Close
        </button>
      </p>
      {props.children}
    </div>
  );
}

function Part(props: { name: string; children: JSX.Element }) {
  return (
    <>
      <p class="quiet">
        <b>{props.name}</b>
      </p>
      <p>{props.children}</p>
    </>
  );
}

const catalogue: Readonly<Record<string, Rule | undefined>> = rules;

/** Where Tauri's source says so; a recording does not know. */
function RuleLine(props: { rule: string | undefined }) {
  return (
    <Show when={catalogue[props.rule ?? '']}>
      {(rule) => (
        <p class="quiet source">
          The rule: {rule().version}, <code>{rule().file}</code>, <code>{rule().symbol}</code>
        </p>
      )}
    </Show>
  );
}
