import type { Paste } from './pastes.ts';

/** Texts that an independent reader found in public threads, with their neighbours of the same program. */
export const twentyPastes: readonly Paste[] = [
  {
    about: 'a driver that finds no memory beside the libraries of an AppImage',
    paste: 'Could not create surfaceless EGL display: EGL_BAD_ALLOC. Aborting...',
    slug: 'failed-to-create-gbm-buffer',
    cause: /^The AppImage brings libraries/,
    standing: 'likely',
    fix: 'LD_PRELOAD=/usr/lib/libwayland-client.so',
  },
  {
    about: 'a program that an MSI holds twice, with the line of the CLI',
    paste: `main.wxs(146) : error LGHT0204 : ICE30: The target file 'kdqi7oyz.exe|notes-cli.exe' is installed in '[ProgramFiles64Folder]\\Notes\\' by two different components on an LFN system: 'notes_cli.exe' and 'notes_cli'. This breaks component reference counting.
failed to bundle project \`failed to run C:\\Users\\ada\\AppData\\Local\\tauri\\WixTools314\\light.exe\``,
    slug: 'failed-to-bundle-project',
    cause: /^The same program is packed twice/,
    standing: 'certain',
    names: { code: 'LGHT0204' },
    fix: '"externalBin"',
  },
  {
    about: 'a program that an MSI holds twice, alone',
    paste:
      "error LGHT0204 : ICE30: The target file 'a1.exe|tool.exe' is installed in '[ProgramFiles64Folder]\\Notes\\' by two different components on an LFN system: 'tool.exe' and 'tool'.",
    slug: 'failed-to-bundle-project',
    cause: /^The same program is packed twice/,
    standing: 'certain',
  },
  {
    about: 'another check of WiX',
    paste:
      'C:\\notes\\src-tauri\\target\\release\\wix\\x64\\main.wxs(27) : error LGHT0094 : Unresolved reference to symbol',
    slug: 'failed-to-bundle-project',
    cause: /^The tool that makes an MSI failed/,
    standing: 'certain',
    names: { code: 'LGHT0094' },
  },
  {
    about: 'a hyphen in an identifier of a phone’s project',
    paste: `thread '<unnamed>' panicked at src/mobile/mod.rs:283:6:
called \`Result::unwrap()\` on an \`Err\` value: IdentifierInvalid { identifier: "app.notes-rc.com", cause: NotAsciiAlphanumeric { bad_chars: ['-'] } }`,
    slug: 'the-bundle-identifier',
    cause: /^A phone’s project takes fewer signs/,
    standing: 'certain',
    names: { identifier: 'app.notes-rc.com' },
    fix: '"identifier": "com.mynotes.app"',
  },
  {
    about: 'the domain of an older tool',
    paste: `called \`Result::unwrap()\` on an \`Err\` value: DomainInvalid { domain: "notes-inc.com", cause: NotAsciiAlphanumeric { bad_chars: ['-'] } }`,
    slug: 'the-bundle-identifier',
    cause: /^A phone’s project takes fewer signs/,
    standing: 'certain',
  },
  {
    about: 'an identifier with a part that begins with a digit',
    paste:
      'called `Result::unwrap()` on an `Err` value: IdentifierInvalid { identifier: "com.ada.2notes", cause: StartsWithDigit { label: "2notes" } }',
    slug: 'the-bundle-identifier',
    cause: /^A part of it cannot be the name of a Java package/,
    standing: 'certain',
  },
  {
    about: 'an identifier with a word of Java, in whole words',
    paste: '"new" is a reserved keyword in java/kotlin and can\'t be used. For more info, please visit',
    slug: 'the-bundle-identifier',
    cause: /^A part of it cannot be the name of a Java package/,
    names: { word: 'new' },
  },
  {
    about: 'a placeholder for the public key',
    paste: 'failed to decode base64 pubkey: Invalid symbol 95, offset 7.',
    slug: 'failed-to-decode-pubkey',
    cause: /^A placeholder, a path or another text/,
    standing: 'certain',
    fix: '"pubkey": "dW50cnVzdGVkIGNvbW1lbnQ6…"',
  },
  {
    about: 'a public key with a line end',
    paste:
      'failed to decode pubkey: failed to decode base64 pubkey: failed to decode base64 key: Invalid symbol 10, offset 75.',
    slug: 'failed-to-decode-pubkey',
    cause: /^The key has a line end in it/,
    standing: 'certain',
  },
  {
    about: 'a public key without its end',
    paste: 'Error failed to decode pubkey: failed to decode base64 pubkey: Invalid padding',
    slug: 'failed-to-decode-pubkey',
    cause: /^Only a part of the key was copied/,
    standing: 'certain',
  },
  {
    about: 'the bare public key of minisign',
    paste:
      'failed to decode pubkey: failed to decode base64 pubkey: failed to convert base64 to utf8: invalid utf-8 sequence of 1 bytes from index 2',
    slug: 'failed-to-decode-pubkey',
    cause: /^It is base64, and no key in the form of Tauri/,
    standing: 'certain',
  },
  {
    about: 'more exports than the GNU linker can number, in a crate of Tauri',
    paste: `error: export ordinal too large: 68600
          collect2.exe: error: ld returned 1 exit status

error: could not compile \`tauri-macros\` due to previous error`,
    slug: 'linking-with-failed',
    cause: /^The GNU linker cannot export/,
    standing: 'certain',
    fix: 'rustup default stable-msvc',
  },
  {
    about: 'more exports than the GNU linker can number, with the line of rustc',
    paste: `error: linking with \`x86_64-w64-mingw32-gcc\` failed: exit code: 1
  = note: C:/msys64/ucrt64/bin/ld.exe: error: export ordinal too large: 149092
          collect2.exe: error: ld returned 1 exit status`,
    slug: 'linking-with-failed',
    cause: /^The GNU linker cannot export/,
    standing: 'certain',
  },
  {
    about: 'a variable before a program in a script, on Windows in Chinese',
    paste: `> NODE_OPTIONS=--max-old-space-size=4096 vite
'NODE_OPTIONS' 不是内部或外部命令，也不是可运行的程序
或批处理文件。
npm ERR! code ELIFECYCLE
npm ERR! errno 1`,
    slug: 'a-program-of-a-script-is-not-found',
    cause: /^The script sets a variable as Unix does/,
    standing: 'certain',
    names: { program: 'NODE_OPTIONS' },
    fix: 'cross-env NODE_OPTIONS',
  },
  {
    about: 'a variable before a program in a script, on Windows in English',
    paste:
      "'TAURI_DEBUG' is not recognized as an internal or external command,\noperable program or batch file.",
    slug: 'a-program-of-a-script-is-not-found',
    cause: /^The script sets a variable as Unix does/,
    standing: 'certain',
    said: 'The packages of the page are not installed',
  },
  {
    about: 'a variable before a program, in PowerShell',
    paste:
      "NODE_ENV=production : The term 'NODE_ENV=production' is not recognized as the name of a cmdlet, function",
    slug: 'a-program-of-a-script-is-not-found',
    cause: /^The script sets a variable as Unix does/,
    standing: 'certain',
  },
  {
    about: 'a command of Unix in a script, on Windows in German',
    paste:
      'Der Befehl "rm" ist entweder falsch geschrieben oder\nkonnte nicht gefunden werden.\n ELIFECYCLE  Command failed with exit code 1.',
    slug: 'a-program-of-a-script-is-not-found',
    cause: /^The script calls a command of Unix/,
    standing: 'certain',
    fix: 'rimraf',
  },
  {
    about: 'a release that may have no file for the updater',
    paste: 'Could not fetch a valid release JSON from the remote',
    slug: 'could-not-fetch-a-valid-release-json',
    cause: /^The endpoint answers with an error/,
    causes: ['`latest.json` was never made.'],
  },
  {
    about: 'a function of the compiler that SQLite needs on an emulator',
    paste: `FATAL EXCEPTION: main
Process: com.ada.notes, PID: 5509
java.lang.UnsatisfiedLinkError: dlopen failed: cannot locate symbol "__floatunditf" referenced by "/data/app/~~7vQv==/com.ada.notes-7v5M==/base.apk!/lib/x86_64/libnotes_lib.so"...
	at java.lang.Runtime.loadLibrary0(Runtime.java:1090)`,
    slug: 'dlopen-cannot-locate-symbol',
    cause: /^The compiler’s own functions/,
    standing: 'certain',
    names: { symbol: '__floatunditf' },
    fix: 'clang_rt.builtins-x86_64-android',
  },
  {
    about: 'another one of these functions',
    paste: 'dlopen failed: cannot locate symbol "__extenddftf2" referenced by "libnotes_lib.so"...',
    slug: 'dlopen-cannot-locate-symbol',
    cause: /^The compiler’s own functions/,
    standing: 'certain',
  },
  {
    about: 'a function of the library of C++ on a phone',
    paste:
      'E AndroidRuntime: java.lang.UnsatisfiedLinkError: dlopen failed: cannot locate symbol "__cxa_pure_virtual" referenced by "/data/app/~~x==/com.ada.notes/base.apk!/lib/arm64-v8a/libnotes_lib.so"...',
    slug: 'dlopen-cannot-locate-symbol',
    cause: /^The library of C\+\+ is not linked/,
    standing: 'certain',
    fix: 'rustc-link-lib=c++_shared',
  },
  {
    about: 'a library that is not in the app',
    paste: 'java.lang.UnsatisfiedLinkError: dlopen failed: library "libonnxruntime.so" not found',
    slug: 'dlopen-cannot-locate-symbol',
    cause: /^A library of your own is not in the app/,
    names: { needed: 'libonnxruntime.so' },
  },
  {
    about: 'a pattern that no file fits, without its full stop',
    paste: "glob pattern binaries/bin/* path not found or didn't match any files",
    slug: 'resource-path-does-not-exist',
    cause: /^No file fits the pattern/,
    standing: 'certain',
    names: { path: 'binaries/bin/*' },
  },
  {
    about: 'a pattern that no file fits, from the build script',
    paste: `error: failed to run custom build command for \`notes v0.1.0 (/home/ada/notes/src-tauri)\`
  --- stdout
  glob pattern ../models/** path not found or didn't match any files.`,
    slug: 'resource-path-does-not-exist',
    cause: /^No file fits the pattern/,
    names: { path: '../models/**' },
  },
  {
    about: 'a main thread in the other mode of COM, for a webview',
    paste: `thread 'main' panicked at 'error while running tauri application: Runtime(CreateWebview(WebView2Error(WindowsError(Error { code: 0x80010106, message: Cannot change thread mode after it is set. }))))', src\\main.rs:26:14`,
    slug: 'cannot-change-thread-mode',
    cause: /set up COM on the main thread before Tauri/,
    fix: 'std::thread::spawn',
  },
  {
    about: 'the same in another language',
    paste:
      'WebView2 error: WindowsError(Error { code: HRESULT(0x80010106), message: "无法在设置线程模式后对其加以更改。" })',
    slug: 'cannot-change-thread-mode',
    cause: /set up COM on the main thread before Tauri/,
  },
  {
    about: 'a main thread in the other mode of COM, for dropped files',
    paste:
      "thread 'main' panicked at 'OleInitialize failed! Result was: `RPC_E_CHANGED_MODE`. Make sure other crates are not using multithreaded COM library on the same thread or disable drag and drop support.', tao-0.12.1\\src\\platform_impl\\windows\\window.rs:90:11",
    slug: 'cannot-change-thread-mode',
    cause: /set up COM on the main thread before Tauri/,
    causes: ['Windows of the app take dropped files, which sets up OLE.'],
    standing: 'likely',
  },
  {
    about: 'a plugin’s name with an underscore, which the text does not have',
    paste: `  thread 'main' panicked at build.rs:11:6:
  failed to run tauri-build: failed to parse JSON: identifiers can only include lowercase ASCII, hyphens which are not leading or trailing, and a single colon if using a prefix at line 16 column 23`,
    slug: 'invalid-plugin-or-permission-identifier',
    cause: /^It is written like the command/,
    causes: ['The plugin’s own name has an underscore.'],
  },
  {
    about: 'a plugin’s name with an underscore, which the text has',
    paste:
      "failed to parse JSON: invalid plugin or permission identifier 'sqlite_proxy:default': identifiers can only include lowercase ASCII, hyphens which are not leading or trailing, and a single colon if using a prefix at line 16 column 23",
    slug: 'invalid-plugin-or-permission-identifier',
    cause: /^The plugin’s own name has an underscore/,
    standing: 'likely',
    fix: 'sqlite-proxy',
  },
  {
    about: 'a name that is too long',
    paste: 'identifiers cannot be longer than 116, found 140 at line 6 column 3',
    slug: 'invalid-plugin-or-permission-identifier',
    cause: /./,
    names: { most: '116', length: '140' },
  },
  {
    about: 'a sidecar that is called as a plain program',
    paste: 'The scoped command was called with the improper sidecar flag set',
    slug: 'scoped-command-argument',
    cause: /is for a sidecar, and the page starts a plain program/,
    causes: ['The page starts a sidecar, and the scope’s entry is for a plain program.'],
    standing: 'likely',
    fix: 'Command.sidecar(',
  },
  {
    about: 'a program that the scope does not name',
    paste: 'Scoped command ffmpeg not found',
    slug: 'scoped-command-argument',
    cause: /^The scope has no entry of this name/,
    standing: 'certain',
    names: { program: 'ffmpeg' },
    fix: '"name": "ffmpeg"',
  },
  {
    about: 'arguments that are no list',
    paste: 'Scoped command ffmpeg received arguments in an unexpected format',
    slug: 'scoped-command-argument',
    cause: /^The program’s argument is another than the scope says/,
  },
  {
    about: 'a tray that Windows does not take when the session starts',
    paste:
      'Failed to setup app: error encountered during setup hook: tray icon error: Unbekannter Fehler (os error -2147467259)',
    slug: 'failed-to-initialize-plugin',
    cause: /^The system did not take the tray icon/,
    standing: 'certain',
    fix: 'five times after 400 ms',
  },
  {
    about: 'a tray that Windows does not take, alone',
    paste: 'tray icon error: Unspecified error (os error -2147467259)',
    slug: 'invalid-icon',
    cause: /^The system did not take the tray icon/,
    standing: 'certain',
  },
  {
    about: 'a key in quotation marks, as an older tool says it',
    paste: `       Error Invalid byte 34, offset 352.
 ELIFECYCLE  Command failed with exit code 1.`,
    slug: 'invalid-symbol-in-base64',
    cause: /^The private key of the build is no key/,
    standing: 'likely',
    names: { symbol: '34' },
  },
  {
    about: 'a function of the compiler that SQLite needs, at the linker',
    paste: `error: linking with \`x86_64-linux-android24-clang\` failed: exit status: 1
  = note: ld: error: undefined symbol: __getf2
          >>> referenced by sqlite3.c`,
    slug: 'linking-with-failed',
    cause: /^The compiler’s own functions/,
    standing: 'certain',
    names: { symbol: '__getf2' },
  },
  {
    about: 'a package without the processor of an emulator',
    paste:
      'java.lang.UnsatisfiedLinkError: dalvik.system.PathClassLoader[DexPathList[[zip file "/data/app/x/base.apk"]]] couldn\'t find "libnotes_lib.so"',
    slug: 'dlopen-cannot-locate-symbol',
    cause: /^The package has no library for this device/,
    names: { needed: 'libnotes_lib.so' },
  },
  {
    about: 'a variable before a program in a script that Tauri starts',
    paste: `'NODE_OPTIONS' is not recognized as an internal or external command,
operable program or batch file.
       Error beforeBuildCommand \`npm run build\` failed with exit code 1`,
    slug: 'before-dev-command-terminated',
    cause: /^A script sets a variable as Unix does/,
    standing: 'certain',
    names: { variable: 'NODE_OPTIONS' },
    fix: 'cross-env NODE_OPTIONS',
    never: /tauri\.conf\.json/,
  },
];
