/**
 * The files of an app's `src-tauri`, as they are, each value with its place. What the build refuses is reported with
 * file, line and key: in Tauri's words where it is one of the errors of tauri-utils, in ours where a file is malformed.
 */
import { type CapabilityData, capabilityPaths, capabilitySchema } from './capability.ts';
import { type Config, configOf, configSchema } from './config.ts';
import { type ManifestsData, manifestsSchema, type Target } from './manifest.ts';
import { type PermissionFileData, permissionFileSchema } from './permission-file.ts';
import { formatOf, parseSource, type ProjectFile, readBySchema, type SourceFormat } from './read-source.ts';
import {
  jsonOf,
  mergePatch,
  placeAt,
  problemAt,
  type ProjectProblem,
  type SourceTree,
  treeAt,
} from './source-tree.ts';

/** What a file says, and its tree for the places of it. */
export interface Placed<Data> {
  readonly data: Data;
  readonly tree: SourceTree;
}

export interface Project {
  /** Absent if it is malformed or not there. */
  readonly config?: Placed<Config>;
  /** Those of the files, in the order in which the build reads them; whether they are in use says the configuration. */
  readonly capabilities: readonly Placed<CapabilityData>[];
  /** The app's own permission files by their path below `permissions/`. */
  readonly permissions: Readonly<Record<string, Placed<PermissionFileData>>>;
  /** What the last build wrote; then it is known what core and each plugin in use offer. */
  readonly manifests?: ManifestsData;
}

/** The parts of a project that hold together, and what is wrong with the others. */
export interface ReadProject {
  readonly project: Project;
  readonly problems: readonly ProjectProblem[];
}

/** Reads the files of a project as a build for a platform does; files that it does not know are left out. */
export function readProject(files: readonly ProjectFile[], target: Target): ReadProject {
  const reader = new ProjectReader([...files].sort((left, right) => comparePaths(left.path, right.path)));
  const project: Project = {
    ...reader.config(target),
    capabilities: reader.capabilities(),
    permissions: reader.permissions(),
    ...reader.manifests(),
  };
  return { project, problems: reader.problems };
}

/** The order in which a build reads files: folder by folder. Source: glob 0.3.4, `src/lib.rs`, `fill_todo`. */
function comparePaths(left: string, right: string): number {
  const [a, b] = [left.split('/'), right.split('/')];
  const at = a.findIndex((part, index) => part !== b[index]);
  const [from = '', to = ''] = at === -1 ? [] : [a[at], b[at]];
  return from < to ? -1 : from > to ? 1 : 0;
}

/** A file that is not in a folder `schemas`, which holds what describes files for editors. */
const isIn = (folder: string, { path }: ProjectFile) =>
  path.startsWith(`${folder}/`) && path.split('/').at(-2) !== 'schemas';

const platformNames: Readonly<Record<Target, string>> = {
  linux: 'linux',
  macOS: 'macos',
  windows: 'windows',
  android: 'android',
  iOS: 'ios',
};

class ProjectReader {
  readonly problems: ProjectProblem[] = [];
  readonly #files: readonly ProjectFile[];

  constructor(files: readonly ProjectFile[]) {
    this.#files = files;
  }

  /**
   * The configuration, with that of the platform over it.
   * Source: tauri-utils 2.10.2, `src/config/parse.rs`, `read_from`.
   */
  config(target: Target): Pick<Project, 'config'> {
    const main = this.#parsedConfig('');
    if (main === 'missing') {
      this.problems.push({
        file: 'tauri.conf.json',
        line: 1,
        column: 1,
        key: '',
        message:
          'the configuration is not among the files: add tauri.conf.json, tauri.conf.json5 or Tauri.toml',
        isUnread: true,
      });
      return {};
    }
    const variant = this.#parsedConfig(`.${platformNames[target]}`);
    if (!main || !variant) return {};
    const tree = variant === 'missing' ? main : mergePatch(main, variant);
    const read = readBySchema(tree, configSchema);
    if ('data' in read) return { config: { data: configOf(read.data), tree } };
    this.problems.push(...read.problems);
    return {};
  }

