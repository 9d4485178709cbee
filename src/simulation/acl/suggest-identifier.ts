import { editDistance, editSimilarity, jaroWinkler } from './text-distance.ts';

/** How alike two identifiers must be. Source: tauri-build 2.7.4, `src/acl.rs`, `SUGGESTION_CONFIDENCE_THRESHOLD`. */
const THRESHOLD = 0.8;

interface SplitIdentifier {
  readonly text: string;
  readonly prefix: string | undefined;
  readonly base: string;
}

function split(text: string): SplitIdentifier {
  const separator = text.lastIndexOf(':');
  return {
    text,
    prefix: separator === -1 ? undefined : text.slice(0, separator),
    base: text.slice(separator + 1),
  };
}

/** Equal, or one typing error apart where the longer has four characters or more. */
const isAlike = (left: string, right: string) =>
  left === right ||
  (Math.max(Array.from(left).length, Array.from(right).length) >= 4 &&
    editDistance(left, right, { exchanges: true }) <= 1);

function areAlike(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((part, index) => isAlike(part, right[index] ?? ''));
}

/**
 * What a developer most likely meant by an identifier that is not known, or undefined: a missing `allow-`, or a small
 * typing error. A prefix must be right, unless nobody has it.
 * Source: tauri-build 2.7.4, `src/acl.rs`, `suggest_identifier`.
 */
export function suggestIdentifier(text: string, candidates: readonly string[]): string | undefined {
  const known = candidates.map(split);
  const meant = split(text);
  const isPrefixKnown = known.some(({ prefix }) => prefix === meant.prefix);
  const isOfThatPrefix = ({ prefix }: SplitIdentifier) =>
    prefix === meant.prefix ||
    (!isPrefixKnown &&
      prefix !== undefined &&
      meant.prefix !== undefined &&
      areAlike(meant.prefix.split(':'), prefix.split(':')));

  let best: { readonly text: string; readonly likeness: number } | undefined;
  for (const query of [meant, ...withAllow(meant)]) {
    for (const candidate of known) {
      if (candidate.text === text || !isOfThatPrefix(candidate)) continue;
      if (!areAlike(query.base.split('-'), candidate.base.split('-'))) continue;
      const likeness = jaroWinkler(query.text, candidate.text);
      if (likeness < THRESHOLD || editSimilarity(query.text, candidate.text) < THRESHOLD) continue;
      if (likeness > (best?.likeness ?? 0)) best = { text: candidate.text, likeness };
    }
  }
  return best?.text;
}

/** The same with `allow-` before its base, where it has no such beginning. */
function withAllow({ prefix, base }: SplitIdentifier): readonly SplitIdentifier[] {
  if (/^(?:allow|deny)-/.test(base)) return [];
  const allowing = `allow-${base}`;
  return [split(prefix === undefined ? allowing : `${prefix}:${allowing}`)];
}
