import type { Cell, FindingWord, GateFound, Verdict } from '../../diagnosis/access/index.ts';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  allowed: 'allowed',
  refused: 'refused',
  denied: 'refused by a deny',
  open: 'open',
  unknown: 'unknown',
};

/** What the panel says of each, while nothing is chosen. */
export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  allowed: 'An entry of a capability lets this window call the command.',
  refused: 'No entry does. That is the rule.',
  denied: 'Somebody wrote a deny, and it counts for this page.',
  open: 'No gate asks for it.',
  unknown: 'It cannot be decided from these files.',
};

export const findingMeanings: Readonly<Record<FindingWord, string>> = {
  open: 'more may call than it seems',
  shut: 'refused, though it seems meant',
  idle: 'has no effect',
};

/** The mark of what a finding does. */
export const findingMarks: Readonly<Record<FindingWord, Verdict>> = {
  open: 'open',
  shut: 'denied',
  idle: 'unknown',
};

export function headingOf({ verdict }: Cell): string {
  switch (verdict) {
    case 'allowed':
      return 'Allowed';
    case 'refused':
      return 'Refused at permission';
    case 'denied':
      return 'Refused by a deny';
    case 'open':
      return 'Open: nothing checks it';
    case 'unknown':
      return 'Cannot be decided';
  }
}

export const gateWords: Readonly<Record<GateFound['state'], string>> = {
  passes: 'passes',
  refuses: 'refuses',
  unasked: 'not asked',
  would: 'would pass',
  depends: 'depends on what the page sends',
  unknown: 'unknown',
};

/** A command without the word that a page puts before it: `fs|exists`. */
export const shownCommand = (command: string): string => command.replace(/^plugin:/, '');
