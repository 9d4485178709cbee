import { describe, expect, it } from 'vitest';
import { capabilitiesOf } from '../../visualizer/map/capabilities.ts';

describe('capabilityFiles', () => {
  it('says which windows a capability is for, and which commands each permission is about', () => {
    const [main, preview] = capabilitiesOf('invoke-denied-by-window');
    expect(main).toMatchObject({ name: 'main-cap', windows: ['main'], covers: ['main'], isLocal: true });
    expect(preview).toMatchObject({ name: 'preview-cap', windows: ['preview'], covers: ['preview'] });
    const [events, counting] = preview?.permissions ?? [];
    expect(events?.allows.toSorted()).toEqual([
      'plugin:event|emit',
      'plugin:event|emit_to',
      'plugin:event|listen',
      'plugin:event|unlisten',
    ]);
    expect(counting).toEqual({ identifier: 'allow-word-count', allows: ['word_count'], denies: [] });
  });

  it('follows the settings, and tells what a permission denies', () => {
    const changed = capabilitiesOf('invoke-denied-by-window', { deny: 'on' });
    expect(changed.at(-1)).toMatchObject({
      name: 'preview-deny-cap',
      permissions: [{ identifier: 'deny-save-file', allows: [], denies: ['save_file'] }],
    });
  });

  it('is for the remote origins of the run that its patterns match', () => {
    expect(capabilitiesOf('remote-origin-denied')[0]?.origins).toEqual([]);
    const granted = capabilitiesOf('remote-origin-denied', { grant: 'origin' });
    expect(granted.some(({ origins }) => origins.length === 1)).toBe(true);
  });
});
