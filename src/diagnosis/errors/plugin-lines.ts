/** The official plugins by how Rust code makes one for the builder. */

/** Those that `init()` makes. Source: `src/lib.rs` of each crate, `init`; versions as below. */
const byInit = new Set([
  'biometric', // 2.5.0
  'cli', // 2.5.0
  'clipboard-manager', // 2.5.0
  'deep-link', // 2.6.3
  'dialog', // 2.8.4
  'fs', // 2.7.1
  'http', // 2.8.3
  'notification', // 2.8.0
  'opener', // 2.7.2
  'os', // 2.4.0
  'positioner', // 2.4.0
  'process', // 2.4.0
  'shell', // 2.6.0
  'upload', // 2.5.0
  'websocket', // 2.5.0
]);

/** Those that a builder makes, or that need an argument. Source: `src/lib.rs` of each crate, `Builder` and `init`. */
const otherwise: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // 2.7.0
    autostart: 'Builder::new().build()',
    // 2.4.1
    'global-shortcut': 'Builder::new().build()',
    // 2.4.0
    localhost: 'Builder::new(9527).build()',
    // 2.10.1
    log: 'Builder::new().build()',
    // 2.5.5
    'single-instance': 'init(|_app, _args, _cwd| {})',
    // 2.6.0
    sql: 'Builder::default().build()',
    // 2.5.0
    store: 'Builder::default().build()',
    // 2.4.0
    stronghold: 'Builder::new(hash_of).build()',
    // 2.14.1
    updater: 'Builder::new().build()',
    // 2.5.0
    'window-state': 'Builder::new().build()',
  }),
);

export const isOfficial = (plugin: string): boolean => byInit.has(plugin) || otherwise.has(plugin);

/** What goes into `.plugin(…)` for a plugin: `tauri_plugin_fs::init()`. Of one that is not known, `…` is its own function. */
export function pluginLine(plugin: string): string {
  const made = byInit.has(plugin) ? 'init()' : (otherwise.get(plugin) ?? '…');
  return `tauri_plugin_${plugin.replaceAll('-', '_')}::${made}`;
}
