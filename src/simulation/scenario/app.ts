/** The app of a scenario; its fields are described where they are checked, in `src/schemas/scenario/`. */
export type {
  App,
  Capability,
  Command,
  CoreListener,
  Csp,
  Expression,
  Hook,
  HookOperation,
  HookRule,
  ListenOn,
  Operation,
  InjectedType,
  ParameterType,
  ScopedPermission,
  ValueType,
  VariantType,
} from '../../schemas/index.ts';
