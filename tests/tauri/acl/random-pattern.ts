import { createRandom } from '../../../src/simulation/clock/random.ts';

const schemes = [
  ...[
    'http',
    'https',
    'https',
    'http{s}?',
    '*',
    'HTTPS',
    'Http',
    'tauri',
    '(http|https)',
    ':scheme',
    'custom',
    'http*',
  ],
];
const hosts = [
  ...['*', 'example.org', '*.example.org', 'localhost', '192.168.*', '192.168.1.10', '{www.}?example.org'],
  ...[
    '(a|b).example.org',
    'EXAMPLE.org',
    '[::1]',
    'exämple.org',
    ':sub.example.org',
    '*example.org',
    'ex*.org',
  ],
  ...[
    '{*.}?example.org',
    'example.{org,com}',
    'sub.*',
    '**',
    'a.b.example.org',
    '%65xample.org',
    'example.org.',
  ],
  ...[
    '127.0.0.1',
    '0x7f.1',
    'user@example.org',
    'user:pw@example.org',
    '',
    '{example.org/x}?',
    'example..org',
  ],
  'exa mple.org',
];
const ports = [
  ...[
    '',
    '',
    '',
    ':*',
    ':80',
    ':443',
    ':3000',
    ':8443',
    ':30*',
    ':(3000|4000)',
    ':{3000}?',
    ':99999',
    ':port',
  ],
  ...[':0080', ':x'],
];
const paths = [
  ...[
    '',
    '',
    '/',
    '/*',
    '/a',
    '/a/*',
    '/**',
    '/:id',
    '/a/',
    '/(\\d+)',
    '/a?',
    '/a\\?x=1',
    '?x=1',
    '#h',
    '/a?x=1#h',
  ],
  ...['/a?*', '#*', '/{a}?', '/a b', '/%41', '/*/b', '/a\\', '/(', '/{a', '/a}', '/:', '/(?:x)'],
];
const odd = [
  ...[
    '*',
    '**',
    'example.org',
    '*://*',
    '*://*:*',
    'https://',
    'https:',
    'http:/x',
    '',
    '//x',
    '/x',
    'about:blank',
  ],
  ...[
    'https:example.org',
    'data:*',
    '{https}://x',
    'https://*:*',
    'http://*:*/*',
    'ipc://localhost',
    ':x',
    'a',
    '(',
  ],
  ...['{', 'https://(', 'https://{', 'https://x/{', 'https\\://x', 'https{://x}', 'blob:*', 'file:///*'],
];

/** The URLs that every pattern of the table is asked about. */
export const tableUrls: readonly string[] = [
  ...[
    'https://example.org',
    'https://www.example.org/a',
    'http://example.org:443/',
    'https://example.org:8443/a/b',
  ],
  ...[
    'http://a.example.org/12',
    'http://a.b.example.org/?x=1',
    'http://localhost:3000/#h',
    'https://localhost/A',
  ],
  ...['http://192.168.1.10:3000/a?x=1', 'http://[::1]/', 'https://example.com/a/', 'http://x:4000/a?x=1#h'],
  ...[
    'https://notexample.org/',
    'https://xn--exmple-cua.org/',
    'http://127.0.0.1/a',
    'https://user@example.org/a',
  ],
  ...[
    'http://user:pw@example.org:80/',
    'https://example.org./',
    'https://sub.x:443/a%20b',
    'tauri://example.org/a',
  ],
  ...['custom://example.org:3000/', 'custom://localhost:80/a', 'tauri://x', 'http://EXAMPLE.org/'],
  ...['tauri://x/a/b', 'custom://example.org/1/a%20b?x=1'],
];

/** An entry of `remote.urls` by chance; most are well formed. */
export function randomPattern(seed: number): string {
  const random = createRandom(seed);
  const pick = (options: readonly string[]) => options[random.below(options.length)] ?? '';
  if (random.below(100) < 7) return pick(odd);
  return `${pick(schemes)}://${pick(hosts)}${pick(ports)}${pick(paths)}`;
}
