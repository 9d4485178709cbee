/** Finds the sources that the comments of a file name: ``tauri 2.12.5, `src/app.rs`, `run` and `setup` ``. */
import type { Citation } from './citation.ts';

export interface CommentCitation {
  readonly citation: Citation;
  /** From 1. */
  readonly line: number;
}

/** A package with its version, or what stands between backticks. */
const PART =
  /(?<![\w@/-])(?<package>@?[A-Za-z][\w/-]*) (?<version>\d+\.\d+\.\d+(?:-[\w.]+)?)|`(?<quoted>[^`]+)`/g;
/** What may be between two parts that belong together. */
const JOINT = /^(?:,|;|,? and)? ?$/;
const FILE = /^[\w./-]+\.(?:rs|js|ts)$/;
const SYMBOL = /^\w+(?:::\w+)*(?: for \w+)?$/;

/** A comment block as one line, with the line at which each part of it begins. */
interface CommentText {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
}

function* commentsOf(source: string): Generator<CommentText> {
  const comments = /\/\*\*?(?<block>[\s\S]*?)\*\/|(?<lines>(?:^[ \t]*\/\/.*\n)+)/gm;
  for (const { 0: whole, index } of source.matchAll(comments)) {
    const first = source.slice(0, index).split('\n').length;
    const lines = whole.split('\n').map((line) => line.replace(/^\s*(?:\/\*\*?|\*\/|\*|\/\/)? ?/, ''));
    const starts: number[] = [];
    let text = '';
    for (const line of lines) {
      starts.push(text.length);
      text += `${line.replace(/\s*\*\/$/, '').trimEnd()} `;
    }
    yield { text, lineAt: (offset) => first + starts.filter((start) => start <= offset).length - 1 };
  }
}

export function citedInComments(source: string): readonly CommentCitation[] {
  const cited: CommentCitation[] = [];
  for (const { text, lineAt } of commentsOf(source)) {
    let published: { readonly package: string; readonly version: string } | undefined;
    let file: string | undefined;
    let end = 0;
    for (const { 0: whole, index, groups } of text.matchAll(PART)) {
      const isJoined = JOINT.test(text.slice(end, index));
      end = index + whole.length;
      const { package: name, version, quoted } = groups ?? {};
      if (name !== undefined && version !== undefined) {
        // A sentence that begins with a package's name.
        [published, file] = [{ package: name.toLowerCase(), version }, undefined];
        continue;
      }
      if (!isJoined || !published || quoted === undefined) {
        published = undefined;
        continue;
      }
      const line = lineAt(index);
      if (FILE.test(quoted)) {
        file = quoted;
        cited.push({ citation: { ...published, file }, line });
      } else if (file !== undefined && SYMBOL.test(quoted)) {
        if (cited.at(-1)?.citation.file === file && cited.at(-1)?.citation.symbol === undefined) cited.pop();
        cited.push({ citation: { ...published, file, symbol: quoted }, line });
      }
    }
  }
  return cited;
}
