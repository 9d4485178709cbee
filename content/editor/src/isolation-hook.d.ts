/** What the page asks of the core process, as the hook gets it. */
interface IsolationMessage {
  cmd: string;
  callback: number;
  error: number;
  payload: Record<string, unknown>;
  options?: unknown;
}

interface Window {
  __TAURI_ISOLATION_HOOK__: (
    message: IsolationMessage,
  ) => IsolationMessage;
}
