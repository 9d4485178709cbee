import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that starts slowly on a busy machine has started by then (ms). */
const START_TIMEOUT = 60_000;

interface ProgramOptions {
  readonly program: string;
  /** The folder is the program's home, where nothing of this machine's user is read or written. */
  readonly argsIn: (home: string) => readonly string[];
  /** Files of the home, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

interface Program {
  /** Resolves to the first match in what the program writes; rejects if it ends, or is silent for a minute. */
  readonly written: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Rejects with what it wrote if the program ends before `stop`; never resolves. */
  readonly failure: Promise<never>;
  readonly stop: () => Promise<void>;
}

/** Starts a program in the background. */
export function startProgram({ program, argsIn, files = {} }: ProgramOptions): Program {
  const home = mkdtempSync(join(tmpdir(), 'engine-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  const child = spawn(program, [...argsIn(home)], {
    // A group of processes, since what ends a browser must end what it has started.
    detached: true,
    env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, NO_AT_BRIDGE: '1', GTK_A11Y: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const readers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const read of readers) read();
    });
  const { promise: failure, reject: failed } = Promise.withResolvers<never>();
  // Nobody may be waiting when it fails.
  failure.catch(() => undefined);
  const ended = new Promise<void>((done) => {
    child.on('error', (error) => {
      failed(error);
      done();
    });
    child.on('close', () => {
      failed(new Error(`${program} has ended early:\n${output}`));
      done();
    });
  });
  return {
    written: async (pattern) => {
      const { promise: found, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
      const read = () => {
        const match = pattern.exec(output);
        if (match) resolve(match);
      };
      const timer = setTimeout(() => {
        reject(new Error(`${program} has not written ${String(pattern)}:\n${output}`));
      }, START_TIMEOUT);
      readers.add(read);
      read();
      try {
        return await Promise.race([found, failure]);
      } finally {
        clearTimeout(timer);
        readers.delete(read);
      }
    },
    failure,
    stop: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
      await ended;
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
