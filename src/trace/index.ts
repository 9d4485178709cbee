/**
 * The trace: the full record of one run of a scenario, simulated or recorded from a real Tauri app,
 * and pure questions over it. Everything a reader sees is a view of a trace, so this folder imports
 * nothing and knows neither the simulation nor the screen.
 *
 * A trace holds *moments* (something happened at one actor), *messages* (with the time each was sent
 * and received, and its wire form) and *calls* (promises that pages wait for). A reader steps through
 * *steps*, made from moments by `stepsOf`; what stands where at a step is its *picture*.
 */
export type * from './record/trace.ts';
export type * from './steps/step.ts';
export type * from './picture/picture.ts';
export { callOf, findingsOf, messageOf, pathOf } from './record/lookup.ts';
export { isRequest } from './record/message.ts';
export { hasSteps, stepsOf } from './steps/steps.ts';
export { isHeldBack } from './steps/step-facts.ts';
export { describe, describeBefore } from './words/describe.ts';
export { speakerOf } from './words/speaker.ts';
export { transcriptOf } from './words/transcript.ts';
export { pictureAt } from './picture/picture-at.ts';
export { keyStepsOf, type KeyStep } from './steps/key-steps.ts';
export { plainOf, segmentsOf, type Segment } from './words/sentence.ts';
export { askedCommand, inFlight, outcomeOf, shortName, shortSource, windowOf } from './record/questions.ts';
export { byteCount, shortValue } from './record/value.ts';
export { isSealed, payloadOf } from './record/wire.ts';
export { bodyJson, messageJson } from './words/wire-json.ts';
export { obstacleIn, type Obstacle } from './record/obstacle.ts';
export { rules, type Rule, type RuleId } from './record/rules.ts';
