import { expect, test } from 'vitest';
import { searchablesOf } from '../../../src/tools/searchables.ts';

const page =
  '<html lang="en"><body><header>Menu</header><main id="main" tabindex="-1"><h1>Hi</h1></main></body></html>';

test.each([
  ['lessons/events/index.html', '/lessons/events/', 'Lesson', 2],
  ['scenarios/invoke-success/index.html', '/scenarios/invoke-success/', 'Scenario', 1],
  ['errors/aes-gcm/index.html', '/errors/aes-gcm/', 'Error', 1.5],
  ['denied/index.html', '/denied/', 'Page', 1],
])('%s is found as %s, a %s', (path, url, kind, weight) => {
  const main = `<main id="main" data-pagefind-body data-pagefind-meta="kind:${kind}" data-pagefind-weight="${String(weight)}" tabindex="-1">`;
  expect(searchablesOf(path, page)).toEqual([
    { url, content: page.replace('<main id="main" tabindex="-1">', main) },
  ]);
});

test.each([
  'index.html',
  '404.html',
  'lessons/index.html',
  'scenarios/index.html',
  'errors/index.html',
  'lessons/events/questions/index.html',
  'embed/invoke-success/index.html',
])('%s only lists or repeats others, so it is not found', (path) => {
  expect(searchablesOf(path, page)).toEqual([]);
});

test('each term of the glossary is found, with its definition alone', () => {
  const glossary =
    '<main id="main"><h1>Glossary</h1>' +
    '<section id="label"> <h2>label <svg></svg></h2> <p>The name of a <b>webview</b>.</p><p class="small">Source: x</p></section>' +
    '<section id="scope"><h2>scope</h2><p>What a command may touch.</p></section></main>';
  const body = 'data-pagefind-body data-pagefind-meta="kind:Term" data-pagefind-weight="10"';
  expect(searchablesOf('glossary/index.html', glossary)).toEqual([
    {
      url: '/glossary/#label',
      content: `<html lang="en"><body><main ${body}><h1>label <svg></svg></h1><p>The name of a <b>webview</b>.</p></main></body></html>`,
    },
    {
      url: '/glossary/#scope',
      content: `<html lang="en"><body><main ${body}><h1>scope</h1><p>What a command may touch.</p></main></body></html>`,
    },
  ]);
});

test('a page without its main part, or a glossary without terms, stops the build', () => {
  expect(() => searchablesOf('lessons/events/index.html', '<main>Hi</main>')).toThrow(
    'lessons/events/index.html has no <main id="main">',
  );
  expect(() => searchablesOf('glossary/index.html', page)).toThrow('The glossary has no sections');
});
