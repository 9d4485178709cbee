import type { Paste } from './pastes.ts';

/** Texts of installers, signing, linkers, phones and build servers, in the form of public reports; the names are others. */
export const packingPastes: readonly Paste[] = [
  {
    about: 'an NDK that no variable names',
    paste: `action request:  to initialize Android environment; Android support won't be usable until you
fix the issue below and re-run \`tauri android init\`!
    Have you installed the NDK? The \`NDK_HOME\` environment variable isn't set, and is
    required: environment variable not found`,
    slug: 'android-home-is-not-set',
    cause: /^The variable is not set in this terminal/,
    standing: 'open',
  },
  {
    about: 'an SDK that sudo hides',
    paste: `$  sudo npm run tauri android init

> project-copy@0.1.0 tauri
> tauri android init

action request:  to initialize Android environment; Android support won't be usable until you fix the issue below and re-run \`tauri android init\`!
    Have you installed the Android SDK? The \`ANDROID_HOME\` environment variable isn't set, and is required: environment variable not found
victory: Project generated successfully!`,
    slug: 'android-home-is-not-set',
    cause: /^`sudo` starts the command without your variables/,
    standing: 'certain',
  },
  {
    about: 'a link on a disk without links',
    paste: `Error Failed to create a symbolic link from
"E:\\\\Projects\\\\shop\\\\src-tauri\\\\target\\\\aarch64-linux-android\\\\debug\\\\libapp_lib.so"
to file
"E:\\\\Projects\\\\shop\\\\src-tauri\\\\gen/android\\\\app/src/main/jniLibs/arm64-v8a\\\\libapp_lib.so"
(file clobbering enabled): IO error: Incorrect function. (os error 1)`,
    slug: 'failed-to-create-a-symbolic-link',
    cause: /^The disk has no links/,
    standing: 'certain',
  },
  {
    about: 'a link without Developer Mode',
    paste: `Error failed to build Android app: Failed to create a symbolic link from
"target\\debug\\libapp_lib.so" to "app\\src\\main\\jniLibs\\x86_64\\libapp_lib.so"
(file clobbering enabled): Creation symbolic link is not allowed for this system.`,
    slug: 'failed-to-create-a-symbolic-link',
    cause: /^Developer Mode is off/,
    standing: 'certain',
  },
  {
    about: 'CocoaPods that cannot be installed',
    paste: `    Info package \`libimobiledevice\` present: true
    Info package \`cocoapods\` present: false
Installing \`cocoapods\`...
    Error failed to install Apple dependencies: Failed to install \`cocoapods\`: No such file or directory (os error 2): No such file or directory (os error 2)
 ELIFECYCLE  Command failed with exit code 1.`,
    slug: 'failed-to-install-apple-dependencies',
    cause: /^CocoaPods could not be installed/,
    standing: 'certain',
  },
  {
    about: 'a Mac without Homebrew',
    paste: `failed to install Apple dependencies: Failed to check for outdated packages: No such file or directory (os error 2): No such file or directory (os error 2)
    Error failed to install Apple dependencies: Failed to check for outdated packages: No such file or directory (os error 2): No such file or directory (os error 2)
error: script "tauri" exited with code 1`,
    slug: 'failed-to-install-apple-dependencies',
    cause: /^Homebrew is not there/,
    standing: 'likely',
  },
  {
    about: 'a build by Xcode that does not say why',
    paste: `Command PhaseScriptExecution failed with a nonzero exit code

note: Run script build phase 'Build Rust Code' will be run during every build because the option to run the script phase "Based on dependency analysis" is unchecked. (in target 'app_iOS' from project 'app')
** BUILD FAILED **
    Error command ["xcodebuild"] exited with code 65`,
    slug: 'xcodebuild-exited-with-code',
    cause: /^Xcode finds no Node\.js, npm or Cargo/,
    standing: 'open',
  },
  {
    about: 'a password that is not that of the key',
    paste: `failed to decode secret key: incorrect updater private key password: Wrong password for that key
       Error failed to decode secret key: incorrect updater private key password: Wrong password for that key`,
    slug: 'failed-to-decode-secret-key',
    cause: /^The password is not that of the key/,
    standing: 'certain',
  },
  {
    about: 'a path in the place of a key',
    paste: `failed to decode secret key: failed to decode base64 secret key: Invalid symbol 58, offset 4.
       Error failed to decode secret key: failed to decode base64 secret key: Invalid symbol 58, offset 4.`,
    slug: 'failed-to-decode-secret-key',
    cause: /^What was given is no key/,
    standing: 'certain',
  },
  {
    about: 'a key whose password nobody can type',
    paste: `       Error incorrect updater private key password: Device not configured (os error 6)
 ELIFECYCLE  Command failed with exit code 1.`,
    slug: 'failed-to-decode-secret-key',
    cause: /^It asks for the password, and nobody can type/,
    standing: 'certain',
  },
  {
    about: 'a part of a key',
    paste: `        Error incorrect updater private key password: Missing comment in secret key
 ELIFECYCLE  Command failed with exit code 1.
Error: Command failed with exit code 1: pnpm tauri build`,
    slug: 'failed-to-decode-secret-key',
    cause: /^What was given is no key/,
    standing: 'certain',
  },
  {
    about: 'an installer whose name has characters of another script',
    paste: `     Running candle for "main.wxs"
     Running light to produce D:\\a\\sun\\src-tauri\\target\\release\\bundle\\msi\\向阳系统_0.1.8_x64_en-US.msi
    Error failed to bundle project: error running light.exe: \`failed to run C:\\Users\\runneradmin\\AppData\\Local\\tauri/WixTools314\\light.exe\`
 ELIFECYCLE  Command failed with exit code 1.`,
    slug: 'failed-to-bundle-project',
    cause: /^The tool that makes an MSI failed/,
    standing: 'certain',
  },
  {
    about: 'a Windows installer made on a Mac',
    paste: ` Running makensis.exe to produce /Users/ada/tauri/src-tauri/target/x86_64-pc-windows-gnu/release/bundle/nsis/app_0.4.0_x64-setup.exe
failed to bundle project: error running makensis.exe: No such file or directory (os error 2)
    Error failed to bundle project: error running makensis.exe: No such file or directory (os error 2)`,
    slug: 'failed-to-bundle-project',
    cause: /^The tool that makes the Windows installer/,
    standing: 'certain',
  },
  {
    about: 'a tool that cannot be downloaded',
    paste: `        Warn NSIS directory is missing some files. Recreating it.
        Info Verifying NSIS package
 Downloading https://github.com/tauri-apps/binary-releases/releases/download/nsis-3/nsis-3.zip
failed to bundle project: \`io: unexpected end of file\`
       Error failed to bundle project: \`io: unexpected end of file\``,
    slug: 'failed-to-bundle-project',
    cause: /^A tool could not be downloaded/,
    standing: 'certain',
  },
  {
    about: 'a program that is gone',
    paste: `        Warn [tauri_bundler::bundle] Failed to add bundler type to the binary: \`The system cannot find the file specified. (os error 2)\`. Updater plugin may not be able to update this package.
        Info [tauri_bundler::bundle::windows::nsis] Target: x64
failed to bundle project: when getting size of C:\\Coding\\tauri-app\\src-tauri\\target\\release\\tauri-app.exe: The system cannot find the file specified. (os error 2)`,
    slug: 'failed-to-bundle-project',
    cause: /^The program is gone after it was built/,
    standing: 'certain',
  },
  {
    about: 'an AppImage on a new system',
    paste: `failed to bundle project: \`failed to run linuxdeploy\`
       Error failed to bundle project: \`failed to run linuxdeploy\``,
    slug: 'failed-to-bundle-project',
    cause: /^The AppImage could not be made/,
    standing: 'certain',
  },
  {
    about: 'a certificate that is not there',
    paste: `Signing [...] with identity "***"
        Info setup keychain from environment variables...
       Error failed to bundle project: failed to sign app: failed to sign app: \`failed to run codesign\``,
    slug: 'failed-to-sign-app',
    cause: /^The certificate is not there/,
    standing: 'likely',
  },
  {
    about: 'an agreement that Apple asks for',
    paste: `       Error failed to bundle project: failed to upload app to Apple's notarization servers. : Error: HTTP status code: 403. A required agreement is missing or has expired.`,
    slug: 'failed-to-sign-app',
    cause: /^Apple refuses to notarize it/,
    standing: 'certain',
  },
  {
    about: 'a workflow that may not write a release',
    paste: `Looking for a draft release with tag app-v0.1.0...
Couldn't find release with tag app-v0.1.0. Creating one.
Error: Resource not accessible by integration`,
    slug: 'resource-not-accessible-by-integration',
    cause: /^The job has no permission to write/,
    standing: 'open',
  },
  {
    about: 'an action that finds no installers',
    paste: `Expected artifacts paths:
D:\\a\\shop\\src-tauri\\target\\release\\bundle\\msi\\Shop App_0.1.0_x64_en-US.msi
Error: No artifacts were found.`,
    slug: 'no-artifacts-were-found',
    cause: /^The action is of another time/,
    standing: 'open',
  },
  {
    about: 'a sidecar for both kinds of Mac',
    paste: `       Error failed to bundle project: Failed to copy external binaries`,
    slug: 'failed-to-bundle-project',
    cause: /^A sidecar is missing for this target/,
    standing: 'certain',
  },
  {
    about: 'a library that another crate asks for',
    paste: `error: linking with \`link.exe\` failed: exit code: 1181
  |
  = note: "C:\\\\Program Files\\\\Microsoft Visual Studio\\\\2022\\\\Community\\\\VC\\\\Tools\\\\MSVC\\\\14.31.31103\\\\bin\\\\HostX64\\\\x64\\\\link.exe" "/NOLOGO"
  = note: LINK : fatal error LNK1181: cannot open input file 'wkhtmltox.lib'
error: could not compile \`app\` (bin "app") due to previous error`,
    slug: 'linking-with-failed',
    cause: /^A library is missing that a crate asks for/,
    standing: 'certain',
  },
  {
    about: 'a sidecar that is not there, in Tauri 1',
    paste: `  --- stderr
  thread 'main' panicked at 'error found during tauri-build: path matching buffer-x86_64-pc-windows-msvc.exe not found.', C:\\Users\\username\\.cargo\\registry\\src\\github.com-1ecc6299db9ec823\\tauri-build-1.0.0-rc.3\\src\\lib.rs:146:5`,
    slug: 'resource-path-does-not-exist',
    cause: /^A sidecar lacks the platform in its name/,
    standing: 'open',
  },
  {
    about: 'a picture that is not square',
    paste: `thread '<unnamed>' panicked at src/icon.rs:150:5:
Source image must be square
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'source-image-must-be-square',
    cause: /^The picture is wider than high/,
    standing: 'open',
  },
  {
    about: 'a toolchain of GNU without its tools',
    paste: `  --- stderr
  thread 'main' panicked at C:\\Users\\u\\.cargo\\registry\\src\\index.crates.io-6f17d22bba15001f\\embed-resource-2.4.0\\src\\windows_not_msvc.rs:49:23:
  Couldn't to execute windres to compile "D:\\code\\demo\\src-tauri\\target\\debug\\build\\demo-a204371ba7099fec\\out\\resource.rc" into "D:\\code\\demo\\src-tauri\\target\\debug\\build\\demo-a204371ba7099fec\\out\\libresource.a": program not found
  note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
warning: build failed, waiting for other jobs to finish...
 ELIFECYCLE  Command failed with exit code 101.`,
    slug: 'failed-to-compile-a-windows-resource',
    cause: /^Rust uses the GNU toolchain/,
    standing: 'certain',
  },
  {
    about: 'a picture that is no icon of Windows',
    paste: `error: failed to run custom build command for \`app v0.1.0 (C:\\x\\tauri-app\\src-tauri)\`

Caused by:
  process didn't exit successfully: \`C:\\x\\build-script-build\` (exit code: 101)
  --- stdout
  package.metadata does not exist
  Selected RC path: 'bin\\x64\\rc.exe'

  --- stderr
  thread 'main' panicked at 'error found during tauri-build: failed to compile \`icons/icon.ico\` into a Windows Resource file during tauri-build', C:\\x\\.cargo\\registry\\src\\tauri-build`,
    slug: 'failed-to-compile-a-windows-resource',
    cause: /^The picture is no icon of Windows/,
    standing: 'likely',
  },
  {
    about: 'a target that is not installed',
    paste: `error[E0463]: can't find crate for \`core\`
  |
  = note: the \`aarch64-apple-ios\` target may not be installed
  = help: consider downloading the target with \`rustup target add aarch64-apple-ios\`

error: could not compile \`hashbrown\` (lib) due to 1 previous error`,
    slug: 'the-target-may-not-be-installed',
    cause: /^The target is not installed/,
    standing: 'open',
  },
  {
    about: 'a Java that Gradle cannot read',
    paste: `* What went wrong:
Could not open settings generic class cache for settings file '/home/u/shop/src-tauri/gen/android/app/settings.gradle' (/home/u/.gradle/caches/7.4/scripts/dfude7q0b81xc4dj28avkgo4h).
> BUG! exception in phase 'semantic analysis' in source unit '_BuildScript_' Unsupported class file major version 63

BUILD FAILED in 381ms
       Error Failed to assemble APK: command ["/home/u/gradlew", "--project-dir", "/home/u/app"] exited with code 1`,
    slug: 'gradle-build-failed',
    cause: /^Java is newer than Gradle can read/,
    standing: 'certain',
  },
  {
    about: 'a linker that a configuration names',
    paste: `   Compiling unicode-ident v1.0.12
error: linker \`lld\` not found
  |
  = note: program not found

note: the msvc targets depend on the msvc linker but \`link.exe\` was not found

note: please ensure that Visual Studio 2017 or later, or Build Tools for Visual Studio were installed with the Visual C++ option.

error: could not compile \`proc-macro2\` (build script) due to previous error`,
    slug: 'linking-with-failed',
    cause: /^A configuration names a linker/,
    standing: 'likely',
  },
  {
    about: 'a release without signatures',
    paste: `Uploading shop_0.1.0_x64-setup.exe...
Signature not found for the updater JSON. Skipping upload...`,
    slug: 'signature-not-found-for-the-updater-json',
    cause: /^The build makes no signatures/,
    standing: 'open',
  },
  {
    about: 'an app for a phone that is not signed',
    paste: `adb: failed to install /home/u/app-universal-release-unsigned.apk: Failure [INSTALL_PARSE_FAILED_NO_CERTIFICATES: Failed to collect certificates from /data/app/vmdl/base.apk: Attempt to get length of null array]`,
    slug: 'adb-failed-to-install',
    cause: /^The app is not signed/,
    standing: 'certain',
  },
  {
    about: 'a release for Android without a keystore',
    paste: `FAILURE: Build failed with an exception.

* Where:
Build file '/home/u/src-tauri/gen/android/app/build.gradle.kts' line: 36

* What went wrong:
Cannot convert '' to File.`,
    slug: 'gradle-build-failed',
    cause: /^The keystore for the release is not named/,
    standing: 'certain',
  },
  {
    about: 'a resource of Windows made on Linux',
    paste: `llvm-rc failed to compile "/mnt/d/target/x86_64-pc-windows-msvc/release/build/shop-122c768512ab7e10/out/resource-preprocessed.rc" into "/mnt/d/target/x86_64-pc-windows-msvc/release/build/shop-122c768512ab7e10/out/resource.lib"`,
    slug: 'failed-to-compile-a-windows-resource',
    cause: /^It is built on Linux or macOS/,
    standing: 'certain',
  },
  {
    about: 'a library that an old strip cannot read',
    paste: `ERROR: Strip call failed: /tmp/appimage_extracted/usr/bin/strip: tauri-example.AppDir/usr/lib/libffi.so.8: unknown type [0x13] section \`.relr.dyn'`,
    slug: 'failed-to-bundle-project',
    cause: /^The AppImage could not be made/,
    standing: 'certain',
  },
  {
    about: 'a keychain that is locked',
    paste: `/Users/u/app.app/Contents/MacOS/app: errSecInternalComponent
failed to bundle project failed to sign app: failed to run codesign`,
    slug: 'failed-to-sign-app',
    cause: /^The certificate is not there/,
    standing: 'likely',
  },
];
