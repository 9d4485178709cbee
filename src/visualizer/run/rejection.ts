import type { Call, Picture, Value } from '../../trace/index.ts';

/** The text that a call is rejected with, as the page gets it; undefined where it is not rejected. */
export function rejectionOf({ settles, value }: Call): string | undefined {
  return settles === 'rejected' ? textOf(value) : undefined;
}

/** The text that the latest rejected call of a picture is rejected with. */
export function rejectionIn({ windows }: Picture): string | undefined {
  const rejected = windows.flatMap(({ calls }) => calls.filter(({ state }) => state === 'rejected'));
  return textOf(rejected.toSorted((left, right) => left.number - right.number).at(-1)?.value);
}

function textOf(value: Value | undefined): string | undefined {
  if (value === undefined || 'bytes' in value) return undefined;
  return typeof value.json === 'string' ? value.json : JSON.stringify(value.json);
}
