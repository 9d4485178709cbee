/** What stops the build of an app, in the words of Tauri. */
export class BuildError extends Error {
  constructor(text: string) {
    super(text);
    this.name = 'BuildError';
  }
}
