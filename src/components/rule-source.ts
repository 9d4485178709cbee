import { rules, type Rule } from '../trace/index.ts';

const catalogue: Readonly<Record<string, Rule | undefined>> = rules;

export const ruleOf = (id: string): Rule | undefined =>
  Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;

/** Where the packages of Tauri's repository lie, with the stem of their release tags. */
const packages: Readonly<Record<string, string>> = {
  tauri: 'crates/tauri',
  'tauri-macros': 'crates/tauri-macros',
  '@tauri-apps/api': 'packages/api',
};

/** The file of a rule as published on GitHub; undefined for a package that is not Tauri's. */
export function sourceUrl({ version, file }: Rule): string | undefined {
  const [name = '', number = ''] = version.split(' ');
  const folder = packages[name];
  return folder && `https://github.com/tauri-apps/tauri/blob/${name}-v${number}/${folder}/${file}`;
}
