import type { MessageId } from '../../../trace/index.ts';
import type { MarkName } from '../view/symbols.tsx';
import type { TextRole } from '../geometry/text.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly w: number;
  readonly h: number;
}

/** A colour that means something; the class of the same name sets it. */
export type Tone = 'webview' | 'core' | 'frame' | 'allowed' | 'denied' | 'waiting' | 'ahead' | 'ink';

export interface TextItem extends Point {
  readonly text: string;
  readonly as: TextRole;
  readonly tone?: Tone | undefined;
  readonly anchor?: 'middle' | 'end' | undefined;
  /** Reads from bottom to top. */
  readonly turned?: true;
}

export interface BoxItem extends Rect {
  readonly as: string;
}

export interface PathItem {
  readonly d: string;
  readonly as: 'lane' | 'lane in' | 'lane out' | 'lane trunk' | 'way' | 'leader';
}

export interface MarkItem extends Point {
  readonly name: MarkName;
  readonly scale?: number | undefined;
  readonly tone?: Tone | undefined;
}

/** A message where it stands, with the way it came in this step. */
export interface TokenItem extends Point {
  readonly message: MessageId;
  readonly name: MarkName;
  readonly tone: 'webview' | 'core' | 'frame';
  /** How an answer ends, or that it is sealed; drawn upright however the token is turned. */
  readonly outcome?: 'ok' | 'error' | 'lock' | undefined;
  /** Degrees clockwise. */
  readonly turn: number;
  readonly scale: number;
  /** Ways from stop to stop, in order; empty where it did not move. */
  readonly legs: readonly (readonly Point[])[];
}

/** Everything the map draws for one picture, in the order of its layers. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly isWide: boolean;
  readonly grounds: readonly BoxItem[];
  readonly paths: readonly PathItem[];
  readonly boxes: readonly BoxItem[];
  readonly marks: readonly MarkItem[];
  readonly texts: readonly TextItem[];
  readonly tokens: readonly TokenItem[];
}

/** What the parts of the layout write into. */
export type Draft = {
  -readonly [Key in keyof MapLayout]: MapLayout[Key] extends readonly (infer Item)[]
    ? Item[]
    : MapLayout[Key];
};
