import type { CallPicture } from '../../../trace/index.ts';
import { fit, wrap } from '../geometry/text.ts';

/** A rejection is written whole in so many lines, or not at all. */
const MAX_LINES = 3;

/** The text that a call is rejected with, by its lines that are not empty; undefined where it is not rejected with one. */
export function rejectionLines({ state, value }: CallPicture): readonly string[] | undefined {
  if (state !== 'rejected' || !value || !('json' in value)) return undefined;
  const text = typeof value.json === 'string' ? value.json : JSON.stringify(value.json);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines : undefined;
}

/** How such a promise is said in one line, longest first: with its text if that is one line, else by how long it is. */
export function rejectionForms(lines: readonly string[]): readonly string[] {
  const [only = ''] = lines;
  if (lines.length === 1) return [`rejected: ${only}`, 'rejected, with a text', 'rejected'];
  const count = `${String(lines.length)} lines`;
  return [`rejected: text of ${count}`, `rejected: ${count}`, 'rejected'];
}

/** The whole text in lines of that width (px); undefined where these are too many, or a word is too long. */
export function wholeRejection(lines: readonly string[], width: number): readonly string[] | undefined {
  const wrapped = lines.flatMap((line) => wrap('input', width, line, MAX_LINES));
  const isWhole = wrapped.join('').replaceAll(' ', '') === lines.join('').replaceAll(' ', '');
  return isWhole && wrapped.length <= MAX_LINES ? wrapped : undefined;
}

/** Whether it is said whole beside its state. */
export const fitsBeside = (lines: readonly string[], room: number): boolean => {
  const [whole = ''] = rejectionForms(lines);
  return lines.length === 1 && fit('promise', room, whole) === whole;
};
