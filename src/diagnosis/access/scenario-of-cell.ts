import type { CapabilityData, ManifestsData, Scenario } from '../../schemas/index.ts';
import type { Capability } from '../../simulation/acl/capability.ts';
import type { Manifest, Manifests, Permission } from '../../simulation/acl/manifest.ts';
import type { AccessApp } from './app.ts';
import { gatesOf } from './gates.ts';
import type { Cell } from './table.ts';
import { platforms } from './windows.ts';

/** What a call looks like in the model, or why there is nothing to look at. */
export type CallScenario = { readonly scenario: Scenario } | { readonly why: string };

/** The name that the script of such a scenario has for the call. */
const CALL = 'call';

/**
 * One call of a window, as a scenario of the reader's own files: capabilities, and what app, core and plugins offer to
 * them. What the command does is not in these files: it takes nothing and returns null.
 */
export function scenarioOfCell(app: AccessApp, cell: Cell): CallScenario {
  const { command, window, verdict, missing } = cell;
  const { origin } = window.page;
  if (verdict === 'unknown' || origin === 'opaque')
    return {
      why: `It cannot be decided, so there is nothing to show: ${missing ?? 'the page has no origin'}.`,
    };
  const [stop] = app.stops;
  if (stop) return { why: `The build stops, so nothing runs: ${stop.text}` };
  const isPlugin = command.startsWith('plugin:');
  const isRefused = verdict === 'refused' || verdict === 'denied';
  if (isPlugin && !isRefused)
    return {
      why: 'It passes the permission gate. What happens then is up to what your page sends and to code of Tauri or of the plugin, and your files say neither.',
    };
  const { project } = app.read;
  const isMissing = gatesOf(app, cell).some(({ gate, state }) => gate === 'command' && state === 'refuses');
  const commands = isPlugin || isMissing ? {} : { [command]: { parameters: {}, body: [returnsNull] } };
  return {
    scenario: {
      id: CALL,
      title: `The window \`${window.label}\` calls \`${command}\``,
      question: `May \`${window.label}\` call \`${command}\`?`,
      app: {
        platform: platforms[app.read.target],
        pattern: project.config?.data.pattern ?? 'brownfield',
        windows: { [window.label]: origin.kind === 'remote' ? { url: origin.url } : {} },
        capabilities: app.sound.map(({ capability }) => capabilityData(capability)),
        manifests: manifestsData(app.known.manifests),
        commands,
      },
      script: [{ name: CALL, at: 0, page: window.label, operation: { type: 'invoke', command } }],
      knobs: [],
    },
  };
}

const returnsNull = { type: 'return', value: null } as const;

const capabilityData = ({ remote, ...capability }: Capability): CapabilityData => ({
  ...capability,
  ...(remote.length > 0 && { remote: { urls: remote } }),
});

/** The manifests as a build of the app writes them. */
const manifestsData = (manifests: Manifests): ManifestsData =>
  Object.fromEntries([...manifests].map(([key, manifest]) => [key, manifestData(manifest)]));

const manifestData = ({
  defaultPermission,
  permissions,
  permissionSets,
}: Manifest): ManifestsData[string] => ({
  ...(defaultPermission && { default_permission: defaultPermission }),
  permissions: Object.fromEntries(
    [...permissions].map(([name, permission]) => [name, permissionData(permission)]),
  ),
  permission_sets: Object.fromEntries(permissionSets),
});

const permissionData = ({ identifier, commands, scope, platforms: targets }: Permission) => ({
  identifier,
  commands,
  scope: { allow: scope.allow ?? null, deny: scope.deny ?? null },
  ...(targets && { platforms: targets }),
});
