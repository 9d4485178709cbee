import { eventsMeasures } from './events-measures.ts';
import type { ListenerPlan } from './events-plan.ts';
import { tagAt, tagWidth, type TagShape } from './events-tag.ts';
import { targetWords } from './events-words.ts';
import type { Point, Rect } from './shape.ts';
import { reservedWidth, widthOf } from './text.ts';

/** A record of a listener, and where its parts are. */
export interface RecordRow extends Rect {
  readonly record: ListenerPlan;
  readonly cup: Point;
  readonly id: Point;
  readonly owner: Point;
  readonly tag: TagShape;
  readonly badge: Point;
  readonly verdict: Point;
  /** Its end where it is anchored there. */
  readonly reason: Point & { readonly room: number; readonly anchor?: 'end' };
  /** Room from the tag on, for what is said in place of it. */
  readonly room: number;
}

export interface Records {
  readonly rows: readonly RecordRow[];
  /** How many have no row, and where that is said. */
  readonly more: number;
  readonly moreAt: Point;
  readonly height: number;
}

/**
 * How a row is written: in one line; in two, with verdict and reason in the second; or with the owner there too, so
 * that a long tag has room in the first.
 */
type Form = 'line' | 'two' | 'compact';

const { row: at } = eventsMeasures;

/** Where the records are, in a place of that width, in at most that height, unless they are few. */
export function recordsIn(
  records: readonly ListenerPlan[],
  place: Point & { readonly w: number },
  maxHeight: number,
): Records {
  const form = formOf(records, place.w);
  const heights = form === 'line' ? at.line : hasTallTags(records, form, place.w) ? at.tall : at.two;
  const most = Math.max(at.atLeast, Math.floor((maxHeight - at.more) / heights.least));
  const fits = records.length <= at.atLeast || records.length * heights.least <= maxHeight;
  const shown = fits ? records : records.slice(0, most);
  const left = maxHeight - (fits ? 0 : at.more);
  const share = Math.floor(left / Math.max(1, shown.length));
  const pitch = Math.max(heights.least, Math.min(heights.most, share));
  const rows = shown.map((record, index) =>
    rowAt(record, form, { x: place.x, y: place.y + pitch * index, w: place.w, h: pitch }, records),
  );
  const more = records.length - shown.length;
  const end = place.y + pitch * rows.length;
  return {
    rows,
    more,
    moreAt: { x: place.x + at.cup, y: end + at.more / 2 },
    height: pitch * rows.length + (more > 0 ? at.more : 0),
  };
}

/** Where owners and tags begin, and where the widest tag ends (px from the left). */
function columnsOf(records: readonly ListenerPlan[]) {
  const widest = (widths: readonly number[]) => Math.ceil(Math.max(0, ...widths));
  const ids = records.map(({ id }) => reservedWidth('role', `id ${id}`));
  const owner = at.id + widest(ids) + at.beforeOwner;
  const tag = owner + widest(records.map((record) => widthOf('owner', record.owner))) + at.beforeTag;
  return { owner, tag, tagEnd: tag + widest(records.map(({ target }) => tagWidth(targetWords(target)))) };
}

const wordWidth = ({ verdicts }: ListenerPlan) =>
  Math.ceil(Math.max(0, ...verdicts.map(({ word }) => reservedWidth('match', word))));

/** Room for a verdict with its reason as short as it gets. */
const verdictWidth = (record: ListenerPlan) =>
  at.badge +
  at.verdict +
  wordWidth(record) +
  at.gap +
  Math.max(0, ...record.verdicts.map(({ reasons }) => reservedWidth('remark', reasons.at(-1) ?? '')));

function formOf(records: readonly ListenerPlan[], room: number): Form {
  const { tagEnd } = columnsOf(records);
  const verdict = Math.max(0, ...records.map(verdictWidth));
  if (tagEnd + at.gap + verdict + at.end <= room) return 'line';
  return tagEnd + at.end <= room ? 'two' : 'compact';
}

/** Room for a tag at the left of an id. */
const compactRoom = (records: readonly ListenerPlan[], room: number) =>
  room - at.end - columnsOf(records).owner;

const hasTallTags = (records: readonly ListenerPlan[], form: Form, room: number) =>
  form === 'compact' &&
  records.some(({ target }) => tagWidth(targetWords(target)) > compactRoom(records, room));

function rowAt(record: ListenerPlan, form: Form, rect: Rect, all: readonly ListenerPlan[]): RecordRow {
  const { x, y, w, h } = rect;
  const { owner: ownerX, tag: tagX, tagEnd } = columnsOf(all);
  const levels = hasTallTags(all, form, w) ? at.tall : at.two;
  const words = targetWords(record.target);
  const middle = form === 'line' ? y + h / 2 : y + levels.first;
  const second = y + Math.min(levels.second, h - at.badge);
  const isCompact = form === 'compact';
  const tagLeft = x + (isCompact ? at.id : tagX);
  const tagRoom = isCompact ? compactRoom(all, w) : x + w - at.end - tagLeft;
  const badge =
    form === 'line'
      ? { x: x + tagEnd + at.gap + at.badge, y: middle }
      : { x: x + at.cup + (isCompact ? tagX - ownerX : 0), y: second };
  const verdict = { x: badge.x + at.verdict, y: badge.y };
  const end = x + w - at.end;
  const reasonX = verdict.x + wordWidth(record) + at.gap;
  return {
    ...rect,
    record,
    cup: { x: x + at.cup, y: middle },
    id: { x: isCompact ? end : x + at.id, y: middle },
    owner: isCompact ? { x: x + at.end, y: second } : { x: x + ownerX, y: middle },
    tag: tagAt(tagLeft, middle, words, tagRoom),
    badge,
    verdict,
    reason: {
      ...(form === 'line' ? { x: end, anchor: 'end' as const } : { x: reasonX }),
      y: badge.y,
      room: end - reasonX,
    },
    room: end - tagLeft,
  };
}
