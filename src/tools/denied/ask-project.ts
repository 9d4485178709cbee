import { type AccessApp, accessApp, type AskedPage } from '../../diagnosis/access/index.ts';
import { pluginManifests, pluginVersions } from '../../manifests/index.ts';
import { readApp } from '../../schemas/project/read-app.ts';
import type { ProjectFile } from '../../schemas/project/read-source.ts';
import type { Target } from '../../schemas/index.ts';
import type { RemotePatternParser } from '../../simulation/acl/remote-pattern.ts';
import { TAURI_VERSION } from '../../simulation/scenario/tauri-version.ts';

export interface ProjectQuestion {
  readonly target: Target;
  readonly page: AskedPage;
  readonly source: 'dev' | 'built';
  readonly windows: readonly string[];
  readonly commands: readonly string[];
}

/** What the files of a project say of who may call what. */
export function askProject(
  files: readonly ProjectFile[],
  { target, page, source, windows, commands }: ProjectQuestion,
  parseRemote: RemotePatternParser,
): AccessApp {
  return accessApp(readApp(files, target), {
    shipped: { manifests: pluginManifests, versions: pluginVersions, tauri: TAURI_VERSION },
    parseRemote,
    question: { page, source },
    windows,
    commands,
  });
}
