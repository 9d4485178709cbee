import type { Paste } from './pastes.ts';

/** Texts of Node.js, Vite, TypeScript and frameworks, in the form of public reports; the names are others. */
export const pageBuildPastes: readonly Paste[] = [
  {
    about: 'a Node.js that is too old',
    paste: `npm create tauri-app@latest
/Users/u/.npm/_npx/7c1c2c1d0f7d7f2e/node_modules/create-tauri-app/create-tauri-app.js:17
  const binStem = path.parse(bin)?.name
                                  ^
SyntaxError: Unexpected token '.'
    at wrapSafe (internal/modules/cjs/loader.js:1001:16)`,
    slug: 'node-js-is-too-old',
    cause: /^Node\.js has not been updated/,
    standing: 'open',
  },
  {
    about: 'a terminal that cannot be asked',
    paste: `$ npx create-tauri-app
npm warn exec The following package was not found and will be installed: create-tauri-app@4.0.0
? Project name (tauri-app) › error: Função incorreta. (os error 1)`,
    slug: 'the-prompt-needs-a-terminal',
    cause: /^The terminal is none that can be asked/,
    standing: 'open',
  },
  {
    about: 'a path that was put together wrongly',
    paste: String.raw`f:\tauri\new\BunTtV2>bun tauri info
$ tauri info
node:internal/modules/cjs/loader:1148
  throw err;
  ^

Error: Cannot find module 'F:\F:\tauri\new\BunTtV2\node_modules\@tauri-apps\cli\tauri.js'
    at Module._resolveFilename (node:internal/modules/cjs/loader:1145:15)
error: script "tauri" exited with code 1`,
    slug: 'cannot-find-module-tauri-apps-cli',
    cause: /^Bun or a link/,
    standing: 'certain',
  },
  {
    about: 'packages that are not installed',
    paste: `running builtin runner with args: build --target x86_64-pc-windows-msvc
     Running beforeBuildCommand \`npm run build\`

> fastq_analyser@0.1.0 build
> vite build

sh: vite: command not found`,
    slug: 'a-program-of-a-script-is-not-found',
    cause: /^The packages of the page/,
    standing: 'likely',
  },
  {
    about: 'a page whose packages are not installed',
    paste: `cargo tauri dev
     Running BeforeDevCommand (\`npm run dev\`)

> leaafview-tauri@0.0.1 dev
> vite

failed to load config from c:\\working\\tauri\\leafview-tauri\\vite.config.ts
error when starting dev server:
Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'vite' imported from c:\\working\\tauri\\leafview-tauri\\vite.config.ts.timestamp-1695258344224-fdaf9dd54e192.mjs
    at new NodeError (node:internal/errors:405:5)
       Error The "beforeDevCommand" terminated with a non-zero status code.`,
    slug: 'before-dev-command-terminated',
    cause: /^It names a script or program/,
    standing: 'certain',
  },
  {
    about: 'a picture that TypeScript does not know',
    paste: `src/App.tsx:2:18 - error TS2307: Cannot find module './assets/logo.svg' or its corresponding type declarations.

2 import logo from "./assets/logo.svg";
                   ~~~~~~~~~~~~~~~~~~~

Found 1 error in src/App.tsx:2`,
    slug: 'typescript-error',
    cause: /^A module or its types/,
    standing: 'likely',
  },
  {
    about: 'a target that is older than the script',
    paste: `ERROR: Top-level await is not available in the configured target environment ("chrome100", "es2021", "safari13")`,
    slug: 'top-level-await-is-not-available',
    cause: /^`build\.target` names/,
    standing: 'open',
  },
  {
    about: 'a file that is not there',
    paste: `Could not resolve "../lib/api" from "src/stores/auth.ts"
file: C:/Almacen/Instaladores/Betterdesk/betterdesk-mgmt/src/stores/auth.ts`,
    slug: 'the-bundler-of-the-page-failed',
    cause: /^A file is not where/,
    standing: 'certain',
  },
  {
    about: 'a package of the same repository',
    paste: `pnpm tauri build

> @hoppscotch/selfhost-desktop@2024.3.2 tauri C:\\Users\\Public\\Documents\\Hoppscotch\\packages\\hoppscotch-selfhost-desktop
> tauri "build"

     Running beforeBuildCommand \`pnpm build\`

vite v4.5.0 building for production...
✓ 14 modules transformed.
[vite-plugin-pwa:build] [vite]: Rollup failed to resolve import "@hoppscotch/data" from "C:/Users/Public/Documents/Hoppscotch/packages/hoppscotch-selfhost-desktop/src/platform/collections/collections.platform.ts".
This is most likely unintended because it can break your application at runtime.
If you do want to externalize this module explicitly add it to
\`build.rollupOptions.external\`
error during build:`,
    slug: 'the-bundler-of-the-page-failed',
    cause: /^A package is not installed/,
    standing: 'likely',
    causes: ['A package of the same repository was not built before.'],
  },
  {
    about: 'an import that an editor wrote',
    paste: `[commonjs--resolver] Missing "./event-41a9edf5" specifier in "@tauri-apps/api" package
error during build:
Error: Missing "./event-41a9edf5" specifier in "@tauri-apps/api" package`,
    slug: 'failed-to-resolve-import',
    cause: /^The import names a file/,
    standing: 'certain',
  },
  {
    about: 'a page that asks for a server',
    paste: `Error: Cannot prerender pages with actions
    at render_page (file:///home/u/shop/.svelte-kit/output/server/index.js:2113:15)`,
    slug: 'the-page-needs-a-server',
    cause: /^A page has form actions/,
    standing: 'certain',
  },
  {
    about: 'a page that was not built',
    paste: `packages/desktop build$ npm run tauri build -- --verbose
│ > @shop/desktop@0.0.0 tauri
│ > tauri build --verbose
│ Unable to find your web assets, did you forget to build your web app? Your frontendDist is set to "../page/dist" (which is \`/home/u/projects/shop/packages/page/dist\`).
│     Error [tauri_cli_node] Unable to find your web assets, did you forget to build your web app? Your frontendDist is set to "../page/dist" (which is \`/home/u/projects/shop/packages/page/dist\`).
│ npm error Lifecycle script \`tauri\` failed with error:`,
    slug: 'unable-to-find-your-web-assets',
    cause: /^The page was not built/,
    standing: 'open',
  },
  {
    about: 'a page that was not built, in the words of Tauri 1',
    paste: `pnpm tauri build
 Error Unable to find your web assets, did you forget to build your web app? Your distDir is set to ""../dist"".`,
    slug: 'unable-to-find-your-web-assets',
    cause: /^The page was not built/,
    standing: 'open',
    causes: ['The framework made a server, and no files.'],
  },
  {
    about: 'an app that ended at once',
    paste: `[typesafe-i18n] watcher started in: './src/i18n/'
        Info Watching /home/u/client/src-tauri for changes...
    Finished \`dev\` profile [unoptimized + debuginfo] target(s) in 0.31s
 ELIFECYCLE  Command failed.
 ELIFECYCLE  Command failed.`,
    slug: 'a-command-failed',
    cause: /^The app was built, and ended at once/,
    standing: 'likely',
  },
];
