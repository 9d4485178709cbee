import type { AccessApp } from './app.ts';
import type { BuildStop } from './capabilities.ts';
import type { Proposal } from './change.ts';
import { unifiedDiff } from './diff.ts';
import { withText } from './edit-list.ts';

/** The change that lets a build go on, where what was meant is known. */
export function fixOfStop({ read }: AccessApp, { place, replacement }: BuildStop): Proposal {
  const before = read.texts.get(place.file);
  const after =
    before === undefined || replacement === undefined
      ? undefined
      : withText(before, place, JSON.stringify(replacement));
  if (before === undefined || after === undefined) return { none: '' };
  const changes = [{ path: place.file, before, after }];
  return {
    patch: {
      changes,
      diff: unifiedDiff(changes),
      gives: `Names ${replacement ?? ''}, which exists.`,
      effects: [],
    },
  };
}
