import { APP_MANIFEST } from '../../../simulation/acl/manifest.ts';
import type { AccessApp } from '../app.ts';
import { closeOwnCommands } from '../close-commands.ts';
import { placeIn } from '../place.ts';
import { type AccessTable, cellOf } from '../table.ts';
import type { Finding } from './finding.ts';

/** The build script lists no commands, so that every page of the app may call each. */
export function ownCommandsOpen(app: AccessApp, { windows }: AccessTable): readonly Finding[] {
  const own = app.groups.find(({ isOwn }) => isOwn)?.commands ?? [];
  const isOpen = app.known.ownUnknown === undefined && !app.known.manifests.has(APP_MANIFEST);
  const [first] = own;
  if (!isOpen || !first) return [];
  const place = app.read.rust.registered[0]?.place ?? { file: 'build.rs', line: 1, column: 1 };
  const count = own.length === 1 ? 'One command of yours is' : `${own.length} commands of yours are`;
  return [
    {
      id: 'own-commands-open',
      word: 'open',
      severity: windows.length > 1 ? 'medium' : 'low',
      place,
      sentence: `${count} open to every window.`,
      why: `No gate asks for them: build.rs lists none. A window may call \`${first.name}\` whatever its capability says; a page from elsewhere may not.`,
      fix: closeOwnCommands(app),
    },
  ];
}

/** Official plugins that reach beyond the app: files, programs, the network, the app's own life. */
const farReaching = new Set([
  'fs',
  'shell',
  'http',
  'process',
  'sql',
  'store',
  'opener',
  'updater',
  'upload',
  'stronghold',
  'websocket',
  'global-shortcut',
  'clipboard-manager',
]);

/** Capabilities for all windows that hold more than what pages of any app need. */
export function everyWindow(app: AccessApp): readonly Finding[] {
  return app.sound.flatMap(({ capability, tree }): readonly Finding[] => {
    const at = capability.windows.findIndex((glob) => glob === '*' || glob === '**');
    if (at === -1) return [];
    const given = [
      ...new Set(
        app.listed
          .filter((each) => each.placed.capability.identifier === capability.identifier)
          .map(({ identifier }) => identifier)
          .filter((identifier) => farReaching.has(identifier.split(':')[0] ?? '')),
      ),
    ];
    if (given.length === 0) return [];
    const [first = '', second] = given;
    const more = given.length > 2 ? ` and ${given.length - 2} more` : '';
    return [
      {
        id: 'every-window',
        word: 'open',
        severity: 'medium',
        place: placeIn(tree, ['windows', at]),
        sentence: `\`${capability.identifier}\` is for every window, and gives \`${first}\`${second === undefined ? '' : `, \`${second}\``}${more}.`,
        why: '`*` matches windows that are made later too, such as one that shows a page from elsewhere.',
        fix: { none: 'Name the windows that need it.' },
      },
    ];
  });
}

/** Remote pages that may call more than core's harmless commands. */
export function remotePages(app: AccessApp): readonly Finding[] {
  return app.sound.flatMap(({ capability, tree }): readonly Finding[] => {
    if (capability.remote.length === 0) return [];
    const own = app.listed.filter(
      ({ placed, identifier }) =>
        placed.capability.identifier === capability.identifier &&
        (!identifier.includes(':') || farReaching.has(identifier.split(':')[0] ?? '')),
    );
    if (own.length === 0) return [];
    const commands = [
      ...new Set(
        own.flatMap(({ reached }) => reached.flatMap(({ permission }) => permission.commands.allow)),
      ),
    ];
    if (commands.length === 0) return [];
    const names = own.map(({ identifier }) => `\`${identifier}\``);
    return [
      {
        id: 'remote-page',
        word: 'open',
        severity: 'high',
        place: placeIn(tree, ['remote', 'urls']),
        sentence: `A page from elsewhere may call ${commands.length === 1 ? 'a command' : `${commands.length} commands`} that reach${commands.length === 1 ? 'es' : ''} beyond it.`,
        why: `${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''} ${names.length === 1 ? 'goes' : 'go'} to ${capability.remote.map((url) => `\`${url}\``).join(', ')}. Whoever controls that page, or the way to it, controls them.`,
        fix: { none: 'Give the page only what it needs, in a separate capability.' },
      },
    ];
  });
}

/** A scope that a permission without commands gives to its plugin, in every window. */
export function scopeEverywhere(app: AccessApp): readonly Finding[] {
  return app.listed.flatMap(({ placed, place, reached }): readonly Finding[] => {
    const { capability } = placed;
    return reached.flatMap(({ key, name, permission }): readonly Finding[] => {
      const { commands, scope } = permission;
      const isGlobal = commands.allow.length + commands.deny.length === 0 && (scope.allow?.length ?? 0) > 0;
      if (!isGlobal) return [];
      const others = othersWithPlugin(app, key, capability.identifier);
      const [other] = others;
      if (other === undefined) return [];
      return [
        {
          id: 'scope-everywhere',
          word: 'open',
          severity: 'medium',
          place,
          sentence: `The scope of \`${name}\` is also that of ${others.map((label) => `\`${label}\``).join(', ')}.`,
          why: `\`${name}\` names no command, so what it allows is the scope of the plugin \`${key}\` in every window that may call it.`,
          fix: {
            none: `Give ${capability.identifier} the scope beside a command: { "identifier": "${key}:allow-…", "allow": […] }.`,
          },
        },
      ];
    });
  });
}

/** Windows that may call a plugin's commands by another capability only. */
function othersWithPlugin(app: AccessApp, key: string, capability: string): readonly string[] {
  const group = app.groups.find((each) => each.key === key);
  return app.windows
    .filter((window) =>
      (group?.commands ?? []).some(({ name }) => {
        const { decision } = cellOf(app, name, window);
        return (
          decision?.reason === 'granted' && decision.entries.every((entry) => entry.capability !== capability)
        );
      }),
    )
    .map(({ label }) => label);
}
