import type { MessageId } from '../../../trace/index.ts';
import type { IconName } from '../../icons/icon-name.ts';
import type { Point, Rect } from '../geometry/shape.ts';
import type { PlacedText } from '../geometry/text.ts';
import type { RouteSegments } from './message-routes.ts';

/** A colour that means something; the class of the same name sets it. */
export type Tone =
  'webview' | 'core' | 'frame' | 'allowed' | 'denied' | 'waiting' | 'ahead' | 'ink' | 'struck' | 'on-solid';

export interface TextItem extends PlacedText {
  readonly tone?: Tone | undefined;
  /** The message whose name it is. */
  readonly of?: MessageId | undefined;
}

export interface BoxItem extends Rect {
  /** What it is, and then how it looks: classes. */
  readonly as: string;
}

/** Whose tag it is: hollow, as a listener has it, or solid, as an event is sent. */
export type TagLook = 'webview' | 'core' | 'ahead' | 'solid webview' | 'solid core';

export interface PathItem {
  readonly d: string;
  readonly as: PathLook;
  /** The message to whose name it leads. */
  readonly of?: MessageId | undefined;
}

type GateLook = 'ahead' | 'checked' | 'passed' | 'refused' | 'skipped';

type PathLook =
  | 'lane'
  | 'lane in'
  | 'lane out'
  | 'lane trunk'
  | 'route'
  | 'leader'
  | 'grid'
  | 'dots'
  | `posts ${GateLook}`
  | `bars ${GateLook | 'link'}`
  | 'stripes'
  | `stem ${GateLook}`
  | `${'tag' | 'hole'} ${TagLook}`;

export interface IconItem extends Point {
  readonly name: IconName;
  readonly scale?: number | undefined;
  readonly tone?: Tone | undefined;
}

/** A message where it is, with how it came in this step. */
export interface TokenItem extends Point {
  readonly message: MessageId;
  readonly name: IconName;
  readonly tone: 'webview' | 'core' | 'frame';
  /** How an answer ends, or that it is sealed; drawn upright however the token is turned. */
  readonly outcome?: 'ok' | 'error' | 'lock' | undefined;
  /** Degrees clockwise. */
  readonly turn: number;
  readonly scale: number;
  /** In order; empty where it did not move. */
  readonly segments: RouteSegments;
}

/** What a reader can touch, with the place to touch it at, which may be larger than what is drawn; `partName` names it. */
export interface ScenePart extends Rect {
  readonly kind: 'gate' | 'gates' | 'command' | 'token';
  /** Gates by their names, a command by its thread, a token by its message. */
  readonly key: string;
}

/** Everything the map draws for one picture, in the order of its layers. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly isWide: boolean;
  readonly backgrounds: readonly BoxItem[];
  readonly paths: readonly PathItem[];
  readonly boxes: readonly BoxItem[];
  readonly icons: readonly IconItem[];
  readonly texts: readonly TextItem[];
  readonly tokens: readonly TokenItem[];
  /** In the order of the way. */
  readonly parts: readonly ScenePart[];
}

/** What the parts of a drawing write into. */
export type SceneBuilder = {
  -readonly [Key in keyof Scene]: Scene[Key] extends readonly (infer Item)[] ? Item[] : Scene[Key];
};
