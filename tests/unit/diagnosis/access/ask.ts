import {
  type AccessApp,
  accessApp,
  type AskedPage,
  type Cell,
  cellOf,
} from '../../../../src/diagnosis/access/index.ts';
import { pluginManifests, pluginVersions } from '../../../../src/manifests/index.ts';
import type { Target } from '../../../../src/schemas/index.ts';
import { readApp } from '../../../../src/schemas/project/read-app.ts';
import type { ProjectFile } from '../../../../src/schemas/project/read-source.ts';
import { remotePatternParser } from '../../../../src/simulation/acl/remote-pattern.ts';
import { platformUrlPattern } from '../../../../src/simulation/acl/url-pattern.ts';

const parseRemote = remotePatternParser(platformUrlPattern());

interface Asked {
  readonly target?: Target;
  readonly page?: AskedPage;
  readonly source?: 'dev' | 'built';
  readonly windows?: readonly string[];
  readonly commands?: readonly string[];
}

/** Files by their path in `src-tauri`. */
export type Files = Readonly<Record<string, string>>;

export const filesOf = (files: Files): readonly ProjectFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }));

/** A project, asked as `npm run denied` asks it. */
export function ask(files: Files | readonly ProjectFile[], asked: Asked = {}): AccessApp {
  const { target = 'linux', page = { kind: 'own' }, source = 'built', windows = [], commands = [] } = asked;
  const list = Array.isArray(files) ? (files as readonly ProjectFile[]) : filesOf(files as Files);
  return accessApp(readApp(list, target), {
    shipped: { manifests: pluginManifests, versions: pluginVersions, tauri: '2.12.5' },
    parseRemote,
    question: { page, source },
    windows,
    commands,
  });
}

export function cellIn(app: AccessApp, label: string, command: string): Cell {
  const window = app.windows.find((each) => each.label === label);
  if (!window) throw new Error(`there is no window ${label}`);
  return cellOf(app, command, window);
}

/** A small app whose build script lists its commands. */
export const notes: Files = {
  'tauri.conf.json': JSON.stringify(
    {
      identifier: 'org.example.notes',
      build: { devUrl: 'http://localhost:1420', frontendDist: '../dist' },
      app: { windows: [{ label: 'main' }, { label: 'reader', url: 'reader.html' }] },
    },
    null,
    2,
  ),
  'Cargo.toml':
    '[package]\nname = "notes"\n\n[build-dependencies]\ntauri-build = "2"\n\n[dependencies]\ntauri = "2"\ntauri-plugin-fs = "2"\n',
  'Cargo.lock':
    '[[package]]\nname = "tauri"\nversion = "2.12.5"\n\n[[package]]\nname = "tauri-plugin-fs"\nversion = "2.7.1"\n',
  'build.rs':
    'fn main() {\n    let manifest = tauri_build::AppManifest::new().commands(&["list", "save_note"]);\n    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)).unwrap();\n}\n',
  'src/lib.rs':
    'pub fn run() {\n    tauri::Builder::default()\n        .plugin(tauri_plugin_fs::init())\n        .invoke_handler(tauri::generate_handler![list, notes::save_note])\n        .run(tauri::generate_context!())\n        .unwrap();\n}\n',
  'capabilities/main.json':
    '{\n  "identifier": "main",\n  "windows": ["main"],\n  "permissions": [\n    "core:default",\n    "allow-list",\n    "allow-save-note"\n  ]\n}\n',
  'capabilities/reader.json':
    '{\n  "identifier": "reader",\n  "windows": ["reader"],\n  "permissions": [\n    "core:event:default",\n    "allow-list"\n  ]\n}\n',
};