  /** The first of a configuration's files that is there; undefined if it is malformed. */
  #parsedConfig(platform: string): SourceTree | 'missing' | undefined {
    const names = [`tauri${platform}.conf.json`, `tauri${platform}.conf.json5`, `Tauri${platform}.toml`];
    const file = names.flatMap((name) => this.#files.find(({ path }) => path === name) ?? [])[0];
    if (!file) return 'missing';
    const format = formatOf(file.path) ?? 'json';
    const parsed = parseSource(file, format);
    // With the cargo feature `config-json5` a `.json` file may be JSON5 as well.
    const laxer = 'problems' in parsed && format === 'json' ? parseSource(file, 'json5') : parsed;
    return this.#treeOf('tree' in laxer ? laxer : parsed);
  }

  #treeOf(parsed: ReturnType<typeof parseSource>): SourceTree | undefined {
    if ('tree' in parsed) return parsed.tree;
    this.problems.push(...parsed.problems);
    return undefined;
  }

  /** Source: tauri-utils 2.10.2, `src/acl/build.rs`, `parse_capabilities`. */
  capabilities(): readonly Placed<CapabilityData>[] {
    const found = new Map<string, Placed<CapabilityData>>();
    for (const { tree } of this.#parsedIn('capabilities', ['json', 'json5', 'toml'])) {
      const paths = capabilityPaths(jsonOf(tree));
      if (!paths)
        this.problems.push(problemAt(tree, ['capabilities'], 'this must be a list; the build stops here'));
      for (const path of paths ?? []) {
        const read = readBySchema(tree, capabilitySchema, path);
        if ('problems' in read) {
          this.problems.push(...read.problems);
          continue;
        }
        const { identifier } = read.data;
        const earlier = found.get(identifier);
        if (earlier) this.problems.push(duplicate(identifier, treeAt(tree, path) ?? tree, earlier.tree));
        else found.set(identifier, { data: read.data, tree: treeAt(tree, path) ?? tree });
      }
    }
    return [...found.values()];
  }

  /** Source: tauri-utils 2.10.2, `src/acl/build.rs`, `define_permissions`. */
  permissions(): Project['permissions'] {
    const found: Record<string, Placed<PermissionFileData>> = {};
    for (const { path, tree } of this.#parsedIn('permissions', ['json', 'toml'])) {
      const read = readBySchema(tree, permissionFileSchema);
      if ('problems' in read) this.problems.push(...read.problems);
      else found[path.slice('permissions/'.length)] = { data: read.data, tree };
    }
    return found;
  }

  manifests(): Pick<Project, 'manifests'> {
    const file = this.#files.find(({ path }) => path === 'gen/schemas/acl-manifests.json');
    if (!file) return {};
    const parsed = parseSource(file, 'json');
    const read = 'tree' in parsed ? readBySchema(parsed.tree, manifestsSchema) : parsed;
    if ('data' in read) return { manifests: read.data };
    const message = 'a build has not written this, so it is not used: build the app again';
    this.problems.push(
      ...read.problems.slice(0, 1).map((problem) => ({ ...problem, message, isUnread: true as const })),
    );
    return {};
  }

  *#parsedIn(folder: string, formats: readonly SourceFormat[]) {
    for (const file of this.#files.filter((each) => isIn(folder, each))) {
      const format = formatOf(file.path);
      if (!format || !formats.includes(format)) continue;
      const tree = this.#treeOf(parseSource(file, format));
      if (tree) yield { path: file.path, tree };
    }
  }
}

/** In the words of tauri-utils 2.10.2, `src/acl/mod.rs`, `Error::CapabilityAlreadyExists`. */
function duplicate(identifier: string, tree: SourceTree, earlier: SourceTree): ProjectProblem {
  const { file, line } = placeAt(earlier, ['identifier']);
  return {
    ...placeAt(tree, ['identifier']),
    key: 'identifier',
    message: `capability with identifier \`${identifier}\` already exists`,
    advice: `${file}, line ${line}, has it too: give one of them another identifier`,
  };
}
