/** What was brought by then; throws with its name where it was asked for too early. */
export function loadedPart<Part>(part: Part | undefined, name: string): Part {
  if (!part) throw new Error(`${name} is not loaded`);
  return part;
}
