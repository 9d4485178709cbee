import { utf8 } from './bytes.ts';
import type { StructShape, TextShape } from './serde/text/text-fault.ts';

const bytes = { vec: 'u8' } as const;

/** Source: tauri-utils 2.10.2, `src/pattern/isolation.rs`, `RawIsolationPayload`. */
export const sealedShape: StructShape = {
  struct: { nonce: bytes, payload: bytes, contentType: 'String' },
  name: 'RawIsolationPayload',
};

/** Source: tauri 2.12.5, `src/ipc/protocol.rs`, `handle_ipc_message`, `RequestOptions`. */
export const optionsShape: StructShape = {
  struct: { headers: { strings: headerFault }, customProtocolIpcBlocked: 'bool' },
  name: 'RequestOptions',
  hasDefaults: true,
};

const messageShapeOf = (name: string, payload: TextShape): StructShape => ({
  struct: {
    cmd: 'String',
    callback: 'u32',
    error: 'u32',
    payload,
    options: { option: optionsShape },
    __TAURI_INVOKE_KEY__: 'String',
  },
  name,
});

/** Source: tauri 2.12.5, `src/ipc/protocol.rs`, `handle_ipc_message`, `Message` and `IsolationMessage`. */
export const messageShape = messageShapeOf('Message', 'Value');
export const sealedMessageShape = messageShapeOf('IsolationMessage', sealedShape);

const TAB = 9;

/** Source: http 1.5.0, `HeaderName::from_bytes` and `HeaderValue::from_str`. */
function headerFault(headers: ReadonlyMap<string, string>): string | undefined {
  const isName = (name: string) => /^[!#$%&'*+\-.^_`|~0-9a-z]+$/i.test(name);
  const isValue = (value: string) =>
    utf8(value).every((byte) => (byte >= 32 && byte !== 127) || byte === TAB);
  const wrong = [...headers].find(([name, value]) => !isName(name) || !isValue(value));
  return wrong && `invalid header \`${wrong[0]}\` \`${wrong[1]}\``;
}
