import type { Command, ParameterType, ValueType, VariantType } from '../../../src/simulation/index.ts';
import { injectedTypes, simpleTypes } from '../../../src/schemas/scenario/parameter-type.ts';
import { Draw } from './draw.ts';

/** Fields and parameters: with keys that `heck` changes, and one that Rust must write behind `r#`. */
const names = ['a', 'file_path', 'msg_', '_test', 'type', 'HTTPServer', 'x2_y', 'aB', 'ab', 'naïve', 'z9'];
const fieldNames = ['zeta', 'alpha', 'Beta', 'type', 'é', 'a_b', 'a'];
const variantNames = ['Quiet', 'Loud', 'At', 'Pair', 'È'];

/** Compound types by chance, whose structs and enums have names that no other has. */
class TypeMaker {
  readonly #draw: Draw;
  #count = 0;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  value(depth: number): ValueType {
    const draw = this.#draw;
    if (depth === 0 || draw.chance(0.25)) return draw.pick(simpleTypes);
    const inner = () => this.value(depth - 1);
    switch (draw.below(6)) {
      case 0:
        return { option: inner() };
      case 1:
        return { vec: inner() };
      case 2:
        return { map: inner() };
      case 3:
        return { tuple: [inner(), ...draw.list(3, inner)] };
      case 4:
        return { struct: this.#fields(inner), name: this.#name('Struct') };
      default:
        return { enum: this.#variants(inner), name: this.#name('Enum') };
    }
  }

  #name(kind: string): string {
    this.#count += 1;
    return `${kind}${String(this.#count)}`;
  }

  #fields = (inner: () => ValueType): Readonly<Record<string, ValueType>> =>
    Object.fromEntries(this.#draw.list(3, () => [this.#draw.pick(fieldNames), inner()] as const));

  #variants(inner: () => ValueType): Readonly<Record<string, VariantType>> {
    const draw = this.#draw;
    const variant = (): VariantType => {
      switch (draw.below(4)) {
        case 0:
          return 'unit';
        case 1:
          return { newtype: inner() };
        case 2:
          return { tuple: [inner(), inner()] };
        default:
          return { struct: this.#fields(inner) };
      }
    };
    const all = [draw.pick(variantNames), ...draw.list(3, () => draw.pick(variantNames))];
    return Object.fromEntries(all.map((name) => [name, variant()]));
  }
}

/** A command that answers with what it read. */
const answersWith = (type: ValueType): Command => ({
  parameters: { value: type },
  body: [{ type: 'return', value: { arg: 'value' } }],
});

/** Whether what `json!` makes of it differs from what serde writes: an `f32` becomes an `f64` there. */
const holdsF32 = (type: ParameterType) => JSON.stringify(type).includes('f32');

function severalParameters(make: TypeMaker, draw: Draw): Command {
  const type = (): ParameterType => {
    if (draw.chance(0.25)) return draw.pick(injectedTypes);
    return draw.chance(0.1) ? 'Channel' : make.value(1);
  };
  const all = [draw.pick(names), ...draw.list(3, () => draw.pick(names))];
  const parameters = Object.fromEntries(all.map((name) => [name, type()]));
  const read = Object.keys(parameters).filter((name) => {
    const given = parameters[name];
    return given !== undefined && isValue(given) && !holdsF32(given);
  });
  return {
    parameters,
    ...(draw.chance(0.3) && { renameAll: 'snake_case' as const }),
    body: [{ type: 'return', value: Object.fromEntries(read.map((name) => [name, { arg: name }])) }],
  };
}

const isValue = (type: ParameterType): type is ValueType =>
  type !== 'Channel' && !injectedTypes.some((each) => each === type);

/** Decides the table: with another one the Rust program must be made again. */
const SEED = 13;
const [COMPOUND, SEVERAL] = [130, 70];

/**
 * The commands that the Rust program beside this file has, by name: each simple type, alone and inside of the others,
 * compound ones by chance, and commands with several parameters.
 */
export function commandTable(): Readonly<Record<string, Command>> {
  const draw = new Draw(SEED);
  const make = new TypeMaker(draw);
  const commands = [
    ...simpleTypes.flatMap((type) => [type, { option: type }, { vec: type }].map(answersWith)),
    ...Array.from({ length: COMPOUND }, () => answersWith(make.value(3))),
    ...Array.from({ length: SEVERAL }, () => severalParameters(make, draw)),
    // No page can name these.
    { parameters: { __: 'String' }, body: [] } satisfies Command,
    { parameters: { __: { option: 'String' } }, body: [] } satisfies Command,
  ];
  return Object.fromEntries(commands.map((command, index) => [`c${String(index)}`, command]));
}
