/** Something in a scenario that cannot be simulated, and what to do about it. */
export class UnsimulatedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnsimulatedError';
  }
}

/** A plugin's command passes all gates, and nobody here can say what it does. */
export const pluginCodeError = (command: string, window: string): UnsimulatedError =>
  new UnsimulatedError(
    `“${command}”, which a page of the window “${window}” calls, passes every gate, and then the plugin’s own code runs, which is not simulated. ` +
      'Take the call out of the script, or see what refuses it by taking away its permission.',
  );

/** A window is to show an address that no page comes from. */
export const unknownSchemeError = (url: string, window: string): UnsimulatedError =>
  new UnsimulatedError(
    `“${url}”, which the window “${window}” is to show, has a scheme that the web engine does not know, and what it makes of it is not simulated. ` +
      'Give an address by http or https, by the app’s own scheme, which on Windows is http://tauri.localhost, or a path such as /settings.html.',
  );
