import type { Paste } from './pastes.ts';

/** Texts of bundlers, signing, phones and build servers, in the form of public reports; the names are others. */
export const shippingPastes: readonly Paste[] = [
  {
    about: 'an AppImage on a system without FUSE 2',
    paste: `dlopen(): error loading libfuse.so.2

AppImages require FUSE to run.
You might still be able to extract the contents of this AppImage 
if you run it with the --appimage-extract option.`,
    slug: 'appimages-require-fuse',
    cause: /^FUSE 2 is not installed/,
    standing: 'certain',
  },
  {
    about: 'a plugin in Swift for one processor',
    paste: `ld: warning: ignoring file '/Users/bochao/test/src-tauri/target/x86_64-apple-darwin/release/deps/libtauri_plugin_iap-9ba4954ae8943732.rlib[13](IapPlugin.swift.o)': found architecture 'arm64', required architecture 'x86_64'
Undefined symbols for architecture x86_64:
  "___swift_bridge__$IapPlugin$_free", referenced from:
ld: symbol(s) not found for architecture x86_64
clang: error: linker command failed with exit code 1 (use -v to see invocation)`,
    slug: 'linking-with-failed',
    cause: /^A part in C or Swift/,
    standing: 'certain',
  },
  {
    about: 'a keystore that is not named',
    paste: `* What went wrong:
A problem occurred configuring project ':app'.
> Cannot convert '' to File.
* Try:
> Run with --stacktrace option to get the stack trace.`,
    slug: 'gradle-build-failed',
    cause: /^The keystore for the release/,
    standing: 'certain',
  },
  {
    about: 'a WebKitGTK that is too old',
    paste: `  cargo:warning=\`"pkg-config" "--libs" "--cflags" "webkit2gtk-4.0" "webkit2gtk-4.0 >= 2.36"\` did not exit successfully: exit status: 1
  error: could not find system library 'webkit2gtk-4.0' required by the 'webkit2gtk-sys' crate

  --- stderr
  Requested 'webkit2gtk-4.0 >= 2.36' but version of WebKitGTK is 2.32.4
  You may find new versions of WebKitGTK at https://webkitgtk.org`,
    slug: 'the-system-library-was-not-found',
    cause: /^The system is older/,
    standing: 'certain',
  },
  {
    about: 'a library that an old Ubuntu does not have',
    paste: `@kleenkanteen ➜ /workspaces/speak-together (main) $ sudo apt install libwebkit2gtk-4.1-dev
Reading package lists... Done
Building dependency tree       
Reading state information... Done
E: Unable to locate package libwebkit2gtk-4.1-dev
E: Couldn't find any package by glob 'libwebkit2gtk-4.1-dev'`,
    slug: 'unable-to-locate-package',
    cause: /^The system is older/,
    standing: 'likely',
  },
  {
    about: 'a library that a new Ubuntu does not have',
    paste: `E: Unable to locate package libwebkit2gtk-4.0-dev
E: Couldn't find any package by glob 'libwebkit2gtk-4.0-dev'`,
    slug: 'unable-to-locate-package',
    cause: /^It is a library of Tauri 1/,
    standing: 'certain',
  },
  {
    about: 'a package that asks for a name that is no package',
    paste: `The following packages have unmet dependencies:
 ta-unor-r-is : Depends: libwebkit2gtk-4.0 but it is not installable
E: Unable to correct problems, you have held broken packages.`,
    slug: 'unable-to-locate-package',
    cause: /^The name is not the one/,
    standing: 'likely',
  },
  {
    about: 'a package of Tauri 1 on a new Ubuntu',
    paste: `The following packages have unmet dependencies:
 git-butler : Depends: libwebkit2gtk-4.0-dev but it is not installable
              Depends: libwebkit2gtk-4.0-37 but it is not installable
E: Unable to correct problems, you have held broken packages.`,
    slug: 'unable-to-locate-package',
    cause: /^It is a library of Tauri 1/,
    standing: 'certain',
  },
  {
    about: 'a version with letters for an MSI',
    paste: `    Finished release [optimized] target(s) in 12m 17s
        Info Verifying wix package
 Downloading https://github.com/wixtoolset/wix3/releases/download/wix3112rtm/wix311-binaries.zip
        Info validating hash
        Info extracting WIX
        Info Target: x64
     Running candle for "main.wxs"
Error running CLI: failed to bundle project: error running candle.exe: error running candle.exe: \`\`
error Command failed with exit code 1.
info Visit https://yarnpkg.com/en/docs/cli/run for documentation about this command.
Error: Command failed with exit code 1: yarn tauri build`,
    slug: 'failed-to-bundle-project',
    cause: /^The tool that makes an MSI/,
    standing: 'certain',
    causes: ['The version has letters, and an MSI takes numbers only.'],
  },
  {
    about: 'a project on a disk of WSL',
    paste: `     Running candle for "main.wxs"
candle.exe : error CNDL0001 : Invalid URI: The hostname could not be parsed.
failed to bundle project: error running candle.exe: \`failed to run C:\\Users\\u\\AppData\\Local\\tauri\\WixTools\\candle.exe\``,
    slug: 'failed-to-bundle-project',
    cause: /^The project is on a disk/,
    standing: 'certain',
  },
  {
    about: 'a scheme that is no plain word',
    paste: String.raw`C:\Users\papago-web\oss\papago-x-app\src-tauri\target\release\wix\x64\main.wxs(198) : warning LGHT1076 : ICE03: String overflow (greater than length permitted in column); Table: CustomAction, Column: Target, Key(s): DownloadAndInvokeBootstrapper
C:\Users\papago-web\oss\papago-x-app\src-tauri\target\release\wix\x64\main.wxs(101) : error LGHT0204 : ICE03: Invalid registry path; Table: Registry, Column: Key, Key(s): reg1A4
       Error [tauri_cli_node] failed to bundle project: error running light.exe`,
    slug: 'failed-to-bundle-project',
    cause: /^A scheme of deep links/,
    standing: 'certain',
  },
  {
    about: 'a program whose name differs on Linux',
    paste: `    Finished release [optimized] target(s) in 4m 08s
    Warn Cross-platform compilation is experimental and does not support all features. Please use a matching host system for full compatibility.
    Info Verifying NSIS package
    Downloading https://github.com/tauri-apps/binary-releases/releases/download/nsis-plugins-v0/NSIS-ApplicationID.zip
    Info extracting NSIS ApplicationID plugin
    Downloading https://github.com/tauri-apps/nsis-tauri-utils/releases/download/nsis_tauri_utils-v0.2.2/nsis_tauri_utils.dll
    Info validating hash
       Error failed to bundle project: No such file or directory (os error 2)`,
    slug: 'failed-to-bundle-project',
    cause: /^The tool that makes the Windows installer/,
    standing: 'likely',
    causes: ['The program is gone after it was built, or has another name.'],
  },
  {
    about: 'folders on two disks',
    paste: `warning 5202: -OUTPUTCHARSET is disabled for non Win32 platforms.
    Error failed to bundle project:
    - \`Invalid cross-device link (os error 18)`,
    slug: 'failed-to-bundle-project',
    cause: /^The folder for temporary files/,
    standing: 'certain',
  },
  {
    about: 'a server that answers with a fault',
    paste: `Info Verifying NSIS package
Downloading https://github.com/tauri-apps/binary-releases/releases/download/nsis-3.11/nsis-3.11.zip
failed to bundle project \`http status: 504\`
       Error failed to bundle project \`http status: 504\``,
    slug: 'failed-to-bundle-project',
    cause: /^A tool could not be downloaded/,
    standing: 'certain',
  },
  {
    about: 'kinds of bundles for other systems',
    paste: `Finished \`release\` profile [optimized] target(s) in 8m 56s
Warn The updater bundle target exists but couldn't find any updater-enabled target, so the updater artifacts won't be generated. Please add one of these targets as well: app, appimage, msi, nsis
Error failed to bundle project: No bundles were built
error Command failed with exit code 1.`,
    slug: 'failed-to-bundle-project',
    cause: /^Nothing of `bundle\.targets`/,
    standing: 'certain',
  },
  {
    about: 'a tool for another processor',
    paste: `+ chmod +x linuxdeploy-x86_64.AppImage
linuxdeploy-x86_64.AppImage: cannot execute binary file: Exec format error
       Error failed to bundle project: error running appimage.sh: \`failed to run /projects/tauri-app/src-tauri/target/release/bundle/appimage/build_appimage.sh\``,
    slug: 'failed-to-bundle-project',
    cause: /^The tool that makes the AppImage is for another/,
    standing: 'certain',
  },
  {
    about: 'a key for updates that is not there',
    paste: `        /Users/u/terax-ai/src-tauri/target/release/bundle/macos/Terax.app.tar.gz (updater)

A public key has been found, but no private key. Make sure to set \`TAURI_SIGNING_PRIVATE_KEY\` environment variable.
       Error A public key has been found, but no private key. Make sure to set \`TAURI_SIGNING_PRIVATE_KEY\` environment variable.
[ELIFECYCLE] Command failed with exit code 1.`,
    slug: 'failed-to-bundle-project',
    cause: /^The private key/,
    standing: 'certain',
  },
  {
    about: 'an icon that is missing in an AppImage',
    paste: `thread 'main' (575747) panicked at crates/tauri-bundler/src/bundle/linux/appimage/mod.rs:101:6:
couldn't find a square icon to use as AppImage icon
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
fish: Job 1, 'cargo tauri build' terminated by signal SIGABRT (Abort)`,
    slug: 'could-not-find-icon-paths',
    cause: /^`bundle\.icon` lists no file/,
    standing: 'open',
  },
  {
    about: 'a package that apt does not read',
    paste: `$ apt install ./kiosk-login_0.1.0_amd64.deb 
Reading package lists... Error!
E: Invalid archive member header
E: Internal error, could not locate member control.tar{.zst,.lz4,.gz,.xz,.bz2,.lzma,}
E: Could not read meta data from /root/kiosk-login_0.1.0_amd64.deb
E: The package lists or status file could not be parsed or opened.`,
    slug: 'the-deb-is-corrupt',
    cause: /^The number of the user/,
    standing: 'open',
  },
  {
    about: 'a program of Apple that says nothing',
    paste: `Notarizing /Users/runner/work/shop/shop/src-tauri/target/release/bundle/macos/shop.app
       Error failed to bundle project: failed to upload app to Apple's notarization servers.: failed to upload app to Apple's notarization servers.: \`failed to run xcrun\``,
    slug: 'failed-to-sign-app',
    cause: /^Apple refuses/,
    standing: 'certain',
    causes: ['Variables for notarizing are there, and empty.'],
  },
  {
    about: 'a team that Apple has not enabled',
    paste: `Error failed to bundle project: failed to notarize app: Team is not yet configured for notarization. Please contact Developer Programs Support at developer.apple.com under the topic Development and Technical / Other Development or Technical Questions.`,
    slug: 'failed-to-sign-app',
    cause: /^Apple has not enabled/,
    standing: 'certain',
  },
  {
    about: 'secrets that are empty',
    paste: `  Notarizing /Users/runner/work/x/x/src-tauri/target/release/bundle/macos/X.app
failed to bundle project: failed to notarize app: Error: Team ID must be at least 3 characters.
       Error failed to bundle project: failed to notarize app: Error: Team ID must be at least 3 characters.`,
    slug: 'failed-to-sign-app',
    cause: /^Variables for notarizing/,
    standing: 'certain',
  },
  {
    about: 'a certificate that Windows does not have',
    paste: String.raw`    Finished release [optimized] target(s) in 1m 08s
info: Target: x64
info: signing app
info: running signtool "C:\\Program Files (x86)\\Windows Kits\\10\\bin\\10.0.19041.0\\x64\\signtool.exe"
Error: failed to bundle project

Caused by:
    failed to sign app: SignTool Error: No certificates were found that met all the given criteria.`,
    slug: 'failed-to-sign-app',
    cause: /^The certificate is not in Windows/,
    standing: 'certain',
  },
  {
    about: 'a key that was not copied whole',
    paste: `       Error failed to decode base64 secret key: Encoded text cannot have a 6-bit remainder.`,
    slug: 'failed-to-decode-secret-key',
    cause: /^What was given is no key/,
    standing: 'certain',
  },
  {
    about: 'two halves that cannot be joined',
    paste: `    Running [tauri_cli] Command \`cargo  build --bins --features tauri/custom-protocol,tauri/native-tls --release --target x86_64-apple-darwin\`
    Finished \`release\` profile [optimized] target(s) in 28.83s
    Running [tauri_cli] Command \`lipo  -create -output /Users/u/shop/target/universal-apple-darwin/release/SHOP /Users/u/shop/target/aarch64-apple-darwin/release/shop /Users/u/shop/target/x86_64-apple-darwin/release/shop\`
    Error [tauri_cli_node] failed to build app: failed to run lipo`,
    slug: 'failed-to-run-lipo',
    cause: /^The program has another name/,
    standing: 'likely',
  },
  {
    about: 'a program that is in another folder',
    paste: `   Compiling app v0.1.0 (/Users/u/shop/src-tauri)
    Finished release [optimized] target(s) in 1m 20s
Error: failed to rename \`/Users/u/shop/src-tauri/target/release/app\` to \`/Users/u/shop/src-tauri/target/release/shop\`

Caused by:
    No such file or directory (os error 2)`,
    slug: 'failed-to-rename-app',
    cause: /^The app is part of a workspace/,
    standing: 'open',
  },
  {
    about: 'a file that the release has already',
    paste: `Error: Validation Failed: {"resource":"ReleaseAsset","code":"already_exists","field":"name"} - https://docs.github.com/rest`,
    slug: 'release-asset-already-exists',
    cause: /^Two builds make files of one name/,
    standing: 'open',
  },
  {
    about: 'a manifest without Common Controls',
    paste: String.raw`The procedure entry point TaskDialogIndirect could not be located in the dynamic link library C:\Users\user\Documents\Projects\test-app\src-tauri\target\release\test-app.exe`,
    slug: 'the-procedure-entry-point',
    cause: /^A manifest of yours/,
    standing: 'likely',
  },
  {
    about: 'a build by Gradle alone',
    paste: `FAILURE: Build failed with an exception.

* Where:
Settings file '/home/u/shop/src-tauri/gen/android/settings.gradle' line: 3

* What went wrong:
A problem occurred evaluating settings 'android'.
> Could not read script '/home/u/shop/src-tauri/gen/android/tauri.settings.gradle' as it does not exist.`,
    slug: 'gradle-build-failed',
    cause: /^Gradle was started without/,
    standing: 'certain',
  },
  {
    about: 'an identifier with a word of Kotlin',
    paste: `Execution failed for task ':app:minifyUniversalReleaseWithR8'.
> A failure occurred while executing com.android.build.gradle.internal.tasks.R8Task$R8Runnable
   > Compilation failed to complete, position: offset: 199, line: 7, column: 13, origin: /home/u/Work/shop/src-tauri/gen/android/app/src/main/java/in/example/tauriapp/generated/proguard-wry.pro

* Try:
> Run with --stacktrace option to get the stack trace.
BUILD FAILED in 4s
125 actionable tasks: 7 executed, 118 up-to-date
Failed to assemble APK: command ["/home/u/Work/shop/src-tauri/gen/android/gradlew", "--project-dir", "/home/u/Work/shop/src-tauri/gen/android"] exited with code 1`,
    slug: 'gradle-build-failed',
    cause: /^The identifier has a word/,
    standing: 'certain',
  },
  {
    about: 'a tool that Gradle calls wrongly',
    paste: String.raw`> Task :app:rustBuildX86_64Debug FAILED
node:internal/modules/cjs/loader:1080
  throw err;
  ^

Error: Cannot find module 'D:\project\src-tauri\tauri'
    at Module._resolveFilename (node:internal/modules/cjs/loader:1077:15)

FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':app:rustBuildX86_64Debug'.
> A problem occurred starting process 'command 'node.cmd''`,
    slug: 'gradle-build-failed',
    cause: /^Gradle calls the command line tool/,
    standing: 'certain',
  },
  {
    about: 'a plugin without an Android project',
    paste: `FAILURE: Build failed with an exception.

* What went wrong:
Could not determine the dependencies of task ':app:lintVitalReportUniversalRelease'.
> Could not resolve all dependencies for configuration ':app:universalReleaseCompileClasspath'.
   > Could not resolve project :tauri-plugin-math.
     Required by:
         project :app
      > No matching variant of project :tauri-plugin-math was found. The consumer was configured to find a library for use during compile-time, preferably optimized for Android, but:
          - No variants exist.`,
    slug: 'gradle-build-failed',
    cause: /^A plugin has no Android project/,
    standing: 'certain',
  },
  {
    about: 'a phone that is not there',
    paste: `$ cargo tauri android dev
       Error No available Android Emulator detected
        Info Opening Android Studio`,
    slug: 'no-device-was-found',
    cause: /^There is no emulator/,
    standing: 'certain',
  },
  {
    about: 'a platform that Xcode does not have',
    paste: `User defaults from command line:
    IDEPackageSupportUseBuiltinSCM = YES

Build settings from command line:
    SDKROOT = iphonesimulator18.0

2024-10-02 19:43:53.565 xcodebuild[46914:149030352]  DVTDeviceOperation: Encountered a build number "" that is incompatible with DVTBuildVersion.
2024-10-02 19:43:53.689 xcodebuild[46914:149030309] Writing error result bundle to /var/folders/2_/ccbsgkgs3jbdy203zz5yxy5c0000gn/T/ResultBundle_2024-02-10_19-43-0053.xcresult
xcodebuild: error: Found no destinations for the scheme 'shop_iOS' and action build.
command ["xcodebuild"] exited with code 70`,
    slug: 'xcodebuild-exited-with-code',
    cause: /^Xcode has no platform iOS/,
    standing: 'certain',
  },
  {
    about: 'an app without a profile',
    paste: `error: exportArchive "FutureOS.app" requires a provisioning profile.

** EXPORT FAILED **`,
    slug: 'xcodebuild-exited-with-code',
    cause: /^There is no certificate or profile/,
    standing: 'certain',
  },
];
