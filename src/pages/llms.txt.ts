import type { APIRoute } from 'astro';
import { listedPages } from '../components/site/listed-pages.ts';
import { href, siteName } from '../site.ts';

/** What there is to read, as https://llmstxt.org asks for it. */
export const GET: APIRoute = async ({ site }) => {
  const sections = Object.entries(await listedPages()).flatMap(([section, pages]) => [
    `## ${section}`,
    '',
    ...pages.map(
      ({ path, title, words }) =>
        `- [${title.replace(/[[\]\\]/g, '\\$&')}](${new URL(href(path), site).href}): ${words}`,
    ),
    '',
  ]);
  const text = [
    `# ${siteName}`,
    '',
    '> How the processes of a Tauri 2 app talk to each other: commands, events and permissions, message by message, in a model whose rules come from the source of Tauri 2.12.5.',
    '',
    ...sections,
  ].join('\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
