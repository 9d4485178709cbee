/**
 * A number as serde_json reads it: an integer that fits `u64` or `i64`, or else a float. `1e3` is a float, and so is
 * what is too large for an integer.
 */
export type JsonNumber =
  { readonly kind: 'integer'; readonly value: bigint } | { readonly kind: 'float'; readonly value: number };

const U64_MAX = 2n ** 64n - 1n;
const I64_MIN = -(2n ** 63n);

/** The greatest exponent in serde_json's table of powers of ten. */
const MAX_POWER = 308;

const form = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?(?:[eE](?<exponent>[+-]?\d+))?$/;

/**
 * The number of a JSON text that is one; undefined where serde_json says `number out of range`. A float can be off by
 * its last bit, since no feature of Tauri asks for `float_roundtrip`.
 * Source: serde_json 1.0.154, `src/de.rs`, `parse_integer`, `parse_number`, `parse_decimal`, `f64_from_parts`.
 */
export function parseJsonNumber(text: string): JsonNumber | undefined {
  const { sign = '', whole = '', fraction, exponent } = form.exec(text)?.groups ?? {};
  const isNegative = sign === '-';
  const digits = whole.length + (fraction?.length ?? 0);
  const { significand, taken } = significandOf(whole + (fraction ?? ''));
  const isWhole = fraction === undefined && exponent === undefined;
  if (isWhole && taken === digits && !(isNegative && significand === 0n)) {
    const value = isNegative ? -significand : significand;
    if (value >= I64_MIN) return { kind: 'integer', value };
  }
  const scale = whole.length - taken + Number(exponent ?? 0);
  const magnitude = scaled(Number(significand), scale);
  if (magnitude === undefined) return undefined;
  return { kind: 'float', value: isNegative ? -magnitude : magnitude };
}

/** As many of the digits, from the first, as fit `u64`. */
function significandOf(digits: string): { readonly significand: bigint; readonly taken: number } {
  let significand = 0n;
  for (const [index, digit] of Array.from(digits).entries()) {
    const next = significand * 10n + BigInt(digit);
    if (next > U64_MAX) return { significand, taken: index };
    significand = next;
  }
  return { significand, taken: digits.length };
}

/** Undefined if it is infinite. */
function scaled(significand: number, exponent: number): number | undefined {
  let [value, rest] = [significand, exponent];
  while (rest < -MAX_POWER && value !== 0) {
    value /= powerOfTen(MAX_POWER);
    rest += MAX_POWER;
  }
  if (value === 0) return 0;
  if (rest < 0) return value / powerOfTen(-rest);
  if (rest > MAX_POWER) return undefined;
  const product = value * powerOfTen(rest);
  return Number.isFinite(product) ? product : undefined;
}

const powerOfTen = (exponent: number) => Number(`1e${String(exponent)}`);

/** The number as a page's script sends it. */
export function jsonNumberOf(value: number): JsonNumber {
  return parseJsonNumber(JSON.stringify(value)) ?? { kind: 'float', value };
}

/** Exponents of the first digit up to which a float is written without one. */
const [LEAST_FIXED, MOST_FIXED] = [-5, 15];

/** A float as error texts have it: `1.0`, `1e+16`, `1.5e-7`. Source: zmij 1.0.23, `FIXED_DEC_EXP` of `f64`. */
export function floatText(value: number): string {
  const [, exponent = '0'] = value.toExponential().split('e');
  if (Number(exponent) < LEAST_FIXED || Number(exponent) > MOST_FIXED) return value.toExponential();
  const fixed = Object.is(value, -0) ? '-0' : String(value);
  return fixed.includes('.') ? fixed : `${fixed}.0`;
}

/** The most significant digits that an `f32` needs. */
const F32_DIGITS = 9;

/** How many bits a double has for its digits, and how many more than that an `f32` needs to be rounded once. */
const DOUBLE_BITS = 53n;

/**
 * A number as a command answers it that read it as `f32`: the shortest that is the same `f32`, null for an infinite one.
 * Source: serde_core 1.0.229, `src/de/impls.rs`, `num_as_self` and `num_as_copysign_self`: one rounding, from what was read.
 */
export function roundedToF32(read: JsonNumber): number | null {
  const rounded = Math.fround(read.kind === 'float' ? read.value : roundedToOdd(read.value));
  if (!Number.isFinite(rounded)) return null;
  for (let digits = 1; digits < F32_DIGITS; digits += 1) {
    const shorter = Number(halfToEven(rounded, digits));
    if (Math.fround(shorter) === rounded) return shorter;
  }
  return Number(rounded.toPrecision(F32_DIGITS));
}

/** A number with so many digits; right between two it has the even last digit, where JavaScript takes the greater. */
function halfToEven(value: number, digits: number): string {
  const [mantissa = '', power = ''] = value.toExponential(digits).split('e');
  const isTie = mantissa.endsWith('5') && Number(`${mantissa}e${power}`) === value;
  const shorter = mantissa.slice(0, -1).replace(/\.$/, '');
  return isTie && /[02468]$/.test(shorter) ? `${shorter}e${power}` : value.toPrecision(digits);
}

/** An integer as a double, such that rounding it again is as rounding it once: bits that are cut set the last one. */
function roundedToOdd(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  const cut = BigInt(magnitude.toString(2).length) - DOUBLE_BITS;
  if (cut <= 0n) return Number(value);
  const kept = magnitude >> cut;
  const odd = kept << cut === magnitude ? kept : kept | 1n;
  return Number(odd << cut) * (value < 0n ? -1 : 1);
}
