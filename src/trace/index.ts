/**
 * The trace: the full record of one run of a scenario, simulated or recorded from a real Tauri app,
 * and pure questions over it. Everything a reader sees is a view of a trace, so this folder imports
 * nothing and knows neither the simulation nor the screen.
 *
 * Its rooms form a line, each built on the ones before:
 *
 * - `policy`: which addresses a content security policy lets a page use.
 * - `record`: what a trace holds. *Moments* (something happened at one actor), *messages* (with the time each was
 *   sent and received, and its wire form) and *calls* (promises that pages wait for).
 * - `steps`: what a reader steps through, made from moments by `stepsOf`.
 * - `picture`: where everything is at a step; and the glyph of a whole run.
 * - `words`: the sentence of a step, and the transcript of a run.
 *
 * A trace of one call, cut down to what a recorder could see of it:
 *
 * ```json
 * {
 *   "version": 2, "source": "recorded", "scenario": "invoke-success", "set": {},
 *   "versions": { "tauri": "2.12.5" }, "platform": "linux", "profile": "debug", "pattern": "brownfield",
 *   "ended": "quiet",
 *   "actors": [
 *     { "id": "page(main)", "kind": "page", "window": "main" },
 *     { "id": "core/main", "kind": "main-thread" }
 *   ],
 *   "moments": [
 *     { "id": 1, "at": 0, "kind": "called", "actor": "page(main)", "document": 1, "call": "c1",
 *       "value": { "json": { "text": "to be" } } },
 *     { "id": 2, "at": 0, "kind": "sent", "actor": "page(main)", "document": 1, "message": "m1", "call": "c1" },
 *     { "id": 3, "at": 2, "kind": "received", "actor": "core/main", "message": "m1", "call": "c1" },
 *     { "id": 4, "at": 2, "kind": "running", "actor": "core/main", "call": "c1", "command": "word_count" },
 *     { "id": 5, "at": 12, "kind": "sent", "actor": "core/main", "message": "m2", "call": "c1" },
 *     { "id": 6, "at": 14, "kind": "received", "actor": "page(main)", "document": 1, "message": "m2", "call": "c1" },
 *     { "id": 7, "at": 14, "kind": "callback", "actor": "page(main)", "document": 1, "message": "m2", "call": "c1",
 *       "callback": 1001, "value": { "json": 2 } },
 *     { "id": 8, "at": 14, "kind": "settled", "actor": "page(main)", "document": 1, "call": "c1",
 *       "outcome": "resolved", "value": { "json": 2 } }
 *   ],
 *   "messages": [
 *     { "id": "m1", "from": "page(main)", "to": "core/main", "sentAt": 0, "receivedAt": 2, "call": "c1",
 *       "transport": "custom-protocol",
 *       "wire": { "form": "request", "method": "POST", "url": "ipc://localhost/word_count",
 *         "headers": [["Tauri-Callback", "1001"], ["Tauri-Error", "1002"], ["Tauri-Invoke-Key", "KEY"]],
 *         "body": { "json": { "text": "to be" } } } },
 *     { "id": "m2", "from": "core/main", "to": "page(main)", "sentAt": 12, "receivedAt": 14, "call": "c1",
 *       "transport": "custom-protocol", "answers": "m1",
 *       "wire": { "form": "response", "status": 200, "headers": [["Tauri-Response", "ok"]], "body": { "json": 2 } } }
 *   ],
 *   "calls": [
 *     { "id": "c1", "by": "page(main)", "document": 1, "source": "invoke('word_count', { text: 'to be' })",
 *       "command": "word_count", "callbacks": [1001, 1002], "sent": ["m1"],
 *       "settles": "resolved", "value": { "json": 2 } }
 *   ],
 *   "open": []
 * }
 * ```
 */
export { violation, type Violation } from './policy/violation.ts';

export type * from './record/trace.ts';
export { askedCommand, shortName, shortSource } from './record/command.ts';
export { callOf, findingsOf, messageOf, pathOf, windowOf } from './record/lookup.ts';
export { isRequest } from './record/message.ts';
export { obstacleIn, type Obstacle } from './record/obstacle.ts';
export type { Rule } from './record/rule.ts';
export { rules, type RuleId } from './record/rules.ts';
export { byteCount, shortValue } from './record/value.ts';
export { headerIn, isSealed, payloadOf } from './record/wire.ts';

export type * from './steps/step.ts';
export { keyStepsOf, type KeyStep } from './steps/key-steps.ts';
export { enteredAt, statesAt, type StateEntry } from './steps/machine-states.ts';
export { isHeldBack } from './steps/step-facts.ts';
export { hasSteps, stepsOf } from './steps/steps.ts';

export type { MatchReason } from './picture/match-reason.ts';
export { glyphOf, type Glyph, type GlyphEnd, type GlyphMark } from './picture/glyph.ts';
export type * from './picture/picture.ts';
export { pictureAt } from './picture/picture-at.ts';
export { longestHold } from './picture/threads.ts';
export { waitsAt } from './picture/waits.ts';

export { describe, describeBefore } from './words/describe.ts';
export { placeWords } from './words/place-words.ts';
export { outcomesOf, type Outcome } from './words/outcomes.ts';
export { plainOf, segmentsOf, type Segment } from './words/segments.ts';
export { speakerOf } from './words/speaker.ts';
export { transcriptOf } from './words/transcript.ts';
export { bodyJson, messageJson } from './words/wire-json.ts';
