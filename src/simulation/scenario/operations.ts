/** What pages, the core process and the user do; described in `src/schemas/scenario/operations.ts`. */
export type {
  AddedCapability,
  CoreOperation,
  CoreThread,
  HeadersGiven,
  PageOperation,
  Payload,
  SealedUse,
  TargetInput,
  UserOperation,
} from '../../schemas/index.ts';
