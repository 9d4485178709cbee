import type { APIRoute } from 'astro';
import { allLessons } from '../components/lesson.ts';
import { scenarios } from '../scenarios/all.ts';
import { href, siteName } from '../site.ts';

/** What there is to read, as https://llmstxt.org asks for it. */
export const GET: APIRoute = async ({ site }) => {
  const link = (path: `/${string}`, title: string, words: string) =>
    `- [${title}](${new URL(href(path), site).href}): ${words}`;
  const lessons = await allLessons();
  const text = [
    `# ${siteName}`,
    '',
    '> How the processes of a Tauri 2 app talk to each other: commands, events and permissions, message by message, in a model whose rules come from the source of Tauri 2.12.5.',
    '',
    '## Lessons',
    '',
    ...lessons.map(({ id, data }) => link(`/lessons/${id}/`, data.title, data.lede)),
    '',
    '## Scenarios',
    '',
    ...scenarios.map(({ id, title, question }) => link(`/scenarios/${id}/`, title, question)),
    '',
  ].join('\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
