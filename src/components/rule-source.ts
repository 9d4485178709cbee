import { rules, type Rule } from '../trace/index.ts';

const catalogue: Readonly<Record<string, Rule | undefined>> = rules;

export const ruleOf = (id: string): Rule | undefined =>
  Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;

/** Where the packages of Tauri's repository lie; their names are the stems of its release tags. */
const packages: Readonly<Record<string, string | undefined>> = {
  tauri: 'crates/tauri',
  'tauri-macros': 'crates/tauri-macros',
  'tauri-utils': 'crates/tauri-utils',
  'tauri-build': 'crates/tauri-build',
  'tauri-codegen': 'crates/tauri-codegen',
  'tauri-runtime': 'crates/tauri-runtime',
  'tauri-runtime-wry': 'crates/tauri-runtime-wry',
  '@tauri-apps/api': 'packages/api',
};

/** A plugin lies in a repository of the plugins, whose release tags have its short name. */
const plugin = /^tauri-plugin-([a-z-]+)$/;

/** A file of a package as published, on GitHub where it is a source; undefined for a package that is neither Tauri's nor a plugin. */
export function sourceLink({ version, file }: Pick<Rule, 'version' | 'file'>): string | undefined {
  const [name = '', number = ''] = version.split(' ');
  const [, short] = plugin.exec(name) ?? [];
  if (short !== undefined)
    return `https://github.com/tauri-apps/plugins-workspace/blob/${short}-v${number}/plugins/${short}/${file}`;
  if (name === 'wry') return `https://github.com/tauri-apps/wry/blob/wry-v${number}/${file}`;
  // What is made of the sources is in the package alone.
  if (name === '@tauri-apps/api' && !file.startsWith('src/'))
    return `https://www.npmjs.com/package/${name}/v/${number}?activeTab=code`;
  const folder = packages[name];
  return folder && `https://github.com/tauri-apps/tauri/blob/${name}-v${number}/${folder}/${file}`;
}

/** The file of a rule as published on GitHub; throws where `sourceLink` knows none. */
export function sourceUrl(rule: Rule): string {
  const url = sourceLink(rule);
  if (url === undefined) throw new Error(`Where the sources of ${rule.version} lie is not known.`);
  return url;
}
