import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

type Environment = Readonly<Record<string, string>>;

interface RunOptions {
  readonly env?: Environment;
  /** Keeps the output from the terminal; it is in the result either way. */
  readonly quiet?: boolean;
  /** Ends the program after so many ms. */
  readonly timeout?: number;
}

/** How a program ended (`code` 1 if it could not start or was ended) and all it printed. */
export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Runs a program, found on `PATH`, in the project's folder. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(program, [...args], {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm's programs are scripts there, which only a shell starts.
      shell: process.platform === 'win32',
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    });
    let output = '';
    for (const [stream, terminal] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (!options.quiet) terminal.write(text);
      });
    }
    child.on('error', (error) => {
      done({ code: 1, output: output + error.message });
    });
    child.on('close', (code) => {
      done({ code: code ?? 1, output });
    });
  });
}

/** A command as one would type it in a shell, with the variables that it is given. */
export function typed(program: string, args: readonly string[], env: Environment = {}): string {
  const quoted = (text: string) =>
    /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
  const variables = Object.entries(env).map(
    ([name, value]) => `${name}=${value === '' ? '' : quoted(value)}`,
  );
  return [...variables, program, ...args.map(quoted)].join(' ');
}

/** Prints a command, then runs it. */
export function runAloud(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  console.log(`$ ${typed(program, args, options.env)}`);
  return run(program, args, options);
}

/** Where a build lies, in the project's folder. */
export function inRoot(...path: readonly string[]): string {
  return join(root, ...path);
}
