const SHORTEST = 1600;
const LONGEST = 6000;
const PER_CHARACTER = 45;

/** How long play stays on a step (ms): long enough to read its sentence. */
export function holdOf(sentence: string, speed: number): number {
  return Math.min(LONGEST, Math.max(SHORTEST, PER_CHARACTER * sentence.length)) / speed;
}
