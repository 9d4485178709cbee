import { inByteOrder } from '../../simulation/acl/byte-order.ts';
import { capabilityOf } from '../../simulation/acl/capability.ts';
import { APP_MANIFEST, commandPermissions, kebab, manifestOf } from '../../simulation/acl/manifest.ts';
import type { AccessApp } from './app.ts';
import { type Proposal, proposalOf, withCapability } from './change.ts';
import type { Draft } from './draft.ts';

/** Lets the build script list the app's own commands, and gives them to the windows that there are. */
export function closeOwnCommands(app: AccessApp): Proposal {
  const { read, known } = app;
  const commands = read.rust.registered.map(({ name }) => name);
  const before = read.texts.get('build.rs');
  const after = before === undefined ? undefined : withManifest(before, commands);
  const isWhole = !read.rust.unread.some(({ about }) => about === 'commands');
  if (before === undefined || after === undefined || commands.length === 0 || !isWhole)
    return {
      none: 'List the commands in AppManifest::commands of build.rs, and give each to the windows that need it.',
    };
  const manifest = manifestOf({ permissions: commandPermissions(commands), sets: [] });
  const labels = app.windows.map(({ label }) => label).filter((label) => !/[*?[\]]/.test(label));
  const draft: Draft = {
    changes: [{ path: 'build.rs', before, after }],
    capabilities: app.sound.map(({ capability }) => capability),
    manifests: inByteOrder([...known.manifests, [APP_MANIFEST, manifest]]),
  };
  const data = {
    identifier: 'own-commands',
    windows: labels,
    permissions: commands.map((command) => `allow-${kebab(command)}`),
  };
  const granted = withCapability(app, draft, data, capabilityOf(data));
  return 'none' in granted ? granted : proposalOf(app, granted);
}

/** A build script that only calls `tauri_build::build()`, with a list of commands. */
function withManifest(text: string, commands: readonly string[]): string | undefined {
  const calls = [...text.matchAll(/^([ \t]*)tauri_build::build\(\);?[ \t]*$/gm)];
  const [call] = calls;
  if (!call || calls.length > 1) return undefined;
  const [found, indent = ''] = call;
  const lines = [
    'let commands = tauri_build::AppManifest::new().commands(&[',
    ...commands.map((command) => `    ${JSON.stringify(command)},`),
    ']);',
    'tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))',
    '    .expect("the build script of Tauri has run");',
  ];
  const written = lines.map((line) => indent + line).join('\n');
  return text.slice(0, call.index) + written + text.slice(call.index + found.length);
}
