/**
 * What is written by hand or comes from outside, as zod schemas: a lesson, a scenario, a trace file. Each field is
 * described where it is checked, and the types are inferred from there. What is wrong with a file is reported with the
 * path of its field.
 *
 * This index has the types. A schema, and the function that reads a file by it, is imported from its own file: a page
 * that opens a trace should not load the schema of a scenario, and one that opens none no zod at all.
 *
 * - `scenario/`: a small Tauri app, its script and its knobs; an example is in `src/scenarios/index.ts`.
 * - `trace.ts`: a run, simulated or recorded.
 * - `project/`: the files of a Tauri project, as they are: `project.ts` reads all of them, in JSON, JSON5 and TOML, with
 *   the place of each value (`source-tree.ts`).
 * - `lesson/`: the front matter of a lesson's `index.mdx`, and its `lesson.yaml`. The text places a figure by its id,
 *   `<Visualizer figure="denied" />`, and the questions by `<Quiz />`. A figure about events may name in `table` the knob
 *   that chooses what is emitted: it is shown as a table of who hears.
 * - `lesson/costs.ts`: a lesson's `costs.yaml`, what messages cost where it was measured; `<Costs />` shows it.
 * - `lesson/linux-packages.ts`: what Linux needs to build a Tauri app, which CI installs and `<LinuxPackages />` shows.
 * - `lesson/project-tree.ts`: where each file of the editor ends up, which `<ProjectTree />` shows.
 * - `lesson/curriculum.ts`: all lessons in reading order, with the beliefs that each refutes.
 * - `error.ts`: an error text or a symptom, with its causes and fixes, `content/errors/<slug>.yaml`.
 * - `glossary.ts`: a term that lessons explain at its first use, `<Term id="label">label</Term>`.
 * - `topic.ts`: what a figure can be about. A scenario names it in `about`, for its own page and for lessons; a figure of
 *   a lesson may name another. Figures about events and about threads have a picture of their own.
 *
 * ```yaml
 * figures:
 *   denied:
 *     scenario: invoke-denied-by-window
 *     set: { window: preview }
 *     ask: what-page-gets
 *     about: permissions
 * predictions:
 *   what-page-gets:
 *     before: c1.permission.1
 *     until: c1.settled.1
 *     question: What does the page get?
 *     options:
 *       - text: Nothing. The promise never settles.
 *         claim: { settles: never }
 *         explanation: A missing permission is answered.
 *       - text: A rejection. The command does not run.
 *         claim: { settles: rejected, stoppedAt: permission }
 *         explanation: The permission is checked before the command is looked up.
 *       - text: A rejection, after the command has run.
 *         claim: { settles: rejected, runs: true }
 *         explanation: A refused command does not run.
 * questions:
 *   - id: new-window
 *     asks: why
 *     question: Why is the first `listen` of a new window rejected?
 *     options:
 *       - text: No capability names its label.
 *         right: true
 *         explanation: Permissions belong to labels.
 *       # two or three more, and two to five more questions
 *   - id: who-hears-the-draft
 *     asks: what
 *     kind: hears # also `several`, `order`, `sent` and `predict`: `lesson/question.ts`
 *     question: Rust calls `emit_to("preview", …)`. Who hears it?
 *     run: { scenario: emit-to-one-window }
 *     receivers:
 *       - { who: main, text: listens with plain `listen`, hears: true, explanation: Its target is `Any`. }
 *       - { who: preview, hears: true, explanation: The event is sent to its label. }
 * ```
 */
export type { FileProblem } from './json.ts';
export type {
  ErrorCause,
  ErrorEntry,
  ErrorField,
  ErrorFix,
  ErrorGate,
  ErrorSign,
  ErrorSource,
  ErrorText,
  FieldKind,
  SymptomEntry,
  TextEntry,
} from './error.ts';
export type { TermData } from './glossary.ts';
export type { LessonData } from './lesson/lesson.ts';
export type { CostRow, Costs, CostWay } from './lesson/costs.ts';
export type { LessonChallenge } from './lesson/challenge.ts';
export type { ChannelsClaim, Claim, HandledClaim, PolicyClaim } from './lesson/claim.ts';
export type { LessonPrediction } from './lesson/prediction.ts';
export type { LessonQuestion } from './lesson/question.ts';
export type { AccessCase } from './project/access-case.ts';
export type { CapabilityData } from './project/capability.ts';
export type { ManifestsData, PermissionData, Target } from './project/manifest.ts';
export type { PermissionFileData } from './project/permission-file.ts';
export type { Capability, CapabilityFile, ScopedPermission } from './scenario/acl.ts';
export type { AddedCapability } from './scenario/added-capability.ts';
export type { App, Hook, HookOperation, HookRule } from './scenario/app.ts';
export type { Command, Expression, Operation } from './scenario/command.ts';
export type { HeadersGiven } from './scenario/headers.ts';
export type { InjectedType, ParameterType, ValueType, VariantType } from './scenario/parameter-type.ts';
export type { Payload } from './scenario/payload.ts';
export type { Knob, KnobChange, KnobOption } from './scenario/knobs.ts';
export type { Csp } from './scenario/page-source.ts';
export type {
  CoreListener,
  CoreOperation,
  ListenOn,
  PageOperation,
  SealedUse,
  TargetInput,
  UserOperation,
} from './scenario/operations.ts';
export type { Scenario } from './scenario/scenario.ts';
export type { CoreThread, ScriptEntry } from './scenario/script.ts';
export type { FigureTopic } from './topic.ts';
