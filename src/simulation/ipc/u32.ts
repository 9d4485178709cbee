const MAX = 2 ** 32 - 1;

/** The number of a text as Rust's `u32::from_str` reads it, such as the id of a callback; undefined if it is none. */
export function u32Of(text: string): number | undefined {
  const number = /^\+?\d+$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number <= MAX ? number : undefined;
}
