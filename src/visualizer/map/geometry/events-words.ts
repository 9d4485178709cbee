import type { Addressee, EventTarget, MatchReason } from '../../../trace/index.ts';
import { reservedWidth, widthOf, type TextRole } from './text.ts';

/** What a tag says of a target; none is where it is not known. */
export function targetWords(target: Addressee): string {
  switch (target.kind) {
    case 'everyone':
      return 'everyone';
    case 'filter':
      return 'a filter';
    case 'ofWindow':
      return `window ${target.label}`;
    case 'AnyLabel':
      return `label ${target.label}`;
    case 'Any':
    case 'App':
      return target.kind;
    default:
      return `${target.kind} ${target.label}`;
  }
}

/** Why an event goes to a listener, or does not, longest first. */
export function reasonForms(reason: MatchReason | undefined, target: EventTarget): readonly string[] {
  const label = 'label' in target ? target.label : '';
  switch (reason) {
    case 'any':
      return ['Any matches everything', 'Any matches all', 'Any'];
    case 'everyone':
      return ['sent to everyone', 'to everyone'];
    case 'app':
      return ['sent to App'];
    case 'notApp':
      return [`${target.kind} is not App`, 'not App'];
    case 'noLabel':
      return ['App has no label', 'no label'];
    case 'sameLabel':
      return [`label is ${label}`, 'same label'];
    case 'otherLabel':
      return ['label differs'];
    case 'otherKind':
      return ['kind differs'];
    case 'filterTakes':
      return ['the filter takes it', 'taken'];
    case 'filterDrops':
      return ['the filter drops it', 'dropped'];
    case undefined:
      return [''];
  }
}

export const matchWord = (isMeant: boolean): string => (isMeant ? 'match' : 'no match');

/** How a page's listener is registered: its spelling in two parts, and in words. */
export interface MethodWords {
  /** Broken before its last part where it has no room in one line. */
  readonly lines: readonly string[];
  readonly short: string;
  /** Those words are code. */
  readonly isShortCode: boolean;
}

/** Width (px) of how a listener is registered, in words. */
export const shortMethodWidth = ({ short, isShortCode }: MethodWords): number =>
  isShortCode ? widthOf('method', short) : reservedWidth('role', short);

/** Of a call's source: `getCurrentWebviewWindow().listen('doc:changed', …)`. */
export function methodWords(source: string | undefined): MethodWords {
  const [, object = '', verb = 'listen'] = /^((?:\w+\(\)\.)*)(\w+)\(/.exec(source ?? '') ?? [];
  const call = `${verb}(name, handler)`;
  if (object === '') return { lines: [call], short: verb, isShortCode: true };
  const owner = object.includes('Webview()') ? 'its webview’s' : 'its window’s';
  return { lines: [object.replace(/\.$/, ''), `.${call}`], short: `${owner} ${verb}`, isShortCode: false };
}

/** The first of some forms that has room; nothing where none has, since no text is cut. */
export const longestFit = (as: TextRole, room: number, forms: readonly string[]): string =>
  forms.find((text) => widthOf(as, text) <= room) ?? '';
