import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pluginManifests, pluginVersions } from '../../../src/manifests/index.ts';
import { manifestsSchema } from '../../../src/schemas/project/manifest.ts';
import { knownPermissions } from '../../../src/simulation/acl/check-permissions.ts';
import { parseIdentifier } from '../../../src/simulation/acl/identifier.ts';
import { manifestsOfFile } from '../../../src/simulation/acl/manifest.ts';
import { permissionsOf } from '../../../src/simulation/acl/resolve.ts';

const manifests = manifestsOfFile(pluginManifests);
const namesOf = (identifier: string) =>
  permissionsOf(parseIdentifier(identifier), manifests).map(({ name }) => name);

describe('the manifests of the official plugins', () => {
  it('are of these versions', () => {
    expect(pluginVersions).toEqual({
      'tauri-plugin-autostart': '2.7.0',
      'tauri-plugin-barcode-scanner': '2.5.3',
      'tauri-plugin-biometric': '2.5.0',
      'tauri-plugin-cli': '2.5.0',
      'tauri-plugin-clipboard-manager': '2.5.0',
      'tauri-plugin-deep-link': '2.6.3',
      'tauri-plugin-dialog': '2.8.4',
      'tauri-plugin-fs': '2.7.1',
      'tauri-plugin-geolocation': '2.5.0',
      'tauri-plugin-global-shortcut': '2.4.1',
      'tauri-plugin-haptics': '2.4.2',
      'tauri-plugin-http': '2.8.3',
      'tauri-plugin-log': '2.10.1',
      'tauri-plugin-nfc': '2.4.2',
      'tauri-plugin-notification': '2.8.0',
      'tauri-plugin-opener': '2.7.2',
      'tauri-plugin-os': '2.4.0',
      'tauri-plugin-positioner': '2.4.0',
      'tauri-plugin-process': '2.4.0',
      'tauri-plugin-shell': '2.6.0',
      'tauri-plugin-sql': '2.6.0',
      'tauri-plugin-store': '2.5.0',
      'tauri-plugin-stronghold': '2.4.0',
      'tauri-plugin-updater': '2.14.1',
      'tauri-plugin-upload': '2.5.0',
      'tauri-plugin-websocket': '2.5.0',
      'tauri-plugin-window-state': '2.5.0',
    });
    const crates = Object.keys(pluginManifests).map((plugin) => `tauri-plugin-${plugin}`);
    expect(Object.keys(pluginVersions)).toEqual(crates);
  });

  it('have the form of acl-manifests.json, and nothing besides', () => {
    expect(manifestsSchema.parse(pluginManifests)).toEqual(pluginManifests);
  });

  it('name in each set what there is', () => {
    for (const identifier of knownPermissions(manifests)) expect(() => namesOf(identifier)).not.toThrow();
  });

  it('have scopes, platforms and sets of sets', () => {
    expect(namesOf('opener:default')).toEqual([
      'allow-open-url',
      'allow-reveal-item-in-dir',
      'allow-default-urls',
    ]);
    expect(manifests.get('opener')?.permissions.get('allow-default-urls')).toEqual({
      identifier: 'allow-default-urls',
      commands: { allow: [], deny: [] },
      scope: { allow: [{ url: 'mailto:*' }, { url: 'tel:*' }, { url: 'http://*' }, { url: 'https://*' }] },
    });
    expect(manifests.get('fs')?.permissions.get('deny-webview-data-windows')).toMatchObject({
      platforms: ['windows'],
      scope: { deny: [{ path: '$APPLOCALDATA/EBWebView/**' }] },
    });
    expect(namesOf('shell:default')).toEqual(['allow-open']);
    expect(namesOf('fs:allow-home-read')).toContain('scope-home');
  });

  it('are small, with their licence beside them', () => {
    expect(JSON.stringify(pluginManifests).length).toBeLessThan(65_000);
    const licence = readFileSync(new URL('../../../src/manifests/LICENSE_MIT', import.meta.url), 'utf8');
    expect(licence).toContain('MIT License');
  });
});
