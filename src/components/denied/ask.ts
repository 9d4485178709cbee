import { type AccessApp, accessApp } from '../../diagnosis/access/index.ts';
import { pluginManifests, pluginVersions } from '../../manifests/index.ts';
import { readApp } from '../../schemas/project/read-app.ts';
import type { ProjectFile } from '../../schemas/project/read-source.ts';
import { remotePatternParser } from '../../simulation/acl/remote-pattern.ts';
import { platformUrlPattern } from '../../simulation/acl/url-pattern.ts';
import { TAURI_VERSION } from '../../simulation/scenario/tauri-version.ts';
import type { ProjectQuestion } from './QuestionFields.tsx';

const parseRemote = remotePatternParser(platformUrlPattern());

/** What the files of a project say of who may call what, for one platform, build and page. */
export const askFiles = (
  files: readonly ProjectFile[],
  { target, source, page, windows, commands }: ProjectQuestion,
): AccessApp =>
  accessApp(readApp(files, target), {
    shipped: { manifests: pluginManifests, versions: pluginVersions, tauri: TAURI_VERSION },
    parseRemote,
    question: { page, source },
    windows,
    commands,
  });
