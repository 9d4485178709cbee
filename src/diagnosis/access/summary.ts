import { TAURI_VERSION } from '../../simulation/scenario/tauri-version.ts';
import type { AccessApp } from './app.ts';

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What was understood, in one line: how much there is, and how far it can be trusted. */
export interface Summary {
  readonly size: string;
  readonly notInUse: string;
  readonly version: string;
  readonly exactness: 'exact' | 'shipped' | 'stale';
  readonly trust: string;
}

export function summaryOf({ windows, groups, capabilities, known, read }: AccessApp): Summary {
  const commands = groups.reduce((sum, group) => sum + group.commands.length, 0);
  const { inUse, notInUse } = capabilities;
  const tauri = read.cargo.locked.get('tauri');
  return {
    size: `${counted(windows.length, 'window')}, ${counted(commands, 'command')}, ${counted(inUse.length, 'capability', 'capabilities')} in use`,
    notInUse: notInUse.length === 0 ? '' : `and ${notInUse.length} not`,
    version: versionText(tauri),
    exactness: known.exactness.kind,
    trust: trustOf(known),
  };
}

function versionText(tauri: string | undefined): string {
  if (tauri === undefined) return 'Tauri’s version is not known';
  return tauri === TAURI_VERSION ? `Tauri ${tauri}` : `Tauri ${tauri}, by the rules of ${TAURI_VERSION}`;
}

function trustOf({ exactness, otherVersions }: AccessApp['known']): string {
  if (exactness.kind === 'exact') return 'exact: the manifests of your build';
  if (exactness.kind === 'stale')
    return `not exact: made before your last change, build once (${exactness.because})`;
  const count = new Set([...otherVersions.keys()].map((key) => key.split(':')[0])).size;
  return count === 0
    ? 'by shipped manifests'
    : `by shipped manifests; ${counted(count, 'crate')} of another version`;
}

const words = { open: 'Open', shut: 'Shut', idle: 'Idle' } as const;

export const findingWord = (word: keyof typeof words): string => words[word];
