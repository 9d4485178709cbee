import { fileError } from '../schemas/json.ts';
import {
  type FileEnd,
  type ProjectTree,
  readProjectTree,
  type TreeFile,
} from '../schemas/lesson/project-tree.ts';

const file = 'content/lessons/project-folders/tree.yaml';
const sources = import.meta.glob<string>('/content/lessons/project-folders/tree.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The editor's folders; what is wrong with the file is an error that names each key. */
export function projectTree(): ProjectTree {
  const read = readProjectTree(sources[`/${file}`] ?? '');
  if ('tree' in read) return read.tree;
  throw fileError(file, read.problems);
}

export const endWords: Readonly<Record<FileEnd, string>> = {
  core: 'core process',
  page: 'page',
  build: 'only the build',
};

export interface TreeFolder {
  readonly name: string;
  readonly is: string;
  readonly files: readonly TreeFile[];
  readonly folders: readonly TreeFolder[];
  /** Where any file in it ends up, at whatever depth. */
  readonly ends: readonly FileEnd[];
}

/** The editor's own folder, with those in it; a folder that is not listed below another is in the editor's own. */
export function nestedTree(tree: ProjectTree): TreeFolder {
  const parentOf = (folder: string) => {
    const above = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    return above === '' ? '.' : above;
  };
  const nest = ({ folder, is, files }: ProjectTree[number]): TreeFolder => {
    const inside = tree.filter((each) => each.folder !== '.' && parentOf(each.folder) === folder);
    const folders = inside.map(nest);
    const name = folder === '.' ? 'editor' : (folder.split('/').at(-1) ?? folder);
    const all = [...files, ...folders.flatMap((each) => each.ends.map((ends) => ({ ends })))];
    return { name, is, files, folders, ends: [...new Set(all.map(({ ends }) => ends))] };
  };
  const [top] = tree;
  if (top?.folder !== '.') throw new Error(`${file}: the first folder is the editor's own, “.”`);
  return nest(top);
}
