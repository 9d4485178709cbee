import type { Place } from '../../../schemas/project/source-tree.ts';
import type { AccessTable } from '../table.ts';
import type { AccessApp } from '../app.ts';
import type { Proposal } from '../change.ts';

/** What a finding does: more may call than it seems; refused, though it seems meant; no effect. */
export type FindingWord = 'open' | 'shut' | 'idle';

export type Severity = 'high' | 'medium' | 'low';

/** Something that a reviewer would want to know. Texts have code between backticks. */
export interface Finding {
  readonly id: string;
  readonly word: FindingWord;
  readonly severity: Severity;
  readonly place: Place;
  readonly sentence: string;
  readonly why: string;
  readonly fix: Proposal;
}

export type FindingRule = (app: AccessApp, table: AccessTable) => readonly Finding[];
