import type { EditFault } from './ChallengePanel.tsx';

/** What is wrong with an edited text, and where. */
export class EditError extends Error {
  /** Counted from 1. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.name = 'EditError';
    this.line = line;
  }
}

/** Why a text could not be run, from what running it threw. */
export function faultOf(error: unknown, text: string): EditFault {
  if (error instanceof EditError)
    return { words: error.message, ...(error.line !== undefined && { line: error.line }) };
  if (!(error instanceof Error)) return { words: 'It could not be run.' };
  if (isBuildError(error)) {
    const line = lineNamed(error, text);
    return {
      words: `The build would stop here: \`${shortened(error.message)}\`.`,
      ...(line !== undefined && { line }),
    };
  }
  return { words: `It could not be run: ${error.message.replaceAll('`', '’')}` };
}

/** Told by its name: the class is in the script of the simulation. */
const isBuildError = ({ name }: Error) =>
  ['BuildError', 'ResolveError', 'UnknownPermissionError'].includes(name);

/** A build's text ends with all the names that it knows, hundreds of them. */
const shortened = (text: string) => text.replace(/, expected one of [^]*$/, '').replaceAll('`', '’');

/** The line with the word that a build's text is about. */
function lineNamed(error: Error & { readonly permission?: string }, text: string): number | undefined {
  const words = error.permission === undefined ? error.message.split(/[\s,'"]+/) : [error.permission];
  const lines = text.split('\n');
  for (const word of words) {
    if (word.length < 4) continue;
    const index = lines.findIndex((line) => line.includes(`"${word}"`));
    if (index >= 0) return index + 1;
  }
  return undefined;
}
