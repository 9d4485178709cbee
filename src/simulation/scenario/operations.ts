/** What pages, the core process and the user do, as `src/schemas/scenario/` describes it. */
export type {
  CoreOperation,
  PageOperation,
  Payload,
  SealedUse,
  TargetInput,
  UserOperation,
} from '../../schemas/scenario/operations.ts';
export type { CoreThread } from '../../schemas/scenario/script.ts';
