/** A permission as a capability or a set names it. */
export interface Identifier {
  readonly text: string;
  /** The manifest it belongs to: `notes`, `core:event`; absent: the app's own. */
  readonly prefix?: string;
  /** The permission or set in that manifest: `allow-listen`, `default`. */
  readonly base: string;
}

const MAX_LENGTH = 64 - 'tauri-plugin-'.length + 1 + 64;

/** The texts of `ParseIdentifierError`, by variant; `58` is how Rust prints the byte of a colon. */
const reasons = {
  StartsWithTauriPlugin: 'identifiers cannot start with tauri-plugin-',
  Empty: 'identifiers cannot be empty',
  Humongous: `identifiers cannot be longer than ${MAX_LENGTH}, found `,
  InvalidFormat:
    'identifiers can only include lowercase ASCII, hyphens which are not leading or trailing, and a single colon if using a prefix',
  MultipleSeparators: "identifiers can only include a single separator '58'",
  TrailingHyphen: 'identifiers cannot have a trailing hyphen',
  PrefixWithoutBase: 'identifiers cannot have a prefix without a base',
} as const;

/** Why a text is no identifier, in Tauri's words. */
export class IdentifierError extends Error {
  /** As Rust prints it for a developer: `InvalidFormat`. */
  readonly variant: string;

  constructor(variant: keyof typeof reasons, length?: number) {
    super(`${reasons[variant]}${length ?? ''}`);
    this.name = 'IdentifierError';
    this.variant = length === undefined ? variant : `${variant}(${length})`;
  }
}

/**
 * Reads an identifier; throws an `IdentifierError`.
 * Source: tauri-utils 2.10.2, `src/acl/identifier.rs`, `TryFrom<String> for Identifier`.
 */
export function parseIdentifier(text: string): Identifier {
  if (text.startsWith('tauri-plugin-')) throw new IdentifierError('StartsWithTauriPlugin');
  if (text === '') throw new IdentifierError('Empty');
  const length = utf8Length(text);
  if (length > MAX_LENGTH) throw new IdentifierError('Humongous', length);
  checkCharacters(text);
  const separator = text.lastIndexOf(':');
  return separator === -1
    ? { text, base: text }
    : { text, prefix: text.slice(0, separator), base: text.slice(separator + 1) };
}

function utf8Length(text: string): number {
  let length = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}

const isAlphanumeric = (char: string) => /^[A-Za-z0-9]$/.test(char);

function checkCharacters(text: string): void {
  const isCore = text.startsWith('core:');
  let separators = 0;
  let previous = '';
  for (const char of text) {
    const follows =
      char === ':'
        ? previous !== '' && previous !== '-'
        : isAlphanumeric(char) || (char === '-' && previous !== '' && previous !== ':');
    if (!follows) throw new IdentifierError('InvalidFormat');
    if (char === ':') separators += 1;
    if (separators > 1 && !isCore) throw new IdentifierError('MultipleSeparators');
    previous = char;
  }
  if (previous === ':') throw new IdentifierError('PrefixWithoutBase');
  if (previous === '-') throw new IdentifierError('TrailingHyphen');
}
