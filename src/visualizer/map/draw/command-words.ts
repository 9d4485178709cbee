import { shortValue } from '../../../trace/record/value.ts';
import type { CommandState } from '../../../trace/index.ts';

/** Most characters of a value in a command's box. */
const MAX_VALUE = 12;

/** What a command's box says below its name. */
export function commandWords(command: CommandState): string {
  switch (command.state) {
    case 'notYet':
      return 'not yet';
    case 'doesNotRun':
      return command.refusedAt === 'command' ? 'no such command' : 'does not run';
    case 'runs':
      return command.scope ? scopeWords[command.scope] : 'runs here';
    case 'panicked':
      return 'panicked';
    case 'returned':
      switch (command.outcome) {
        case 'ok':
          return `returned ${shortValue(command.value, MAX_VALUE)}`;
        case 'error':
          return command.scope === 'out' ? scopeWords.out : 'returned Err';
        case 'unknown':
          return 'returned';
      }
  }
}

const scopeWords = { in: 'path in scope', out: 'path not in scope' } as const;
