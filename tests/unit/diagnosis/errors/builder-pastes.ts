import type { Paste } from './pastes.ts';

/** Texts of Cargo, compilers and the command line tool, in the form of public reports; the names are others. */
export const builderPastes: readonly Paste[] = [
  {
    about: 'a command of Tauri 2 for the tool of Tauri 1',
    paste: `$ yarn tauri migrate
yarn run v1.22.22
$ tauri migrate
error: unrecognized subcommand 'migrate'

Usage: yarn run tauri [OPTIONS] <COMMAND>

For more information, try '--help'.
error Command failed with exit code 2.
info Visit https://yarnpkg.com/en/docs/cli/run for documentation about this command.`,
    slug: 'unrecognized-subcommand',
    cause: /^The tool is of Tauri 1/,
    standing: 'certain',
  },
  {
    about: 'a version of a plugin that the registry does not have',
    paste: String.raw`> shop@0.1.0 tauri C:\Work\freetime\shop
> tauri "add" "dialog"

    Info Installing Cargo dependency "tauri-plugin-dialog"...
    Updating crates.io index
      Adding tauri-plugin-dialog v2.0.0-rc to dependencies.
    Info Installing NPM dependency "@tauri-apps/plugin-dialog@^2.0.0-rc"...
 ERR_PNPM_NO_MATCHING_VERSION  No matching version found for @tauri-apps/plugin-dialog@2.0.0-rc

This error happened while installing a direct dependency of C:\Work\freetime\shop

The latest release of @tauri-apps/plugin-dialog is "2.0.0-rc.1".`,
    slug: 'failed-to-install-npm-dependency',
    cause: /^The registry has no such version/,
    standing: 'certain',
  },
  {
    about: 'a plugin that could not be added',
    paste: `> tauri "add" "process" "--verbose"
    Info [tauri_cli::helpers::cargo] Installing Cargo dependency "tauri-plugin-process"...
    Info [tauri_cli::helpers::npm] Installing NPM dependency "@tauri-apps/plugin-process@2.0.0-rc"...
    Error [tauri_cli_node] Failed to install NPM dependency
 ELIFECYCLE  Command failed with exit code 1.`,
    slug: 'failed-to-install-npm-dependency',
    cause: /^The registry has no such version/,
    standing: 'likely',
  },
  {
    about: 'a tag of a plugin that is not there',
    paste: ` Updating git repository \`https://github.com/tauri-apps/tauri-plugin-store\`
error: failed to get \`tauri-plugin-store\` as a dependency of package \`app v0.1.0 (/Users/u/Sites/shop/src-tauri)\`

Caused by:
  failed to load source for dependency \`tauri-plugin-store\`

Caused by:
  Unable to update https://github.com/tauri-apps/tauri-plugin-store?tag=v0.1.0

Caused by:
  failed to find tag \`v0.1.0\`

Caused by:
  reference 'refs/remotes/origin/tags/v0.1.0' not found; class=Reference (4); code=NotFound (-3)`,
    slug: 'failed-to-load-source-for-dependency',
    cause: /^The repository has no such tag/,
    standing: 'certain',
  },
  {
    about: 'a crate that a mirror does not have yet',
    paste: `    Updating crates.io index
error: no matching package named \`winnow\` found
location searched: registry \`crates-io\`
required by package \`tauri-build v1.3.0\`
    ... which satisfies dependency \`tauri-build = "^1.3.0"\` of package \`app v0.1.0 (/Users/u/work/blog_writer/src-tauri)\``,
    slug: 'failed-to-load-source-for-dependency',
    cause: /^A mirror, or the index/,
    standing: 'likely',
  },
  {
    about: 'quotes that PowerShell took away',
    paste: `PS C:\\shop\\src-tauri> cargo add tauri-plugin-autostart --target 'cfg(any(target_os = "macos", windows, target_os = "linux"))'
error: failed to parse manifest at \`C:\\shop\\src-tauri\\Cargo.toml\`

Caused by:
  failed to parse \`cfg(any(target_os = macos, windows, target_os = linux))\` as a cfg expression: expected a string, found identifier`,
    slug: 'failed-to-parse-manifest',
    cause: /^The quotes of a `cfg` are gone/,
    standing: 'certain',
  },
  {
    about: 'a crate of a newer edition',
    paste: `error: failed to parse manifest at \`/Users/stark/.cargo/registry/src/index.crates.io/foo-1.0.0/Cargo.toml\`

Caused by:
  feature \`edition2024\` is required

  The package requires the Cargo feature called \`edition2024\`, but that feature is not stabilized in this version of Cargo (1.83.0).`,
    slug: 'the-toolchain-is-too-old',
    cause: /^Rust has not been updated/,
    standing: 'open',
  },
  {
    about: 'a flag for another linker',
    paste: `error: linking with \`cc\` failed: exit status: 1
rust-lld: error: cannot open /FORCE:MULTIPLE: No such file or directory
collect2: error: ld returned 1 exit status`,
    slug: 'linking-with-failed',
    cause: /^A flag for Microsoft’s linker/,
    standing: 'certain',
  },
  {
    about: 'an edition that the build script does not know',
    paste: `error: failed to run custom build command for \`app v0.1.0 (/Users/u/shop/src-tauri)\`

Caused by:
  process didn't exit successfully: \`/Users/u/shop/src-tauri/target/release/build/app-2cd9b7cd989b4b2b/build-script-build\` (exit status: 1)
  --- stdout
  cargo:rerun-if-env-changed=TAURI_CONFIG
  cargo:rerun-if-changed=tauri.conf.json
  cargo:rustc-cfg=desktop
  TOML parse error at line 11, column 11
     |
  11 | edition = "2024"
     |           ^^^^^^
  data did not match any variant of untagged enum Inheritable
  : TOML parse error at line 11, column 11

warning: build failed, waiting for other jobs to finish...
       Error failed to build app: failed to build app`,
    slug: 'untagged-enum-inheritable',
    cause: /^`tauri-build` is older/,
    standing: 'likely',
  },
  {
    about: 'a crate that a new Rust does not compile',
    paste: `   Compiling time v0.3.34
error[E0282]: type annotations needed for \`Box<_>\`
  --> /Users/u/.cargo/registry/src/index.crates.io-6f17d22bba15001f/time-0.3.34/src/format_description/parse/mod.rs:83:9
   |
83 |     let items = format_items
   |         ^^^^^
...
86 |     Ok(items.into())
   |              ---- type must be known at this point
   |
help: consider giving \`items\` an explicit type, where the placeholders \`_\` are specified

For more information about this error, try \`rustc --explain E0282\`.
error: could not compile \`time\` (lib) due to 1 previous error`,
    slug: 'type-annotations-needed',
    cause: /^`Cargo\.lock` holds `time`/,
    standing: 'certain',
  },
  {
    about: 'a command line tool that is compiled with other crates',
    paste: `error[E0432]: unresolved import \`clap::crate_version\`
 --> /usr/local/cargo/registry/src/github.com-1ecc6299db9ec823/tauri-cli-1.0.0-beta.7/src/main.rs:6:12
  |
6 | use clap::{crate_version, load_yaml, App, AppSettings, ArgMatches};
  |            ^^^^^^^^^^^^^ no \`crate_version\` in the root

error: cannot determine resolution for the macro \`crate_version\`
   --> /usr/local/cargo/registry/src/github.com-1ecc6299db9ec823/tauri-cli-1.0.0-beta.7/src/main.rs:265:14`,
    slug: 'unresolved-import-of-tauri',
    cause: /^The command line tool was compiled/,
    standing: 'certain',
  },
  {
    about: 'code of the macro for another version',
    paste: `error[E0425]: cannot find function, tuple struct or tuple variant \`Color\` in crate \`tauri::utils\`
  --> src\\lib.rs:44:14
   |
44 |         .run(tauri::generate_context!())`,
    slug: 'could-not-compile-a-crate-of-tauri',
    cause: /^`Cargo\.lock` holds crates of Tauri/,
    standing: 'likely',
  },
  {
    about: 'crates of Tauri that do not fit together',
    paste: `error[E0599]: no method named \`iter\` found for struct \`Arc<(dyn Assets + 'static)>\` in the current scope
   --> C:\\Users\\u\\.cargo\\registry\\src\\index.crates.io-6f17d22bba15001f\\tauri-1.5.3\\src\\manager.rs:640:23
    |
640 |     self.inner.assets.iter()
    |                       ^^^^ method not found in \`Arc<dyn Assets>\`

For more information about this error, try \`rustc --explain E0599\`.
error: could not compile \`tauri\` (lib) due to previous error
warning: build failed, waiting for other jobs to finish...
       Error failed to build app: failed to build app
ELIFECYCLE  Command failed with exit code 1.`,
    slug: 'could-not-compile-a-crate-of-tauri',
    cause: /^`Cargo\.lock` holds crates of Tauri/,
    standing: 'likely',
  },
  {
    about: 'a build script that Windows does not start, in Chinese',
    paste: `error: failed to run custom build command for \`windows_x86_64_msvc v0.48.5\`

Caused by:
  could not execute process \`D:\\workspaces\\rust\\app-1\\src-tauri\\target\\debug\\build\\windows_x86_64_msvc-73c75ea0da9a783c\\build-script-build\` (never executed)

Caused by:
  拒绝访问。 (os error 5)
warning: build failed, waiting for other jobs to finish...`,
    slug: 'could-not-execute-process',
    cause: /^Windows or a virus scanner/,
    standing: 'certain',
  },
  {
    about: 'a build script that Windows does not start',
    paste: `   Compiling notify-rust v4.5.10
error: failed to run custom build command for \`parking_lot_core v0.9.4\`

Caused by:
  could not execute process \`D:\\shop\\src-tauri\\target\\debug\\build\\parking_lot_core-2cc81724d5ac7193\\build-script-build\` (never executed)

Caused by:
  Access is denied. (os error 5)
warning: build failed, waiting for other jobs to finish...`,
    slug: 'could-not-execute-process',
    cause: /^Windows or a virus scanner/,
    standing: 'certain',
  },
  {
    about: 'a compiler that the system ended',
    paste: `error: could not compile \`windows_x86_64_msvc\` (lib)

Caused by:
  process didn't exit successfully: \`/home/runner/.rustup/toolchains/stable-x86_64-unknown-linux-gnu/bin/rustc --crate-name windows_x86_64_msvc --edition=2021 ...\` (signal: 9, SIGKILL: kill)`,
    slug: 'failed-to-build-app',
    cause: /^Memory ran out/,
    standing: 'certain',
  },
  {
    about: 'OpenSSL for Windows on Linux',
    paste: `error: failed to run custom build command for openssl-sys v0.9.102
Caused by:
  process didn't exit successfully: /build/shop/src-tauri/target/release/build/openssl-sys-480d1f687a742246/build-script-main (exit status: 101)
  --- stdout
  X86_64_PC_WINDOWS_MSVC_OPENSSL_DIR unset
  note: vcpkg did not find openssl: Could not find Vcpkg tree: No vcpkg installation found. Set the VCPKG_ROOT environment variable or run 'vcpkg integrate install'
  --- stderr
  thread 'main' panicked at /usr/local/cargo/registry/src/index.crates.io-6f17d22bba15001f/openssl-sys-0.9.102/build/find_normal.rs:190:5:

  Could not find directory of OpenSSL installation, and this \`-sys\` crate cannot
  proceed without this knowledge.`,
    slug: 'could-not-find-directory-of-openssl',
    cause: /^The app is built for a phone/,
    standing: 'certain',
  },
  {
    about: 'a toolchain without its compiler',
    paste: `  cargo:warning=gcc.exe: fatal error: cannot execute 'cc1': CreateProcess: No such file or directory
  cargo:warning=compilation terminated.
error: failed to run custom build command for \`vswhom-sys v0.1.2\``,
    slug: 'failed-to-find-tool',
    cause: /^Rust uses the GNU toolchain/,
    standing: 'certain',
  },
  {
    about: 'a compiler that is missing on Windows for ARM',
    paste: `warning: ring@0.17.14: Compiler family detection failed due to error: ToolNotFound: failed to find tool "clang": program not found (see https://docs.rs/cc/latest/cc/#compile-time-requirements for help)
error: failed to run custom build command for \`ring v0.17.14\`

Caused by:
  process didn't exit successfully: \`R:\\Github\\shop\\src-tauri\\target\\release\\build\\ring-6a74fb6b964db2d8\\build-script-build\` (exit code: 1)
  --- stdout
  cargo:rerun-if-env-changed=CARGO_MANIFEST_DIR`,
    slug: 'failed-to-find-tool',
    cause: /^On Windows for ARM/,
    standing: 'certain',
  },
  {
    about: 'options of another compiler',
    paste: `  cargo:warning=clang: error: no such file or directory: '/imsvc'
  cargo:warning=clang: error: no such file or directory: '/Users/u/Library/Caches/cargo-xwin/xwin/crt/include'
  exit status: 1
error: failed to run custom build command for \`ring v0.16.20\``,
    slug: 'failed-to-find-tool',
    cause: /^`cargo-xwin` meets/,
    standing: 'certain',
  },
  {
    about: 'a file of debug symbols that is damaged',
    paste: `  = note: LINK : fatal error LNK1207: incompatible PDB format in 'C:\\Users\\u\\Documents\\GitHub\\shop\\src-tauri\\target\\release\\deps\\tauri_macros-c8c8653046df9710.pdb'; delete and rebuild


error: could not compile \`tauri-macros\` due to previous error
warning: build failed, waiting for other jobs to finish...
error: build failed
Error running CLI: failed to build app: Result of \`cargo build\` operation was unsuccessful: exit code: 101
error Command failed with exit code 1.`,
    slug: 'linking-with-failed',
    cause: /^A file of an earlier build/,
    standing: 'certain',
  },
  {
    about: 'a library of Windows that is missing',
    paste: `error: linking with \`link.exe\` failed: exit code: 1181
  |
  = note: "C:\\\\Program Files\\\\Microsoft Visual Studio\\\\2022\\\\Community\\\\VC\\\\Tools\\\\MSVC\\\\14.30.30705\\\\bin\\\\HostX64\\\\x64\\\\link.exe" "/NOLOGO"
  = note: LINK : fatal error LNK1181: cannot open input file 'kernel32.lib'`,
    slug: 'linking-with-failed',
    cause: /^The Windows SDK is missing/,
    standing: 'certain',
  },
  {
    about: 'a library of the computer in an app for a phone',
    paste: `linking with \`/home/windx/Android/Sdk/ndk/28.0.12433566/toolchains/llvm/prebuilt/linux-x86_64/bin/aarch64-linux-android24-clang\` failed: exit status: 1
note: ld.lld: error: --fix-cortex-a53-843419 is only supported on AArch64 targets
       clang: error: linker command failed with exit code 1 (use -v to see invocation)`,
    slug: 'linking-with-failed',
    cause: /^A library of this machine/,
    standing: 'certain',
  },
  {
    about: 'a library that Fedora has under another name',
    paste: `  = note: /usr/bin/ld: cannot find -lxdo: No such file or directory
          collect2: error: ld returned 1 exit status
error: could not compile \`shop\` (bin "shop") due to 1 previous error`,
    slug: 'linking-with-failed',
    cause: /^A library is missing/,
    standing: 'certain',
  },
  {
    about: 'a GLib that is too old',
    paste: `warning: glib-sys@0.18.1: \`PKG_CONFIG_ALLOW_SYSTEM_CFLAGS="1" "pkg-config" "--libs" "--cflags" "glib-2.0" "glib-2.0 >= 2.70"\` did not exit successfully: exit status: 1
error: failed to run custom build command for \`glib-sys v0.18.1\`

Caused by:
  process didn't exit successfully: \`/home/u/shop/src-tauri/target/debug/build/glib-sys-97569a21e397e8de/build-script-build\` (exit status: 1)
  --- stdout
  cargo:rerun-if-env-changed=GLIB_2.0_NO_PKG_CONFIG`,
    slug: 'the-system-library-was-not-found',
    cause: /^The system is older/,
    standing: 'likely',
    causes: ['The development packages that Tauri needs are not installed.'],
  },
  {
    about: 'a `pkg-config` that is not there',
    paste: `Running BeforeDevCommand (\`npm run dev\`)
       Error Failed to parse version \`2\` for crate \`tauri\`
       Error Failed to parse version \`2\` for crate \`tauri-plugin-opener\`
warning: gobject-sys@0.18.0: Could not run \`PKG_CONFIG_ALLOW_SYSTEM_CFLAGS=1 pkg-config --libs --cflags gobject-2.0 'gobject-2.0 >= 2.70'\`
error: failed to run custom build command for \`gobject-sys v0.18.0\``,
    slug: 'the-system-library-was-not-found',
    cause: /^`pkg-config` itself is missing/,
    standing: 'certain',
  },
  {
    about: 'a compiler of resources that is not there',
    paste: `Caused by:
  process didn't exit successfully: \`/project/target/release/build/app-a62c9b0b39a2abda/build-script-build\` (exit status: 1)
  --- stdout
  cargo:rerun-if-env-changed=TAURI_CONFIG
  cargo:rerun-if-changed=tauri.conf.json
  cargo:rustc-cfg=desktop
  cargo:rustc-env=TAURI_TARGET_TRIPLE=x86_64-pc-windows-msvc
  package.metadata does not exist
  failed to compile \`icons/icon.ico\` into a Windows Resource file during tauri-build: No such file or directory (os error 2)`,
    slug: 'failed-to-compile-a-windows-resource',
    cause: /^It is built on Linux or macOS/,
    standing: 'likely',
  },
  {
    about: 'a Rust that is not installed, in the words of Tauri 1',
    paste: `thread '<unnamed>' panicked at 'called \`Result::unwrap()\` on an \`Err\` value: Os { code: 2, kind: NotFound, message: "No such file or directory" }', src/interface/rust.rs:762:69
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'failed-to-run-cargo-metadata',
    cause: /^Rust is not installed/,
    standing: 'likely',
  },
  {
    about: 'a Rust that is not installed',
    paste: `yarn run v1.22.18
warning package.json: No license field
$ tauri dev
Error running CLI: failed to run cargo: No such file or directory (os error 2)
error Command failed with exit code 1.`,
    slug: 'failed-to-run-cargo-metadata',
    cause: /^Rust is not installed/,
    standing: 'likely',
  },
  {
    about: 'a panic of the command line tool',
    paste: `thread '<unnamed>' panicked at src\\interface\\rust.rs:451:79:
called \`Option::unwrap()\` on a \`None\` value
stack backtrace:
note: Some details are omitted, run with \`RUST_BACKTRACE=full\` for a verbose backtrace.`,
    slug: 'the-command-line-tool-panicked',
    cause: /^This version of the tool has a fault/,
    standing: 'open',
  },
];
