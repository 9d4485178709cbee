/**
 * Builds of the editor that stop, each with the error page that its output must lead to: texts of the compiler and of
 * the build are proven by running them. `npm run check:editor` does.
 */
import { createRecogniser } from '../diagnosis/index.ts';
import { type ChangedFiles, cargoOutput } from './editor-copy.ts';
import { readStoredEntries } from './stored-entries.ts';

interface WrongBuild {
  readonly name: string;
  readonly files: ChangedFiles;
  /** Slug of the first text that is found in its output. */
  readonly slug: string;
  readonly names?: Readonly<Record<string, string>>;
}

const library = (code: string, handler = 'greet'): ChangedFiles => ({
  'src/lib.rs': `${code}
pub fn run() -> tauri::Builder<tauri::Wry> {
    tauri::Builder::default().invoke_handler(tauri::generate_handler![${handler}])
}

pub fn context() -> tauri::Context {
    tauri::generate_context!()
}
`,
});

const command = (code: string) => library(`#[tauri::command]\n${code}\n`);

const user = 'struct User {\n    name: String,\n}\n\n';

const greet = command('fn greet() {}');

const capability = (changed: object): ChangedFiles => ({
  ...greet,
  'capabilities/main.json': JSON.stringify(
    { identifier: 'main-cap', windows: ['main'], permissions: ['core:default'], ...changed },
    null,
    2,
  ),
});

