import { describe, expect, it } from 'vitest';
import {
  programOf,
  type App,
  type Operation,
  type ScopedPermission,
} from '../../../../src/simulation/index.ts';
import { momentsOf, runOf, scenarioOf, sentencesOf } from './one-app.ts';

type Check = Extract<Operation, { type: 'checkScope' }>;

/** An app whose command `read` may do what these entries of its capability say. */
const appWith = (permissions: readonly (string | ScopedPermission)[], check: Partial<Check> = {}): App => ({
  windows: { main: {} },
  capabilities: { files: { windows: ['main'], permissions } },
  commands: {
    read: {
      async: true,
      parameters: { path: 'String', scope: 'CommandScope' },
      body: [
        { type: 'checkScope', of: 'path', otherwise: 'forbidden path', ...check },
        { type: 'return', value: 'contents' },
      ],
    },
  },
});

function readIn(app: App, path: string) {
  const args = { path };
  const trace = runOf(app, { at: 0, page: 'main', operation: { type: 'invoke', command: 'read', args } });
  const value = trace.calls[0]?.value;
  return { trace, value: value && 'json' in value ? value.json : undefined };
}

const nothing = { emptyMeans: 'nothing' } as const;
const denied: ScopedPermission = { identifier: 'allow-read', deny: [{ path: '/home/u/.ssh/**' }] };

describe('a scope without an allowed entry', () => {
  it('means everything to CommandScope::matches, but for what is denied', () => {
    expect(readIn(appWith(['allow-read']), '/home/u/.netrc').value).toBe('contents');
    expect(readIn(appWith([denied]), '/home/u/.netrc').value).toBe('contents');
    expect(readIn(appWith([denied]), '/home/u/.ssh/id').value).toBe('forbidden path');
  });

  it('means nothing to a command that reads it so, as the fs plugin does', () => {
    expect(readIn(appWith(['allow-read'], nothing), '/home/u/.netrc').value).toBe('forbidden path');
    expect(readIn(appWith([denied], nothing), '/home/u/.netrc').value).toBe('forbidden path');
    const allowed = { identifier: 'allow-read', allow: ['/srv/**'] };
    expect(readIn(appWith([allowed], nothing), '/srv/a').value).toBe('contents');
  });

  it('is said with what the command makes of it, where the command says so', () => {
    const { trace } = readIn(appWith(['allow-read'], nothing), '/a');
    expect(momentsOf(trace, 'checked')).toMatchObject([
      { path: '/a', isInScope: false, emptyMeans: 'nothing' },
    ]);
    expect(sentencesOf(trace, 'running')).toEqual([
      'read runs on the async runtime; the main thread stays free. Its own scope check looks at /a: path not in scope, since nothing is allowed by name and this command reads that as nothing.',
    ]);
    expect(momentsOf(readIn(appWith(['allow-read']), '/a').trace, 'checked')[0]).not.toHaveProperty(
      'emptyMeans',
    );
    expect(
      programOf(
        scenarioOf(appWith([], nothing), {
          at: 0,
          page: 'main',
          operation: { type: 'invoke', command: 'read' },
        }),
      ).core?.map(({ text }) => text),
    ).toContain('  if scope.allows().is_empty() || !scope.matches(&path) {');
  });
});

describe('a permission that is given bare and with a scope', () => {
  it('has the scope: an entry without one adds nothing', () => {
    const both = ['allow-read', { identifier: 'allow-read', allow: [{ path: '/srv/app/**' }] }];
    expect(readIn(appWith(both), '/etc/passwd').value).toBe('forbidden path');
    expect(readIn(appWith(both), '/srv/app/a').value).toBe('contents');
  });
});

describe('an entry that is an object', () => {
  const sites: ScopedPermission = { identifier: 'allow-read', allow: [{ url: 'https://*.example/**' }] };

  it('is compared by the field that the command reads', () => {
    const app = appWith([sites], { field: 'url' });
    expect(readIn(app, 'https://a.example/b').value).toBe('contents');
    expect(readIn(app, 'https://a.test/b').value).toBe('forbidden path');
  });

  it('without that field keeps the command from running, as one that is no entry does', () => {
    for (const entry of [{ url: 'https://a.example' }, { path: 3 }, 7, ['a']]) {
      const { trace, value } = readIn(appWith([{ identifier: 'allow-read', deny: [entry] }]), '/a');
      expect(value).toBe(
        'error deserializing scope: data did not match any variant of untagged enum ScopeEntry',
      );
      expect(momentsOf(trace, 'running')).toEqual([]);
    }
  });
});
