import type { GateFinding, TokenPicture } from '../../../trace/index.ts';

/** What a gate found, in as few words as its place in the map has room for. */
export function findingWords(finding: GateFinding): string {
  switch (finding.reason) {
    case 'notPost':
    case 'malformed':
      return String(finding.status);
    case 'unsealed':
      return 'AES-GCM';
    case 'unreadable':
      return finding.text;
    case 'remote':
      return finding.url;
    case 'granted':
      return finding.capabilities.join(', ');
    case 'fit':
      return finding.parameters.join(', ') || 'none needed';
    default:
      return words[finding.reason] ?? finding.reason;
  }
}

/** The same beside a message that is not even read: in the fallback no answer carries a status. */
export const refusalWords = (finding: GateFinding, shape: TokenPicture['shape']): string =>
  shape === 'fallback' ? 'unread' : findingWords(finding);

/** Where the reason itself would not do. */
const words: Readonly<Partial<Record<GateFinding['reason'], string>>> = {
  notEnforced: 'no manifest',
  exempt: 'never asked',
  notGranted: 'not granted',
  notFound: 'not found',
  wholeRequest: 'the request itself',
  wrongType: 'wrong type',
  unmanagedState: 'no state',
};

/** Ways to write it, longest first: a URL as its host, which needs room, a list as its length. */
export function findingForms(finding: GateFinding): readonly string[] {
  const text = findingWords(finding);
  switch (finding.reason) {
    case 'remote':
      return !URL.canParse(text) ? ['remote'] : [new URL(text).host, 'remote'];
    case 'granted':
      return listForms(text, finding.capabilities, 'capabilities');
    case 'fit':
      return listForms(text, finding.parameters, 'fields');
    default:
      return [text];
  }
}

const listForms = (text: string, items: readonly string[], name: string): readonly string[] =>
  items.length > 1 ? [text, `${items.length} ${name}`] : [text];
