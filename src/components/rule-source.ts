import { rules, type Rule } from '../trace/index.ts';

const catalogue: Readonly<Record<string, Rule | undefined>> = rules;

export const ruleOf = (id: string): Rule | undefined =>
  Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;

/** Where the packages of Tauri's repository lie; their names are the stems of its release tags. */
const packages: Readonly<Record<string, string | undefined>> = {
  tauri: 'crates/tauri',
  'tauri-macros': 'crates/tauri-macros',
  'tauri-utils': 'crates/tauri-utils',
  'tauri-runtime-wry': 'crates/tauri-runtime-wry',
  '@tauri-apps/api': 'packages/api',
};

/** A plugin lies in a repository of the plugins, whose release tags have its short name. */
const plugin = /^tauri-plugin-([a-z-]+)$/;

/** The file of a rule as published on GitHub; throws for a package that is neither of Tauri's repository nor a plugin. */
export function sourceUrl({ version, file }: Rule): string {
  const [name = '', number = ''] = version.split(' ');
  const [, short] = plugin.exec(name) ?? [];
  if (short !== undefined)
    return `https://github.com/tauri-apps/plugins-workspace/blob/${short}-v${number}/plugins/${short}/${file}`;
  const folder = packages[name];
  if (folder === undefined) throw new Error(`Where the sources of ${version} lie is not known.`);
  return `https://github.com/tauri-apps/tauri/blob/${name}-v${number}/${folder}/${file}`;
}
