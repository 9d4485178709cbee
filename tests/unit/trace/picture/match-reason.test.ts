import { describe, expect, it } from 'vitest';
import type { Addressee, EventTarget } from '../../../../src/trace/index.ts';
import { matchReason } from '../../../../src/trace/picture/match-reason.ts';

const listeners: readonly EventTarget[] = [
  { kind: 'Any' },
  { kind: 'AnyLabel', label: 'a' },
  { kind: 'App' },
  { kind: 'Window', label: 'a' },
  { kind: 'Webview', label: 'a' },
  { kind: 'WebviewWindow', label: 'a' },
];

/** Whom it is sent to, and for each listener above whether it hears (+) and why. */
const table: readonly (readonly [Addressee, string])[] = [
  [{ kind: 'everyone' }, '+any +everyone +everyone +everyone +everyone +everyone'],
  [{ kind: 'Any' }, '+any +everyone +everyone +everyone +everyone +everyone'],
  [{ kind: 'AnyLabel', label: 'a' }, '+any +sameLabel -noLabel +sameLabel +sameLabel +sameLabel'],
  [{ kind: 'App' }, '+any -notApp +app -notApp -notApp -notApp'],
  [{ kind: 'Window', label: 'a' }, '+any +sameLabel -noLabel +sameLabel -otherKind -otherKind'],
  [{ kind: 'Webview', label: 'a' }, '+any +sameLabel -noLabel -otherKind +sameLabel -otherKind'],
  [{ kind: 'WebviewWindow', label: 'a' }, '+any +sameLabel -noLabel -otherKind -otherKind +sameLabel'],
  [{ kind: 'ofWindow', label: 'a' }, '+any -otherKind -noLabel +sameWindow -otherKind +sameWindow'],
  [{ kind: 'AnyLabel', label: 'b' }, '+any -otherLabel -noLabel -otherLabel -otherLabel -otherLabel'],
  [{ kind: 'Window', label: 'b' }, '+any -otherLabel -noLabel -otherLabel -otherLabel -otherLabel'],
  [{ kind: 'ofWindow', label: 'b' }, '+any -otherLabel -noLabel -otherLabel -otherLabel -otherLabel'],
];

describe('matchReason', () => {
  it.each(table)('explains each cell of the row %o', (to, row) => {
    const expected = row.split(' ');
    listeners.forEach((listener, index) => {
      const [sign, ...reason] = expected[index] ?? '';
      expect(matchReason(to, listener, sign === '+')).toBe(reason.join(''));
    });
  });

  it.each(table)('says nothing against what the trace says, in the row %o', (to, row) => {
    listeners.forEach((listener, index) => {
      const isMeant = row.split(' ')[index]?.startsWith('+') ?? false;
      expect(matchReason(to, listener, !isMeant)).toBeUndefined();
    });
  });

  it('leaves it to a closure who hears, but for those who hear everything', () => {
    expect(matchReason({ kind: 'filter' }, { kind: 'App' }, true)).toBe('filterTakes');
    expect(matchReason({ kind: 'filter' }, { kind: 'App' }, false)).toBe('filterDrops');
    expect(matchReason({ kind: 'filter' }, { kind: 'Any' }, true)).toBe('any');
  });
});
