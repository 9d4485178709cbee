import type { ListenerPicture, Picture, RecordPicture } from '../../../../trace/index.ts';
import type { EventsGeometry } from '../../geometry/events-geometry.ts';
import { eventsMeasures } from '../../geometry/events-measures.ts';
import { UNKNOWN, type EventsPlan } from '../../geometry/events-plan.ts';
import type { RecordRow } from '../../geometry/events-rows.ts';
import { tagAt } from '../../geometry/events-tag.ts';
import { matchWord, reasonForms, targetWords } from '../../geometry/events-words.ts';
import { longestFit, widthOf } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import type { SceneBuilder } from '../scene.ts';
import { emitState, threadWords } from './emit-state.ts';
import { drawFoldedGates } from './gates.ts';
import { drawTag } from './tag.ts';

const { row: inRow, wide } = eventsMeasures;

/** The core process: who emits and to whom, and a record of each listener. */
export function drawEventsCore(
  scene: SceneBuilder,
  picture: Picture,
  events: EventsPlan,
  geometry: EventsGeometry,
): void {
  const { core, band, strip, isWide } = geometry;
  scene.backgrounds.push({ ...core, as: picture.core.aborted ? 'core aborted' : 'core' });
  if (isWide) scene.backgrounds.push({ ...band, as: 'band' });
  else scene.backgrounds.push({ ...band, as: 'records' });
  drawEmit(scene, picture, geometry);
  drawRecords(scene, picture, events, geometry);
  drawFoldedGates(scene, picture, geometry);
  if (!strip) return;
  scene.boxes.push({ ...strip, as: 'strip' });
  const { other } = threadWords(picture);
  write(
    scene,
    'role',
    strip.x + wide.strip.x,
    strip.y + strip.h / 2,
    longestFit('role', strip.w - wide.strip.x * 2, other),
    {
      tone: picture.core.holder ? 'waiting' : 'core',
    },
  );
}

/** What the thread does, the code that emits, and the tag of what it is sent to. */
function drawEmit(scene: SceneBuilder, picture: Picture, geometry: EventsGeometry): void {
  const { title, box, sentTo, addressee } = geometry;
  write(scene, 'band', title.x, title.y, longestFit('band', title.room, threadWords(picture).own), {
    tone: picture.core.aborted ? 'denied' : 'core',
  });
  const { state, forms, isAhead } = emitState(picture);
  scene.boxes.push({ ...box, as: `command ${state}` });
  const text = longestFit('source', box.w - wide.box.sides * 2 + 1, forms);
  write(scene, 'source', box.x + box.w / 2, box.y + box.h / 2, text, {
    anchor: 'middle',
    tone: isAhead ? 'ahead' : 'ink',
  });
  const { emission } = picture;
  if (!emission) return;
  write(scene, 'role', sentTo.x, sentTo.y, eventsMeasures.sentTo.words);
  const words = emission.to ? targetWords(emission.to) : UNKNOWN;
  const shape = tagAt(addressee.x, addressee.y, words, addressee.room);
  drawTag(scene, shape, emission.by === 'page' ? 'solid webview' : 'solid core');
}

function drawRecords(
  scene: SceneBuilder,
  picture: Picture,
  events: EventsPlan,
  { records, header }: EventsGeometry,
): void {
  if (header) {
    const event = picture.emission?.event ?? events.events[0] ?? '';
    const forms = [`Who listens for ${event}`, 'Who listens for this name', 'Who listens'];
    const head = longestFit('match', header.room, forms);
    write(scene, 'match', header.x, header.y, head, { tone: 'core' });
    const used = widthOf('match', head) + header.aside;
    const aside = ['one record each, kept in the core', 'kept in the core'];
    write(scene, 'remark', header.x + used, header.y, longestFit('remark', header.room - used, aside));
  }
  const listeners = new Map(
    [...picture.core.listeners, ...picture.windows.flatMap((window) => window.listeners)].map((listener) => [
      listener.id,
      listener,
    ]),
  );
  const verdicts = new Map(picture.emission?.records.map((record) => [record.id, record]));
  for (const row of records.rows)
    drawRecord(scene, row, listeners.get(row.record.id), verdicts.get(row.record.id), picture);
  drawMore(scene, picture, events, records);
}

function drawRecord(
  scene: SceneBuilder,
  row: RecordRow,
  listener: ListenerPicture | undefined,
  verdict: RecordPicture | undefined,
  picture: Picture,
): void {
  const { record, cup, id, owner, tag, reason } = row;
  const { x, y, w, h } = row;
  const isMeant = verdict?.isMeant;
  const { inset } = inRow;
  scene.backgrounds.push({ x: x + inset, y, w: w - inset * 2, h, as: isMeant ? 'record match' : 'record' });
  const actor = record.isOfCore ? 'core' : 'webview';
  const look = listener && !listener.isLost ? actor : 'ahead';
  // A page's own listener hears in its window; here is the record of it.
  const hasHeard = record.isOfCore && (listener?.heard ?? 0) > 0;
  scene.icons.push({ name: hasHeard ? 'heard' : 'listens', ...cup, tone: look });
  write(scene, 'role', id.x, id.y, `id ${record.id}`, { ...(row.id.x > row.tag.x && { anchor: 'end' }) });
  write(scene, 'owner', owner.x, owner.y, record.owner, { tone: look });
  drawTag(scene, tag, look);
  if (isMeant === undefined) {
    drawAside(scene, row, listener, picture);
    return;
  }
  scene.icons.push({ name: isMeant ? 'resolved' : 'refused', ...row.badge, scale: inRow.badgeScale });
  write(scene, 'match', row.verdict.x, row.verdict.y, matchWord(isMeant), {
    tone: isMeant ? 'allowed' : 'denied',
  });
  const words = longestFit('remark', reason.room, reasonForms(verdict?.reason, record.target));
  write(scene, 'remark', reason.x, reason.y, words, { anchor: reason.anchor });
}

/** Why a record has no verdict, where that is not because none is due yet. */
function drawAside(
  scene: SceneBuilder,
  { record, badge, reason }: RecordRow,
  listener: ListenerPicture | undefined,
  { emission }: Picture,
): void {
  const isOfOther = emission !== undefined && emission.event !== record.event;
  const forms = !listener
    ? ['not registered', 'absent']
    : listener.isLost
      ? ['its document is gone', 'gone']
      : isOfOther
        ? [`listens for ${record.event}`, 'another name']
        : [''];
  const x = badge.x - inRow.badge * inRow.badgeScale;
  const room = reason.anchor === 'end' ? reason.x - x : reason.x + reason.room - x;
  write(scene, 'remark', x, badge.y, longestFit('remark', room, forms));
}

/** Says how many records have no row, and for how many of them the event is. */
function drawMore(
  scene: SceneBuilder,
  { emission }: Picture,
  { records: all }: EventsPlan,
  { rows, more, moreAt }: EventsGeometry['records'],
): void {
  if (more === 0) return;
  const hidden = new Set(all.slice(rows.length).map(({ id }) => id));
  const verdicts = emission?.records.filter(({ id }) => hidden.has(id)) ?? [];
  const isChosen = verdicts.some(({ isMeant }) => isMeant !== undefined);
  const meant = verdicts.filter(({ isMeant }) => isMeant).length;
  const words = `and ${more} more listen${more === 1 ? 's' : ''}`;
  write(scene, 'remark', moreAt.x, moreAt.y, isChosen ? `${words}: ${meant} match` : words);
}
