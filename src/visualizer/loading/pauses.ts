/** A page that is busy for longer (ms) seems stuck to who presses something. */
const BUSY = 100;

/**
 * For what takes long: a function to call between its parts, which lets the page answer what waits if it has been busy
 * for long since the last time.
 */
export function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < BUSY) return;
    await new Promise((done) => {
      setTimeout(done);
    });
    since = performance.now();
  };
}
