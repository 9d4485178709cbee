import type { APIRoute } from 'astro';
import { listedPages } from '../components/site/listed-pages.ts';
import { addressOf, siteName } from '../site.ts';

/** What there is to read, as https://llmstxt.org asks for it. */
export const GET: APIRoute = async () => {
  const sections = Object.entries(await listedPages()).flatMap(([section, pages]) => [
    `## ${section}`,
    '',
    ...pages.map(
      ({ path, title, words, hasText }) =>
        `- [${title.replace(/[[\]\\]/g, '\\$&')}](${addressOf(hasText ? `${path}index.md` : path)}): ${words}`,
    ),
    '',
  ]);
  const text = [
    `# ${siteName}`,
    '',
    '> How the processes of a Tauri 2 app talk to each other: commands, events and permissions, message by message, in a model whose rules come from the source of Tauri 2.12.5.',
    '',
    `Lessons, scenarios, error texts and the glossary are linked as Markdown, \`index.md\` beside each page. All of them in one file: ${addressOf('/llms-full.txt')}`,
    '',
    ...sections,
  ].join('\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
