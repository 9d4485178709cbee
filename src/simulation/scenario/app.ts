/** The app of a scenario; its fields are described where they are checked, in `src/schemas/scenario/`. */
export type {
  App,
  Capability,
  Hook,
  HookOperation,
  HookRule,
  ScopedPermission,
} from '../../schemas/scenario/app.ts';
export type { Command, Expression, Operation, ParameterType } from '../../schemas/scenario/command.ts';
export type { CoreListener, ListenOn } from '../../schemas/scenario/operations.ts';
