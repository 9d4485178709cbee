/** Error texts of Tauri's crates that have no page in `content/errors`, each under the reason why. */

type TextsByCrate = Readonly<Record<string, readonly string[]>>;

export const uncoveredTexts: Readonly<Record<string, TextsByCrate>> = {
  'It only passes on the text of another error': {
    tauri: ['{0}', 'runtime error: {0}'],
    'tauri-codegen': ['{0}', 'version error: {0}'],
    'tauri-utils': ['{0}', '`{0}`'],
    'tauri-plugin-autostart': ['{0}'],
    'tauri-plugin-clipboard-manager': ['{0}'],
    'tauri-plugin-global-shortcut': ['{0}'],
    'tauri-plugin-updater': ['`{0}`'],
    'tauri-plugin-upload': ['{0}'],
    wry: ['IO error: {0}'],
  },

  'The app’s own Rust code gets it as a value from a function that it calls; no command returns it': {
    tauri: [
      'cannot reparent when using a WebviewWindow',
      'Unexpected `raw_window_handle` for the current platform',
      'invalid `app > appDirectoriesOverride` path `{path}`: {reason}',
      'Unexpected menu kind',
      'Can not load Image from icon resources: {0}',
    ],
    'tauri-runtime': [
      'failed to create window',
      'failed to get monitor',
      'failed to get cursor position',
      'Invalid header name: {0}',
      'Invalid header value: {0}',
      'Invalid status code: {0}',
      'Invalid method: {0}',
      'failed to remove data store',
    ],
    'tauri-utils': [
      'Unsupported platform for reading resources',
      'Could not get parent process',
      'Could not get parent PID',
      'Could not get child process',
      'invalid pattern `{0}`. Expected either `brownfield` or `isolation`.',
    ],
    wry: [
      'Custom protocol task is invalid.',
      'Failed to register URL scheme: {0}, could be due to invalid URL scheme or the scheme is already registered.',
      "Duplicate custom protocol '{0}' registered on the WebViewBuilder",
      "Duplicate custom protocol '{0}' registered on the same web context on Linux",
      'data store is currently opened',
      'Failed to create proxy endpoint',
      'not on the main thread',
      'the window handle kind is not supported',
    ],
    'tauri-plugin-cli': ['failed to parse arguments: {0}'],
    'tauri-plugin-log': ['Internal logger disabled and cannot be acquired or attached'],
  },

  'Nothing in the crates makes it, or nothing that an app can do': {
    tauri: ['bad __TAURI_INVOKE_KEY__ value received in ipc message'],
    'tauri-runtime': ['Infallible error, something went really wrong: {0}'],
    'tauri-codegen': [
      'failed to create hex from bytes because {0}',
      'invalid prefix {prefix} used while including path {path}',
      'embedded file asset has no parent',
      "Tauri config file has no parent, this shouldn't be possible. file an issue on https://github.com/tauri-apps/tauri - target {0}",
    ],
    'tauri-macros': ['path has at least one segment', 'parsed syn::Path has no segment'],
    'tauri-build': ['No data in parent'],
    'tauri-plugin-updater': ['Failed to format date'],
    wry: [
      'Fail to fetch security manager',
      'Failed to initialize the script',
      'Bad RPC request: {0} ((1))',
      'Failed to send the message',
      'Infallible error, something went really wrong: {0}',
    ],
  },

  'The machine lacks something, and the text says all there is to say': {
    tauri: [
      'unable to generate random bytes from the operating system: {0}',
      'failed to read current dir: {0}',
    ],
    'tauri-utils': [
      'CSPRNG error',
      'Unable to determine target-architecture',
      'Unable to determine target-os',
      'Unable to determine target-environment',
    ],
    'tauri-codegen': [
      'unable to access current working directory: {0}',
      'unable to generate cryptographically secure keys for Tauri "Isolation" Pattern',
      'unable to create thread with 8MiB stack',
    ],
    wry: ["Couldn't find X11 Display"],
  },

  'The build could not read or write a file that the text or its cause names': {
    'tauri-build': [
      'failed to read global scope schemas',
      'unable to autogenerate {default_permission_path:?}',
      'resolve current dir for capabilities watch path',
      '`Codegen` could not find the parent to `out_file` while creating the file',
      'Unable to create output file during tauri-build {}',
      'Unable to write tokenstream to out file during tauri-build {}',
      '{:?} does not exist',
      '{:?} is not a file',
      'failed to extract external binary filename',
      'Failed to create frameworks output directory at {dest_dir:?}',
      "Couldn't get framework filename",
      'Library not found: {}',
      "Couldn't get library filename",
      'Framework path should have .framework extension: {}',
      "`config_path` '{}' doesn't have a parent directory",
      'failed to resolve the target directory from {out_dir:?}',
      'failed to write tauri.settings.gradle',
      'failed to write tauri.build.gradle.kts',
    ],
    'tauri-codegen': [
      'failed to read plist {}: {}',
      'failed to serialize plist',
      'failed to read plugin manifest map',
      'failed to parse plugin manifest map',
      'failed to read capabilities',
      'failed to parse capabilities',
      'failed to read asset at {path} because {error}',
      'failed to write asset from {path} to Vec<u8> because {error}',
      'failed to walk directory {path} because {error}',
      'invalid extension `{extension}` used for image {path}, must be `ico` or `png`',
    ],
    'tauri-utils': [
      "failed to read file '{}': {}",
      "failed to write file '{}': {}",
      "failed to create file '{}': {}",
      "failed to create dir '{}': {}",
      'failed to run glob: {0}',
      'unknown permission format {0}',
      'unknown capability format {0}',
      'unsupported format encountered {0}',
    ],
    'tauri-plugin': [
      'failed to create .tauri directory',
      'failed to copy tauri-api to the plugin project',
      'failed to create directory {}',
      'failed to copy {} to {}',
      'failed to parse configuration',
      'unable to create permissions dir',
    ],
  },

  'Cargo runs the crate, so that the variable is there; another build tool has to set it': {
    'tauri-macros': ['missing `CARGO_PKG_NAME` environment variable', '$CARGO_MANIFEST_DIR is not defined'],
    'tauri-plugin': [
      'missing `DEP_TAURI_ANDROID_LIBRARY_PATH` environment variable. Make sure `tauri` is a dependency of the plugin.',
      'missing `DEP_TAURI_IOS_LIBRARY_PATH` environment variable. Make sure `tauri` is a dependency of the plugin.',
    ],
    'tauri-utils': [
      'expected build script env var {0}, but it was not found - ensure this is called in a build script',
      'failed to execute: {0}',
    ],
  },

  'The compiler shows the place, and the text says what it wants there': {
    'tauri-macros': [
      'unexpected expression for capability',
      'unexpected value for capabilities',
      'unexpected value for test',
      'unknown attribute {name}',
      'default_runtime requires the item to have at least 1 generic parameter',
      'DefaultRuntime requires the last parameter to not have a default value',
    ],
  },

  'The half of a plugin that is Kotlin or Swift says it; no phone was recorded': {
    tauri: [
      'jni error: {0}',
      'the webview is unreachable',
      'failed to deserialize response: {0}',
      'failed to serialize payload: {0}',
    ],
    wry: ['Activity not found'],
  },

  'The address is data, and the text says that it is not whole': {
    'tauri-plugin-http': ['failed to process data url', 'failed to decode data url into bytes'],
  },
};
