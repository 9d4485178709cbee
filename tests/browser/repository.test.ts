import { existsSync } from 'node:fs';
import { builds } from '../../src/tools/builds.ts';
import { inRoot } from '../../src/tools/run.ts';
import { builtFile, expect, lessons, pages, test } from './site.ts';

// As `src/tools/builds.ts` has it for the build below a path.
const repository = 'https://github.com/someone/see-tauri-talk';

test('a build that knows its repository links to it from every page', () => {
  for (const path of pages) {
    const html = builtFile(builds.path, path).toString('utf8');
    expect.soft(html, path).toContain(`<a href="${repository}">Source code</a>`);
  }
});

/** The file that a page is made of; undefined for pages that show much. */
function fileOf(path: string): string | undefined {
  const [, folder, name = ''] = /^(lessons|scenarios|errors)\/([^/]+)\/$/.exec(path) ?? [];
  if (folder === 'lessons') return `content/lessons/${name}/index.mdx`;
  if (folder === 'scenarios') return `src/scenarios/${name}.ts`;
  return folder && `content/errors/${name}.yaml`;
}

test('a page of such a build links to where its file is edited', () => {
  for (const path of pages.filter((each) => fileOf(each) !== undefined)) {
    const html = builtFile(builds.path, path).toString('utf8');
    const [, file = ''] =
      new RegExp(`<a href="${repository}/edit/main/([^"]+)">Edit this page</a>`).exec(html) ?? [];
    expect.soft(file, path).toBe(fileOf(path));
    expect.soft(existsSync(inRoot(file)), file).toBe(true);
  }
});

test('a build that does not know its repository says nothing of it', () => {
  for (const path of pages) {
    const html = builtFile(builds.top, path).toString('utf8');
    expect.soft(html, path).not.toMatch(/Source code|Edit this page|\/edit\/main\//);
  }
});

/**
 * What a link into Tauri's sources looks like: a release of a package, or a commit of the
 * command line, its folder, and a file of a kind it has.
 */
const sourceLink =
  /^https:\/\/github\.com\/tauri-apps\/tauri\/blob\/(?:(tauri(?:-macros|-utils|-build|-codegen|-runtime(?:-wry)?)?)-v\d+\.\d+\.\d+\/crates\/\1\/(?:build\.rs|Cargo\.toml|src\/[\w/-]+\.(?:rs|js)|mobile\/[\w/-]+\.(?:kt|swift|pro)|scripts\/[\w-]+\.js)|[0-9a-f]{40}\/crates\/tauri-cli\/src\/[\w/-]+\.rs|@tauri-apps\/api-v\d+\.\d+\.\d+\/packages\/api\/src\/[\w/]+\.ts)$/;

test('every link into the sources of Tauri has the shape of one', () => {
  const links = pages.flatMap((path) =>
    [
      ...builtFile(builds.top, path)
        .toString('utf8')
        .matchAll(
          /href="(https:\/\/github\.com\/tauri-apps\/tauri\/(?!(?:issues|pull)\/\d+"|releases\/)[^"]*)"/g,
        ),
    ].map(([, address = '']) => address),
  );
  expect(links.length).toBeGreaterThanOrEqual(lessons.length);
  for (const link of links) expect.soft(link).toMatch(sourceLink);
});
