import type { ProjectFile } from '../schemas/project/read-source.ts';

const top = '/content/editor/src-tauri/';

const sources = import.meta.glob<string>(
  [
    '/content/editor/src-tauri/{src,capabilities}/*.{rs,json}',
    '/content/editor/src-tauri/{build.rs,tauri.conf.json,Cargo.toml,Cargo.lock}',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** Packages of `Cargo.lock` whose version says something of the access control list. */
const isOfTauri = (name: string) => name === 'tauri' || name.startsWith('tauri-plugin-');

function shortLock(text: string): string {
  const packages = text.split('\n\n').filter((part) => {
    const [, name = ''] = /^\[\[package\]\]\nname = "([^"]*)"/.exec(part) ?? [];
    return isOfTauri(name);
  });
  return `${packages.join('\n\n')}\n`;
}

/** The files of the editor app that decide who may call what, as a reader would drop them. */
export const editorProject: readonly ProjectFile[] = Object.entries(sources).map(([path, text]) => ({
  path: path.slice(top.length),
  text: path.endsWith('Cargo.lock') ? shortLock(text) : text,
}));
