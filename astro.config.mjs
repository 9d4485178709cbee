import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import solid from 'vite-plugin-solid';
import { baseFrom, repositoryFrom, siteFrom } from './src/tools/addresses.ts';
import { changeDates } from './src/tools/change-dates.ts';
import { embedScript } from './src/tools/embed-script.ts';
import { figureBundle } from './src/tools/figure-bundle.ts';
import { hostFiles } from './src/tools/host-files.ts';
import { lateScripts } from './src/tools/late-scripts.ts';
import { leanXState } from './src/tools/lean-xstate.ts';
import { offline } from './src/tools/offline.ts';
import { pagePolicy } from './src/tools/page-policy.ts';
import { searchIndex } from './src/tools/search-index.ts';
import { smallerScripts } from './src/tools/smaller-scripts.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  site: siteFrom(process.env),
  base: baseFrom(process.env),
  output: 'static',
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [mdx(), pagePolicy(), lateScripts(), hostFiles(), searchIndex(), embedScript(), offline()],
  // `<Code/>` and fenced blocks are written by our own renderer: Shiki's output carries style attributes.
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'always' },
  vite: {
    define: {
      'import.meta.env.REPOSITORY': JSON.stringify(repositoryFrom(process.env)),
      'import.meta.env.CHANGE_DATES': JSON.stringify(changeDates()),
    },
    // Astro's own Solid integration compiles for hydration, which no page here uses and every page would pay for.
    plugins: [
      solid({ ssr: true, solid: { hydratable: false, delegateEvents: false } }),
      figureBundle(),
      leanXState(),
      smallerScripts(),
    ],
    build: {
      // Astro puts small scripts into the page; a strict policy wants files.
      assetsInlineLimit: 0,
      // Astro marks MDX modules with a directive of its own, and the bundler warns of each.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
    },
  },
});