const wrongBuilds: readonly WrongBuild[] = [
  {
    name: 'an async command that borrows',
    files: command('async fn greet(name: &str) -> String {\n    name.into()\n}'),
    slug: 'async-commands-must-return-a-result',
  },
  {
    name: 'an async command that borrows and returns nothing',
    files: command('async fn greet(name: &str) {\n    println!("{name}");\n}'),
    slug: 'async-commands-must-return-a-result',
  },
  {
    name: 'a result that cannot be serialized',
    files: library(`${user}#[tauri::command]\nfn greet() -> User {\n    User { name: "x".into() }\n}\n`),
    slug: 'ipc-response-not-satisfied',
  },
  {
    name: 'an error that cannot be serialized',
    files: command('fn greet() -> Result<String, std::io::Error> {\n    std::fs::read_to_string("a")\n}'),
    slug: 'ipc-response-not-satisfied',
    names: { type: 'Result<std::string::String, std::io::Error>' },
  },
  {
    name: 'an error of an async command that cannot be serialized',
    files: command(
      'async fn greet() -> Result<String, std::io::Error> {\n    std::fs::read_to_string("a")\n}',
    ),
    slug: 'async-kind-not-satisfied',
    names: { type: 'Result<std::string::String, std::io::Error>' },
  },
  {
    name: 'an argument that cannot be deserialized',
    files: library(`${user}#[tauri::command]\nfn greet(user: User) -> String {\n    user.name\n}\n`),
    slug: 'command-arg-not-satisfied',
    names: { type: 'User', runtime: 'tauri_runtime_wry::Wry<EventLoopMessage>' },
  },
  {
    name: 'a function that is no command',
    files: library('fn greet() {}\n'),
    slug: 'cannot-find-macro-cmd',
    names: { function: 'greet' },
  },
  {
    name: 'a function of a module that is no command',
    files: library('mod commands {\n    pub fn greet() {}\n}\n', 'commands::greet'),
    slug: 'cannot-find-macro-cmd',
    names: { function: 'greet', module: 'commands' },
  },
  {
    name: 'a private command in a module',
    files: library('mod commands {\n    #[tauri::command]\n    fn greet() {}\n}\n', 'commands::greet'),
    slug: 'macro-import-is-private',
    names: { function: 'greet' },
  },
  {
    name: 'two commands of one name',
    files: library(
      ['one', 'two']
        .map((name) => `mod ${name} {\n    #[tauri::command]\n    pub fn greet() {}\n}\n`)
        .join(''),
      'one::greet',
    ),
    slug: 'two-commands-of-one-name',
    names: { function: 'greet' },
  },
  {
    name: 'a public command in lib.rs',
    files: command('pub fn greet() {}'),
    slug: 'cmd-defined-multiple-times',
    names: { function: 'greet', file: 'src/lib.rs:2:8' },
  },
  {
    name: 'an argument without a name',
    files: command('fn greet((a, b): (u8, u8)) -> u8 {\n    a + b\n}'),
    slug: 'only-named-arguments-allowed',
  },
  {
    name: 'a word that the attribute does not know',
    files: library('#[tauri::command(sync)]\nfn greet() {}\n'),
    slug: 'unexpected-input-in-command-attribute',
  },
  {
    name: 'a lock that is held over an await',
    files: library(`use std::sync::Mutex;

async fn load() {}

#[tauri::command]
async fn greet(state: tauri::State<'_, Mutex<u8>>) -> Result<u8, ()> {
    let guard = state.lock().unwrap();
    load().await;
    Ok(*guard)
}
`),
    slug: 'future-cannot-be-sent-between-threads',
  },
  {
    name: 'an emit without its trait',
    files: command('fn greet(app: tauri::AppHandle) {\n    app.emit("saved", 1).unwrap();\n}'),
    slug: 'no-method-named-emit',
    names: { what: 'struct', holder: 'AppHandle<R>' },
  },
  {
    name: 'a method of version 1',
    files: command('fn greet(app: tauri::AppHandle) {\n    app.emit_all("saved", 1).unwrap();\n}'),
    slug: 'no-method-named-emit-all',
    names: { what: 'struct', holder: 'AppHandle<R>' },
  },
  {
    name: 'a payload that cannot be cloned',
    files: library(`use tauri::Emitter;

#[derive(serde::Serialize)]
struct Progress {
    done: u8,
}

#[tauri::command]
fn greet(app: tauri::AppHandle) {
    app.emit("saved", Progress { done: 1 }).unwrap();
}
`),
    slug: 'clone-is-not-satisfied',
    names: { type: 'Progress' },
  },
  {
    name: 'a permission that lacks `allow-`',
    files: capability({ permissions: ['core:event:listen'] }),
    slug: 'permission-not-found-did-you-mean',
  },
  {
    name: 'a permission of a plugin that is not there',
    files: capability({ permissions: ['fs:default'] }),
    slug: 'permission-not-found',
  },
  {
    name: 'a permission that is spelled like a command',
    files: capability({ permissions: ['core:window:allow_close'] }),
    slug: 'invalid-plugin-or-permission-identifier',
  },
  {
    name: 'two capabilities of one identifier',
    files: { ...capability({}), 'capabilities/other.json': capability({})['capabilities/main.json'] ?? '' },
    slug: 'capability-with-identifier-already-exists',
    names: { capability: 'main-cap' },
  },
  {
    name: 'a capability without permissions',
    files: capability({ permissions: undefined }),
    slug: 'failed-to-parse-json',
  },
  {
    name: 'a pattern of every address',
    files: capability({ remote: { urls: ['*'] } }),
    slug: 'invalid-url-pattern-for-remote-url',
    names: { url: '*', reason: 'a relative input without a base URL is not valid' },
  },
  {
    name: 'a label with half a bracket',
    files: capability({ windows: ['[main'] }),
    slug: 'failed-to-resolve-acl',
    names: { position: '0', reason: 'invalid range pattern' },
  },
  {
    name: 'a configuration of version 1',
    files: {
      ...greet,
      'tauri.conf.json': JSON.stringify({
        identifier: 'org.example.app',
        tauri: { allowlist: { all: true } },
      }),
    },
    slug: 'unknown-field-in-tauri-config',
  },
];

/** Says of a panic only that it is one: a build script of the editor panics with each error. */
const CARRIER = 'thread-panicked-at';

/** The builds whose output is not read as it must be, one line each. */
export async function misreadBuilds(): Promise<readonly string[]> {
  const recognised = createRecogniser(readStoredEntries());
  const misread: string[] = [];
  for (const { name, files, slug, names } of wrongBuilds) {
    const output = await cargoOutput(files);
    const read = recognised(output).found.map(({ candidates: [first] }) => first);
    const first = read.find((it) => it.slug !== CARRIER);
    const given = Object.fromEntries(first?.names.map(({ field, value }) => [field, value]) ?? []);
    const wrongNames = Object.entries(names ?? {}).filter(([field, value]) => given[field] !== value);
    if (first?.slug === slug && wrongNames.length === 0) continue;
    const instead = first ? `${first.slug} ${JSON.stringify(given)}` : 'nothing';
    misread.push(
      `${name}: ${slug} ${JSON.stringify(names ?? {})} is wanted, ${instead} is read in\n${output}`,
    );
  }
  return misread;
}
