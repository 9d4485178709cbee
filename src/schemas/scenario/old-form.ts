/**
 * Scenario files that readers have from before operations were called so: what a page or the core process did was a
 * `deed` that says what to `do`, a command had what it `does`, `facts` named a page of ours, and a knob's path counted
 * the items of lists. Such a file has `facts`, which was never left out.
 */
import { itemNameOf, type JsonChange, withChange } from '../../trace/record/json-path.ts';
import type { Json } from '../../trace/record/trace.ts';

/** A part of a scenario: which of its keys had other names, and what is below it. */
interface OldPart {
  /** Today's names by the old ones. */
  readonly keys?: Readonly<Record<string, string>>;
  /** By today's name. */
  readonly parts?: Readonly<Record<string, OldPart>>;
  /** What each item of a list is, or each value that no part names. */
  readonly each?: OldPart;
}

const operation: OldPart = {
  keys: { do: 'type', lets: 'targets' },
  parts: {
    get listener() {
      return listener;
    },
  },
};
const listener: OldPart = { parts: { then: operation } };
const command: OldPart = { keys: { does: 'body' }, parts: { body: { each: operation } } };
const hookRule: OldPart = { keys: { does: 'operation' }, parts: { operation } };
const capability: OldPart = { parts: { permissions: { each: {} } } };
const entry: OldPart = { keys: { deed: 'operation' }, parts: { operation, user: operation } };
const app: OldPart = {
  parts: {
    capabilities: { each: capability },
    commands: { each: command },
    listeners: { each: listener },
    hook: { each: hookRule },
  },
};
const scenario: OldPart = { parts: { app, before: { each: entry }, script: { each: entry } } };

const isFields = (json: unknown): json is Readonly<Record<string, Json>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
const isList = (json: unknown): json is readonly Json[] => Array.isArray(json);

const keyOf = (part: OldPart | undefined, key: string) => part?.keys?.[key] ?? key;
const below = (part: OldPart | undefined, key: string) => part?.parts?.[key] ?? part?.each;

/** A parsed file in today's form, if it is of the old one; all that it does not know stays for the schema to refuse. */
export function fromOldForm(json: unknown): unknown {
  if (!isFields(json) || !Object.hasOwn(json, 'facts')) return json;
  const { knobs = [] } = json;
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'facts' && key !== 'knobs'));
  const renamed = withNewKeys(rest, scenario);
  if (!isList(knobs) || knobs.length === 0) return { ...fieldsOf(renamed), knobs };
  const named = withNames(renamed, scenario);
  return { ...fieldsOf(named), knobs: knobs.map((knob) => knobFrom(knob, named)) };
}

const fieldsOf = (json: Json) => (isFields(json) ? json : {});

function withNewKeys(json: Json, part: OldPart | undefined): Json {
  if (part === undefined) return json;
  if (isList(json)) return json.map((item) => withNewKeys(item, part.each));
  if (!isFields(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([old, value]) => {
      const key = keyOf(part, old);
      return [key, withNewKeys(value, below(part, key))];
    }),
  );
}

/** Every item of a list has a name, for knobs that counted. */
function withNames(json: Json, part: OldPart | undefined): Json {
  if (part === undefined) return json;
  if (isList(json))
    return json.map((item, index) => {
      const { each } = part;
      const named = withNames(item, each);
      const isNameless = each !== undefined && isFields(named) && itemNameOf(named) === undefined;
      return isNameless ? { name: `item-${String(index + 1)}`, ...named } : named;
    });
  if (!isFields(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, withNames(value, below(part, key))]),
  );
}

function knobFrom(knob: Json, named: Json): Json {
  if (!isFields(knob)) return knob;
  if (isList(knob.paths))
    return {
      ...knob,
      paths: knob.paths.map((path) => (typeof path === 'string' ? changeFrom({ path }, named).path : path)),
    };
  if (!isList(knob.options)) return knob;
  return { ...knob, options: knob.options.map((option) => optionFrom(option, named)) };
}

function optionFrom(option: Json, named: Json): Json {
  if (!isFields(option) || !isList(option.changes)) return option;
  // A path counts what is there after the option's earlier changes.
  let changed = named;
  const changes = option.changes.map((given) => {
    if (!isFields(given) || typeof given.path !== 'string') return given;
    const change = changeFrom({ ...given, path: given.path }, changed);
    changed = withChange(changed, change);
    return { ...change };
  });
  return { ...option, changes };
}

/** A change whose path has today's keys, and names where it counted. */
function changeFrom(change: JsonChange, named: Json): JsonChange {
  let [json, part]: [Json | undefined, OldPart | undefined] = [named, scenario];
  const tokens: string[] = [];
  for (const old of change.path.split('/').slice(1)) {
    const isPlace = isList(json) && part?.each !== undefined && /^\d+$/.test(old);
    const token = keyOf(part, old);
    const value: Json | undefined = isList(json) ? json[Number(old)] : fieldsOf(json ?? null)[token];
    tokens.push((isPlace ? itemNameOf(value) : undefined) ?? token);
    [json, part] = [value, below(part, token)];
  }
  const path = `/${tokens.join('/')}`;
  return change.to === undefined ? { path } : { ...change, path, to: withNewKeys(change.to, part) };
}
