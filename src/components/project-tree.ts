import { type FileEnd, type ProjectTree, readProjectTree } from '../schemas/lesson/project-tree.ts';

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
  throw new Error(read.problems.map(({ path, message }) => `${file}: ${path}: ${message}`).join('\n'));
}

export const endWords: Readonly<Record<FileEnd, string>> = {
  core: 'core process',
  page: 'page',
  build: 'only the build',
};
