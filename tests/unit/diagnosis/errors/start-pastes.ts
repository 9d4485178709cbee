import type { Paste } from './pastes.ts';

/** Texts of public reports of apps that do not start, or show nothing, on a user’s machine; with other names. */
export const startPastes: readonly Paste[] = [
  {
    about: 'a driver that refuses a picture of WebKitGTK',
    paste: 'Failed to create GBM buffer of size 800x600: Invalid argument',
    slug: 'failed-to-create-gbm-buffer',
    cause: /^The driver cannot take WebKitGTK’s shared buffers/,
    standing: 'likely',
    names: { size: '800x600' },
    fix: 'WEBKIT_DISABLE_DMABUF_RENDERER',
  },
  {
    about: 'lines of an NVIDIA driver before it',
    paste: `src/nv_gbm.c:99: GBM-DRV error (nv_gbm_bo_create): DRM_IOCTL_NVIDIA_GEM_ALLOC_NVKMS_MEMORY failed (ret=-1)

Failed to create GBM buffer of size 1145x1388: Invalid argument
Failed to create EGL images for DMABufs with file descriptors -1, -1 and -1`,
    slug: 'failed-to-create-gbm-buffer',
    cause: /^The driver cannot take WebKitGTK’s shared buffers/,
    standing: 'likely',
  },
  {
    about: 'an AppImage with libraries of another driver',
    paste: `$ ./Notes_amd64.AppImage
Gtk-Message: 10:54:43.678: Failed to load module "xapp-gtk3-module"
Could not create default EGL display: EGL_BAD_PARAMETER. Aborting...`,
    slug: 'failed-to-create-gbm-buffer',
    cause: /^The AppImage brings libraries that do not fit/,
    standing: 'likely',
    fix: '--appimage-extract',
  },
  {
    about: 'an error 71 of Wayland',
    paste: 'Gdk-Message: 18:58:37.242: Error 71 (Protocol error) dispatching to Wayland display.',
    slug: 'failed-to-create-gbm-buffer',
    cause: /^The driver cannot take WebKitGTK’s shared buffers/,
    standing: 'likely',
  },
  {
    about: 'a session without a screen for GTK',
    paste: `thread 'main' (143954) panicked at /home/runner/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/tao-0.34.5/src/platform_impl/linux/event_loop.rs:218:53:
Failed to initialize gtk backend!: BoolError { message: "Failed to initialize GTK", filename: "/home/runner/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/gtk-0.18.2/src/rt.rs", function: "gtk::rt::init", line: 141 }
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'failed-to-initialize-gtk-backend',
    cause: /^It is started without a graphical session/,
    causes: ['It wants X11, and this session has only Wayland.'],
  },
  {
    about: 'no display for a program',
    paste: '(notes:249635): Gtk-WARNING **: 21:53:10.999: cannot open display:',
    slug: 'failed-to-initialize-gtk-backend',
    cause: /^It is started without a graphical session/,
  },
  {
    about: 'a window that lets the mouse through before it is there',
    paste: `thread 'main' panicked at tao-0.35.3/src/platform_impl/linux/event_loop.rs:457:18:
called \`Option::unwrap()\` on a \`None\` value
thread caused non-unwinding panic. aborting.`,
    slug: 'panic-in-a-function-that-cannot-unwind',
    cause: /^A window is asked to let the mouse through before it is shown/,
    standing: 'certain',
    fix: 'window.show()',
  },
  {
    about: 'a tray icon without its library',
    paste: `thread 'main' panicked at 'Failed to load ayatana-appindicator3 or appindicator3 dynamic library
libayatana-appindicator3.so.1: cannot open shared object file: No such file or directory
libappindicator3.so.1: cannot open shared object file: No such file or directory', /home/runner/.cargo/registry/src/github.com-1ecc6299db9ec823/libappindicator-sys-0.7.3/src/lib.rs:41:5`,
    slug: 'failed-to-load-ayatana-appindicator3',
    cause: /^The library is not installed/,
    fix: 'libayatana-appindicator3-1',
  },
  {
    about: 'an app of Tauri 1 on a newer Linux',
    paste:
      './notes-linux_x64: error while loading shared libraries: libwebkit2gtk-4.0.so.37: cannot open shared object file: No such file or directory',
    slug: 'error-while-loading-shared-libraries',
    cause: /^The app is of Tauri 1/,
    standing: 'certain',
    names: { library: 'libwebkit2gtk-4.0.so.37' },
  },
  {
    about: 'a loader of WebView2 that was left behind',
    paste:
      'The code execution cannot proceed because WebView2Loader.dll was not found. Reinstalling the program may fix this problem.',
    slug: 'error-while-loading-shared-libraries',
    cause: /^The program was built with the GNU toolchain/,
    standing: 'certain',
    names: { library: 'WebView2Loader.dll' },
  },
  {
    about: 'a program that was built on a newer Linux',
    paste: "notes: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.39' not found (required by notes)",
    slug: 'version-glibc-not-found',
    cause: /^The machine that built it has a newer distribution/,
    names: { version: '2.39' },
    fix: 'ubuntu-22.04',
  },
];
