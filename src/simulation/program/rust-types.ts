import type { SourceLine } from '../../trace/record/program.ts';
import type { Command, ParameterType, ValueType, VariantType } from '../scenario/app.ts';
import { indented, line } from './lines.ts';

const injected: Readonly<Record<string, string>> = {
  State: `State<'_, AppState>`,
  CommandScope: 'CommandScope<PathRule>',
  Request: `Request<'_>`,
};

/** A parameter's type as Rust writes it. */
export function rustType(type: ParameterType): string {
  if (typeof type === 'string') return injected[type] ?? type;
  if ('option' in type) return `Option<${rustType(type.option)}>`;
  if ('vec' in type) return `Vec<${rustType(type.vec)}>`;
  if ('map' in type) return `HashMap<String, ${rustType(type.map)}>`;
  return 'tuple' in type ? tupleOf(type.tuple) : type.name;
}

/** A tuple of one value needs its comma. */
const tupleOf = (types: readonly ValueType[]) =>
  types.length === 1 ? `(${types.map(rustType).join('')},)` : `(${types.map(rustType).join(', ')})`;

/** Words that are a name in Rust only behind `r#`. Source: the Rust reference, `keywords`, edition 2024. */
const keywords: ReadonlySet<string> = new Set(
  [
    'abstract as async await become box break const continue do dyn else enum extern false final fn for gen if impl in',
    'let loop macro match mod move mut override priv pub ref return static struct trait true try type typeof unsafe',
    'unsized use virtual where while yield',
  ].flatMap((words) => words.split(' ')),
);

/** A parameter's or a field's name as Rust writes it. */
export const rustName = (name: string): string => (keywords.has(name) ? `r#${name}` : name);

type NamedType = Extract<ValueType, { name: string }>;

/** The structs and enums of commands' parameters, each once, those that another needs before it. */
export function typeDefinitions(commands: readonly Command[]): readonly (readonly SourceLine[])[] {
  const types = commands.flatMap(({ parameters }) => Object.values(parameters)).flatMap(namedTypes);
  const definitions = new Map(types.map((type) => [JSON.stringify(type), definitionOf(type)]));
  return [...definitions.values()];
}

function namedTypes(type: ParameterType): readonly NamedType[] {
  if (typeof type === 'string') return [];
  if ('option' in type) return namedTypes(type.option);
  if ('vec' in type) return namedTypes(type.vec);
  if ('map' in type) return namedTypes(type.map);
  if ('tuple' in type) return type.tuple.flatMap(namedTypes);
  const inside =
    'struct' in type ? Object.values(type.struct) : Object.values(type.enum).flatMap(typesOfVariant);
  return [...inside.flatMap(namedTypes), type];
}

function typesOfVariant(variant: VariantType): readonly ValueType[] {
  if (variant === 'unit') return [];
  if ('newtype' in variant) return [variant.newtype];
  return 'tuple' in variant ? variant.tuple : Object.values(variant.struct);
}

const DERIVES = '#[derive(Deserialize, Serialize)]';

function definitionOf(type: NamedType): readonly SourceLine[] {
  const lines =
    'struct' in type
      ? fieldLines(type.struct)
      : Object.entries(type.enum).flatMap(([name, variant]) => variantLines(name, variant));
  const keyword = 'struct' in type ? 'struct' : 'enum';
  return [line(DERIVES), line(`${keyword} ${type.name} {`), ...indented(lines), line('}')];
}

const fieldLines = (fields: Readonly<Record<string, ValueType>>): readonly SourceLine[] =>
  Object.entries(fields).map(([field, type]) => line(`${rustName(field)}: ${rustType(type)},`));

function variantLines(name: string, variant: VariantType): readonly SourceLine[] {
  if (variant === 'unit') return [line(`${name},`)];
  if ('newtype' in variant) return [line(`${name}(${rustType(variant.newtype)}),`)];
  if ('tuple' in variant) return [line(`${name}(${variant.tuple.map(rustType).join(', ')}),`)];
  return [line(`${name} {`), ...indented(fieldLines(variant.struct)), line('},')];
}
